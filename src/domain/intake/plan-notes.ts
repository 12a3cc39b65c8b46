import { counted, quotedNames } from "../licence/counted.ts";
import { registerOf } from "../registers/all.ts";
import { periodProblem } from "../registers/period.ts";
import type { RegisterId } from "../registers/register-id.ts";
import { listed } from "./listed.ts";
import type { PlannedRow } from "./plan-input.ts";

/**
 * What was added to rows that the file doesn't say itself: rows with a usual metric, software made from its name; and
 * rows that mean the record of an earlier row.
 */
export interface Assumptions {
  readonly usualMetrics: number;
  readonly titles: readonly string[];
  readonly repeated: readonly { readonly row: number; readonly first: number }[];
}

/** Sentences to be read before the rows are accepted: what was assumed, and what will be missing afterwards. */
export function planNotes(register: RegisterId, rows: readonly PlannedRow[], assumed: Assumptions): string[] {
  const notes: string[] = [];
  if (assumed.usualMetrics > 0)
    notes.push(
      `${named(assumed.usualMetrics)} no metric; the usual one of the product was taken from Muster's catalogue. Check it against your agreement.`,
    );
  const former = rows.filter(({ kind, reason }) => kind !== "rejected" && kind !== "ignored" && reason !== "").length;
  if (former > 0)
    notes.push(
      `${counted(former, "row has", "rows have")} marks of records that were merged; ${former === 1 ? "it means" : "they mean"} the record that stayed, and ${former === 1 ? "its remark says" : "their remarks say"} how.`,
    );
  const backwards = rows.filter((row) => endsBeforeItBegins(register, row));
  if (backwards.length > 0)
    notes.push(
      `${counted(backwards.length, "row ends", "rows end")} before ${backwards.length === 1 ? "it begins" : "they begin"}: ${rowList(backwards)}. Check the order of the dates.`,
    );
  const { titles, repeated } = assumed;
  if (repeated.length > 0) {
    const list = repeated.map(({ row, first }) => `row ${row} as row ${first}`);
    notes.push(`Rows that mean the same record as an earlier row: ${listed(list)}.`);
  }
  if (titles.length > 0)
    notes.push(
      `Muster doesn't know ${quotedNames(titles)}. ${titles.length === 1 ? "It is" : "They are"} added as commercial software that needs a licence, because a bought right names ${titles.length === 1 ? "it" : "them"}.`,
    );
  return notes;
}

function endsBeforeItBegins(register: RegisterId, { kind, values, before }: PlannedRow): boolean {
  if (kind !== "new" && kind !== "changed") return false;
  return Object.keys(periodProblem(registerOf(register), before?.values ?? {}, values)).length > 0;
}

function rowList(rows: readonly PlannedRow[]): string {
  return listed(rows.map(({ row }) => `row ${row}`));
}

function named(rows: number): string {
  return counted(rows, "row names", "rows name");
}
