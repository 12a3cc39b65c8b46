import { utils, write } from "xlsx";

/** Days since 1899-12-30, as a workbook stores a date. */
function serial(iso) {
  const [year, month, day] = iso.split("-").map(Number);
  return Math.round(Date.UTC(year, month - 1, day) / 86_400_000) + 25_569;
}

/** A sheet from rows; an ISO date becomes a real date cell, an amount `{ eur }` a number with two decimals. */
function sheetOf(rows) {
  const sheet = utils.aoa_to_sheet([[]]);
  for (const [r, row] of rows.entries()) {
    for (const [c, cell] of row.entries()) {
      if (cell === null || cell === undefined || cell === "") continue;
      const at = utils.encode_cell({ r, c });
      if (typeof cell === "object") sheet[at] = { t: "n", v: cell.eur, z: "#,##0.00" };
      else if (typeof cell === "number") sheet[at] = { t: "n", v: cell };
      else if (/^\d{4}-\d{2}-\d{2}$/.test(cell)) sheet[at] = { t: "n", v: serial(cell), z: "dd/mm/yyyy" };
      else sheet[at] = { t: "s", v: cell };
    }
  }
  const width = Math.max(...rows.map((row) => row.length));
  sheet["!ref"] = utils.encode_range({ s: { r: 0, c: 0 }, e: { r: rows.length - 1, c: width - 1 } });
  sheet["!cols"] = Array.from({ length: width }, () => ({ wch: 18 }));
  return sheet;
}

/** A workbook's bytes from sheets by name. */
export function workbookOf(sheets, bookType = "xlsx") {
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) utils.book_append_sheet(book, sheetOf(rows), name);
  return write(book, { type: "buffer", bookType, compression: true });
}
