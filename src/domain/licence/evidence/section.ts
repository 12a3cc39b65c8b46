import type { CostRegisters } from "../../cost/cost-line.ts";
import type { RecordId } from "../../value/record-id.ts";
import type { FileCell, FileColumn } from "../../value/table-file.ts";
import type { LicenceFacts } from "../facts.ts";
import type { UnrecognisedName } from "../facts-from-registers.ts";
import type { Recognise } from "../found-on-device.ts";
import type { PositionLine } from "../position-line.ts";

/** A column of a section. One that isn't printed stands in the workbook only; one of sentences is printed `wide`. */
export type SectionColumn = FileColumn & { readonly printed?: true | "wide" };

/**
 * A part of the pack: on paper a heading, a paragraph and a table, in the workbook a sheet. A sheet and a page that are
 * made from the same rows can't contradict each other.
 *
 * @property said  what it shows and by which rule, in sentences
 * @property none  what is said in place of an empty table
 * @property grouped    on paper, the first column stands as a heading over its rows
 * @property waterfall  on paper, each line of the position is printed with its steps in place of the table
 */
export interface EvidenceSection {
  readonly title: string;
  readonly said: string;
  readonly none: string;
  readonly columns: readonly SectionColumn[];
  readonly rows: readonly (readonly FileCell[])[];
  readonly grouped?: true;
  readonly waterfall?: true;
}

/**
 * What sections are made from: everything in it is about the products of the pack.
 *
 * @property registers     as at the day of the position
 * @property lines         the position of the products, with the rows of the steps
 * @property unrecognised  names of the publishers of these products that no title answers to
 * @property unlinked      entitlements of these publishers that name no title
 */
export interface ScopedFacts {
  readonly registers: CostRegisters;
  readonly recognise: Recognise;
  readonly products: ReadonlySet<RecordId>;
  readonly facts: LicenceFacts;
  readonly lines: readonly PositionLine[];
  readonly unrecognised: readonly UnrecognisedName[];
  readonly unlinked: readonly { readonly title: string }[];
}
