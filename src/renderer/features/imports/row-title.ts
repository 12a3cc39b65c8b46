import type { PlanRow } from "../../../domain/intake/draft.ts";
import { registerOf } from "../../../domain/registers/all.ts";
import { numberText } from "../../ui/local-text.ts";

/** What a row of the dry run is called: its record's title, or the first text that a rejected row has. */
export function rowTitle({ title, cells }: Pick<PlanRow, "title" | "cells">): string {
  return title === "" ? (cells.find(({ after }) => after !== "")?.after ?? "Without a name") : title;
}

/** Where a row stands in words: `Row 8 of the file`, `Row 3 of the sheet Hardware`. */
export function rowOfFile({ row, register }: Pick<PlanRow, "row" | "register">): string {
  return `Row ${numberText(row)} of the ${register ? `sheet ${registerOf(register).label}` : "file"}`;
}

/** Where a row stands: its number, with the sheet before it in a Muster workbook. */
export function rowPlace({ row, register }: Pick<PlanRow, "row" | "register">): string {
  return register ? `${registerOf(register).label} ${numberText(row)}` : numberText(row);
}
