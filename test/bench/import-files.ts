import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { utils, write } from "xlsx";

const HEAD = [
  "Asset Tag",
  "Device name",
  "Category",
  "Manufacturer",
  "Model",
  "Serial Number",
  "Status",
  "Purchase Date",
  "Purchase Cost (EUR)",
  "Order Number",
  "Operating System",
  "Notes",
];

/** A hardware list with 12 columns, among them dates and amounts, as workbook and as text with the same cells. */
export function hardwareFiles(folder: string, rows: number): { readonly xlsx: string; readonly csv: string } {
  const cells = Array.from({ length: rows }, (_, i) => [
    `T-${i}`,
    `PC-${i}`,
    i % 3 === 0 ? "Desktop" : "Laptop",
    "Example Computers",
    `Model ${i % 60}`,
    `SN${i * 7_919}`,
    "Deployed",
    new Date(Date.UTC(2020 + (i % 6), i % 12, 1 + (i % 28))),
    700 + (i % 900) + 0.5,
    `PO-${i % 5_000}`,
    "Windows 11 Pro",
    `Row ${i}`,
  ]);
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([HEAD, ...cells], { cellDates: true, UTC: true }), "Assets");
  const xlsx = join(folder, "assets.xlsx");
  writeFileSync(xlsx, Buffer.from(write(book, { type: "array", bookType: "xlsx", compression: true })));
  const csv = join(folder, "assets.csv");
  const lines = cells.map((row) =>
    row.map((cell) => (cell instanceof Date ? cell.toISOString().slice(0, 10) : cell)).join(","),
  );
  writeFileSync(csv, `${[HEAD.join(","), ...lines].join("\n")}\n`);
  return { xlsx, csv };
}

/**
 * An inventory as text: a row a program on a device.
 *
 * @param changedEvery  every so manieth row names a later version; 0 for none
 */
export function inventoryFile(
  folder: string,
  name: string,
  {
    devices,
    programs,
    changedEvery,
  }: { readonly devices: number; readonly programs: number; readonly changedEvery: number },
): string {
  const path = join(folder, name);
  const lines = ["Device name,Device serial,Application,Publisher,Version,Inventory date"];
  for (let device = 0; device < devices; device++) {
    for (let program = 0; program < programs; program++) {
      const row = device * programs + program;
      const version = changedEvery > 0 && row % changedEvery === 0 ? "2.0" : "1.0";
      const title = (device * 7 + program * 13) % 400;
      lines.push(
        `PC-${device},SN${device},Program ${title},Publisher ${title % 40},${version},2026-11-0${changedEvery > 0 ? 8 : 1}`,
      );
    }
  }
  writeFileSync(path, `${lines.join("\n")}\n`);
  return path;
}
