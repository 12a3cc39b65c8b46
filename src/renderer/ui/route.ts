import type { RegisterId } from "../../domain/registers/register-id.ts";
import type { RecordId } from "../../domain/value/record-id.ts";

/** What the window shows. `record` with id null is a new record's form. */
export type Route =
  | { readonly screen: "overview" }
  | { readonly screen: "register"; readonly register: RegisterId; readonly search?: string }
  | { readonly screen: "record"; readonly register: RegisterId; readonly id: RecordId | null }
  | { readonly screen: "import" }
  | { readonly screen: "position"; readonly product?: RecordId }
  | { readonly screen: "checklist" }
  | { readonly screen: "print"; readonly report: "position" | "checklist"; readonly asAt: string }
  | { readonly screen: "labels"; readonly ids: readonly RecordId[] }
  | { readonly screen: "trail"; readonly seq?: number }
  | { readonly screen: "settings" };
