import type { Cell } from "../intake/cell.ts";
import { cellAddress, cellText, numberIn } from "../intake/cell-text.ts";
import type { Faults } from "../intake/plan-input.ts";
import { datePartsIn } from "../intake/read-date.ts";
import { readCell } from "../intake/read-value.ts";
import type { Field, FoundSoftware, Value } from "../registers/field.ts";
import { foundKey } from "../registers/installation.ts";
import type { RegisterRecord } from "../registers/register.ts";
import { isFound } from "../registers/text-from-value.ts";
import { linesOf } from "../registers/value-from-text.ts";
import { fittingText } from "../value/table-file.ts";
import type { LinkText } from "./link-texts.ts";
import type { WorkbookSheet } from "./muster-workbook.ts";
import { isAsWritten, programsOf, sheetCell } from "./sheet-cells.ts";
import type { SheetColumn } from "./sheet-columns.ts";

/**
 * What a row of a sheet says that isn't on record.
 *
 * @property values   by field, null for a cell that was emptied
 * @property links    texts of links by field, to be looked up
 * @property reasons  why it can't be taken, each with the cell's address
 * @property faults   the fields that these reasons are about, with what stands there
 */
export interface SheetRow {
  readonly values: Record<string, Value | null>;
  readonly links: ReadonlyMap<string, readonly string[]>;
  readonly reasons: readonly string[];
  readonly faults: Faults;
}

/**
 * Reads a row against what Muster would write for its record: only cells that differ say anything.
 *
 * @param record    the record that the row's id means; then an emptied cell clears its field
 * @param currency  for amounts that name none
 */
export function readSheetRow(
  sheet: WorkbookSheet,
  { row, cells }: WorkbookSheet["rows"][number],
  record: RegisterRecord | undefined,
  linkText: LinkText,
  currency: string,
): SheetRow {
  const values: Record<string, Value | null> = {};
  const links = new Map<string, readonly string[]>();
  const reasons: string[] = [];
  const faults: Record<string, string> = {};
  const refuse = (column: number, { id, label }: Field, reason: string) => {
    faults[id] = cellText(cells[column]);
    reasons.push(`${sheet.name}!${cellAddress(column, row)} (${label}): ${reason}.`);
  };
  const isKept = (column: SheetColumn, cell: Cell) =>
    record ? isAsWritten(sheetCell(column, record, undefined, linkText), cell) : cellText(cell) === "";

  for (const [i, column] of sheet.columns.entries()) {
    if (column?.kind !== "field") continue;
    const { field } = column;
    const cell = cells[i] ?? null;
    const currencyAt =
      field.type === "money"
        ? sheet.columns.findIndex((other) => other?.kind === "currency" && other.field === field)
        : -1;
    const currencyColumn = sheet.columns[currencyAt];
    const currencyCell = cells[currencyAt] ?? null;
    if (isKept(column, cell) && (!currencyColumn || isKept(currencyColumn, currencyCell))) continue;
    if (field.fixed) {
      if (record) refuse(i, field, "this is made by Muster and can't be changed here");
      continue;
    }
    const text = cellText(cell);
    if (text === "") {
      if (record?.values[field.id] !== undefined) values[field.id] = null;
      else if (record && cellText(currencyCell) !== "") refuse(i, field, "a currency without an amount says nothing");
    } else if (field.link) links.set(field.id, field.type === "links" ? linesOf(text) : [text]);
    else if (field.type === "texts") values[field.id] = linesOf(text);
    else {
      const named = cellText(currencyCell).toUpperCase();
      if (named !== "" && !/^[A-Z]{3}$/.test(named)) {
        refuse(currencyAt, field, `“${named}” is no currency code such as ${currency}`);
        continue;
      }
      // What stands in the column counts, not the look that somebody gave the amount.
      const amount = named === "" ? cell : (numberIn(cell) ?? cell);
      const read = valueIn(amount, field, sheet, named === "" ? currency : named);
      if (typeof read === "object" && read !== null && "reason" in read) refuse(i, field, read.reason);
      else values[field.id] = read;
    }
  }
  readProgram(sheet, cells, record, values, refuse);
  return { values, links, reasons, faults };
}

function valueIn(
  cell: Cell,
  field: Field,
  { register }: WorkbookSheet,
  currency: string,
): Value | null | { readonly reason: string } {
  const read = readCell(cell, field, register, { dateOrder: null, decimalMark: null, currency });
  switch (read.kind) {
    case "value":
      return read.value;
    case "blank":
      return null;
    case "unknown":
      return { reason: `“${read.word}” is none of ${(field.choices ?? []).map(({ label }) => label).join(", ")}` };
    case "refused": {
      const twoWays = field.type === "date" && typeof cell === "string" && datePartsIn(cell) !== undefined;
      return {
        reason: twoWays ? `“${cell}” could be read two ways; write it like 2026-03-31` : read.reason,
      };
    }
  }
}

/** The program that a row of an inventory is about. One that was left out stays. */
function readProgram(
  sheet: WorkbookSheet,
  cells: readonly Cell[],
  record: RegisterRecord | undefined,
  values: Record<string, Value | null>,
  refuse: (column: number, field: Field, reason: string) => void,
): void {
  const parts: Partial<Record<keyof FoundSoftware, string>> = {};
  let first: { readonly column: number; readonly field: Field } | undefined;
  for (const [i, column] of sheet.columns.entries()) {
    if (column?.kind !== "program" || cellText(cells[i]) === "") continue;
    first ??= { column: i, field: column.field };
    const read = valueIn(cells[i] ?? null, column.field, sheet, "");
    if (typeof read === "string") parts[column.part] = read;
    else if (read !== null && typeof read === "object" && "reason" in read)
      refuse(i, column.field, String(read.reason));
  }
  if (!first) return;
  const { name, ...others } = parts;
  if (name === undefined) {
    refuse(first.column, first.field, "the program has no name");
    return;
  }
  const isWritten = (program: FoundSoftware | undefined) =>
    sheet.columns.every(
      (column, i) =>
        column?.kind !== "program" || isAsWritten(fittingText(program?.[column.part] ?? ""), cells[i] ?? null),
    );
  const key = foundKey(name, others.publisher);
  const own = record?.values[key];
  // Nearly always it stands under its own key; it does not where its name was cut to fit a cell.
  if (own !== undefined && isFound(own) && isWritten(own)) return;
  if (record && programsOf(record).some(isWritten)) return;
  values[key] = { name, ...others };
}
