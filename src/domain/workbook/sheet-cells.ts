import type { Cell } from "../intake/cell.ts";
import { cellText, numberIn } from "../intake/cell-text.ts";
import type { Field, FoundSoftware, Value } from "../registers/field.ts";
import { FOUND } from "../registers/installation.ts";
import type { RegisterRecord } from "../registers/register.ts";
import { isFound, isMoney, isTexts } from "../registers/text-from-value.ts";
import { decimalFromMoney, type Money } from "../value/money.ts";
import { type FileCell, fittingText } from "../value/table-file.ts";
import type { LinkText } from "./link-texts.ts";
import type { SheetColumn } from "./sheet-columns.ts";

/** What stands in a record's row; `program` is the one that the row of an inventory is about. */
export function sheetCell(
  column: SheetColumn,
  record: Pick<RegisterRecord, "id" | "values">,
  program: FoundSoftware | undefined,
  linkText: LinkText,
): FileCell {
  switch (column.kind) {
    case "id":
      return record.id;
    case "field":
      return fieldCell(column.field, record.values[column.field.id], linkText);
    case "currency": {
      const value = record.values[column.field.id];
      return value !== undefined && isMoney(value) ? value.currency : null;
    }
    case "program":
      return fittingText(program?.[column.part] ?? "");
  }
}

/** The rows of a record: one, or one for each program that an inventory found. */
export function programsOf(record: Pick<RegisterRecord, "values">): readonly (FoundSoftware | undefined)[] {
  const found = Object.entries(record.values).flatMap(([id, value]) =>
    id.startsWith(FOUND) && isFound(value) ? [value] : [],
  );
  return found.length > 0 ? found : [undefined];
}

function fieldCell(field: Field, value: Value | undefined, linkText: LinkText): FileCell {
  if (value === undefined) return null;
  const { link } = field;
  if (typeof value === "string") {
    if (link) return fittingText(linkText(link, value));
    return field.type === "choice" ? choiceText(field, value) : fittingText(value);
  }
  if (typeof value !== "object" || isMoney(value)) return value;
  const lines = isTexts(value) ? value : [value.name];
  const shown = (line: string) => (link ? linkText(link, line) : choiceText(field, line));
  return fittingText(lines.map(shown).join("\n"));
}

/** A choice by its label where no other choice has the same, else by its id. */
function choiceText({ choices = [] }: Field, id: string): string {
  const label = choices.find((choice) => choice.id === id)?.label;
  if (label === undefined) return id;
  return choices.filter((choice) => choice.label === label).length === 1 ? label : id;
}

/** Whether a cell of a file still is what Muster wrote, spreadsheet programs' ways of writing the same aside. */
export function isAsWritten(written: FileCell, read: Cell): boolean {
  if (written !== null && typeof written === "object")
    return shortest(decimalFromMoney(written)) === shortest(amountText(read));
  return writtenText(written) === readText(read);
}

/** An amount without the currency that somebody gave its cell as a format: that has a column of its own. */
function amountText(cell: Cell): string {
  return cellText(numberIn(cell) ?? cell);
}

function writtenText(cell: Exclude<FileCell, Money>): string {
  if (cell === null) return "";
  if (typeof cell === "boolean") return cell ? "Yes" : "No";
  return typeof cell === "number" ? String(cell) : tidied(cell);
}

function readText(cell: Cell): string {
  if (cell === true || cell === false) return cell ? "Yes" : "No";
  if (cell !== null && typeof cell === "object" && "date" in cell) return cell.date.slice(0, 10);
  return tidied(cellText(cell));
}

function tidied(text: string): string {
  return text.replaceAll("\r\n", "\n").trim();
}

/** `12.50` and `12.5` are the same amount. */
function shortest(decimal: string): string {
  return decimal.includes(".") ? decimal.replace(/\.?0+$/, "") : decimal;
}
