import { harmlessText } from "../../domain/value/formula-text.ts";
import type { TableFile } from "../../domain/value/table-file.ts";
import { type WrittenCell, writtenCell } from "./written-cell.ts";
import { writtenColumns } from "./written-columns.ts";
import { xmlText } from "./xml-text.ts";

const STYLE = `body{font:14px/1.4 system-ui,sans-serif;margin:24px;color:#1b2a30;background:#fff}
h1{font-size:20px;margin:0 0 4px}p{margin:0 0 16px;color:#4c5b61}
table{border-collapse:collapse}th,td{border:1px solid #ccd5d9;padding:4px 8px;text-align:left;vertical-align:top;white-space:pre-wrap}
th{background:#e6ecef;position:sticky;top:0}td.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
@media print{body{margin:0;font-size:9pt}thead{display:table-header-group}tr{break-inside:avoid}th{position:static}}
@page{size:landscape;margin:12mm}`;

/**
 * A table as one HTML file that needs nothing else: no script, nothing from elsewhere, and a policy that allows none. Opened
 * in a spreadsheet program, no text in it becomes a formula.
 *
 * @param subtitle  a line under the heading, such as organisation and day
 */
export function htmlFromTable(table: TableFile, subtitle: string): Uint8Array {
  const columns = writtenColumns(table);
  const heading = columns.map(({ label }) => `<th scope="col">${htmlText(label)}</th>`).join("");
  const rows = table.rows.map(
    (row) => `<tr>${columns.map((column) => cellHtml(writtenCell(row[column.from] ?? null, column))).join("")}</tr>`,
  );
  const html = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><title>${htmlText(table.name)}</title><style>${STYLE}</style></head>
<body><h1>${htmlText(table.name)}</h1><p>${htmlText(subtitle)}</p>
<table><thead><tr>${heading}</tr></thead><tbody>
${rows.join("\n")}
</tbody></table></body></html>
`;
  return new TextEncoder().encode(html);
}

function cellHtml(cell: WrittenCell | null): string {
  if (cell === null) return "<td></td>";
  switch (cell.kind) {
    case "text":
      return `<td>${htmlText(cell.text)}</td>`;
    case "date":
      return `<td>${cell.date}</td>`;
    case "number":
      return `<td class="n">${cell.decimal}</td>`;
  }
}

function htmlText(text: string): string {
  return xmlText(harmlessText(text));
}
