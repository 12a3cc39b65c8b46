import type { RegisterId } from "../../domain/registers/register-id.ts";
import type { ReportColumn } from "../../domain/reports/document.ts";
import type { RecordId } from "../../domain/value/record-id.ts";

/** What the window shows. `record` with id null is a new record's form. */
export type Route =
  | { readonly screen: "overview" }
  | { readonly screen: "register"; readonly register: RegisterId; readonly search?: string }
  | { readonly screen: "record"; readonly register: RegisterId; readonly id: RecordId | null }
  | { readonly screen: "import" }
  | { readonly screen: "duplicates" }
  | { readonly screen: "merge"; readonly register: RegisterId; readonly ids: readonly RecordId[] }
  | { readonly screen: "recognition" }
  | { readonly screen: "position"; readonly product?: RecordId }
  | { readonly screen: "checklist" }
  | { readonly screen: "print"; readonly print: Printed }
  | { readonly screen: "days" }
  | { readonly screen: "missingFacts" }
  | { readonly screen: "missingProof" }
  | { readonly screen: "terms" }
  | { readonly screen: "harvest" }
  | { readonly screen: "snapshots"; readonly shows?: ShownSnapshot }
  | {
      readonly screen: "evidence";
      readonly view?: "pack" | "figures" | "handOvers";
      readonly publisher?: string;
    }
  | { readonly screen: "whatIf" }
  | { readonly screen: "labels"; readonly ids: readonly RecordId[] }
  | { readonly screen: "trail"; readonly seq?: number }
  | { readonly screen: "settings" };

/** What of the snapshots is shown besides their list; `after` null is the position as it is now. */
export type ShownSnapshot =
  | { readonly what: "taking" }
  | { readonly what: "one"; readonly id: RecordId }
  | { readonly what: "comparison"; readonly before: RecordId; readonly after: RecordId | null };

/**
 * What is to be printed: a report, the list that a register shows now, or the sheet of a record.
 *
 * @property basis  of the position: which rights are counted, all where it is absent
 * @property lines  of the list: records shown and headings of groups
 * @property view   how the list is narrowed, grouped and sorted, in words; "" when it shows everything
 */
export type Printed =
  | { readonly report: "position" | "checklist"; readonly asAt: string; readonly basis?: "all" | "proven" }
  | { readonly report: "terms"; readonly asAt: string }
  | {
      readonly report: "list";
      readonly register: RegisterId;
      readonly columns: readonly (ReportColumn & { readonly id: string })[];
      readonly records: number;
      readonly lines: number;
      readonly view: string;
    }
  | { readonly report: "record"; readonly register: RegisterId; readonly id: RecordId }
  | { readonly report: "snapshot"; readonly id: RecordId }
  | { readonly report: "comparison"; readonly before: RecordId; readonly after: RecordId | null };
