import type { Table } from "../intake/cell.ts";
import { cellText } from "../intake/cell-text.ts";
import type { PlannedRow } from "../intake/plan-input.ts";
import { rejectedTable } from "../intake/rejected-table.ts";
import { registerOf } from "../registers/all.ts";
import type { TableFile } from "../value/table-file.ts";
import { ABOUT, headingRow } from "./muster-workbook.ts";

/**
 * The rejected rows of a Muster workbook, each in its sheet with the reason behind it. It is a Muster workbook itself: mended,
 * it is imported like the whole one, because rows that aren't in it change nothing.
 *
 * @param tables  the sheets as they were read, with what was mended
 */
export function rejectedWorkbook(tables: readonly Table[], rows: readonly PlannedRow[]): readonly TableFile[] {
  const rejected = rows.filter(({ kind }) => kind === "rejected");
  return tables.flatMap((table): TableFile[] => {
    if (table.name === ABOUT) return [asRead(table)];
    const own = rejected.filter(({ register }) => register && registerOf(register).label === table.name);
    return own.length === 0 ? [] : [rejectedTable(table.name, table, headingsOf(table), own)];
  });
}

function asRead({ name, rows }: Table): TableFile {
  const [first = [], ...rest] = rows.map((row) => row.map(cellText));
  return { name, columns: first.map((label) => ({ label, type: "text" })), rows: rest };
}

function headingsOf({ rows }: Table): string[] {
  return (rows[headingRow(rows)] ?? []).map(cellText);
}
