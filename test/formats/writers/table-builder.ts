import type { FileCell, FileColumn, TableFile } from "../../../src/domain/value/table-file.ts";

/** A table from headings with their types (text unless said) and rows. */
export function aTable(
  columns: Readonly<Record<string, FileColumn["type"]>>,
  ...rows: readonly (readonly FileCell[])[]
): TableFile {
  return { name: "List", columns: Object.entries(columns).map(([label, type]) => ({ label, type })), rows };
}

/** Texts that a spreadsheet program would run, or choke on. */
export const DANGEROUS_TEXTS = [
  '=HYPERLINK("http://evil.example","x")',
  "+1+1",
  "-2+3+cmd|' /C calc'!A0",
  "@SUM(1)",
  "\t=1+1",
  "\r=1+1",
  "\n=1+1",
  "\uff1d1+1",
  "\uff0b1",
  "\uff0d1",
  "\uff20SUM(1)",
] as const;
