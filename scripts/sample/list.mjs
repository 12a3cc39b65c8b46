/** Lists that the administration keeps: UTF-8 with a mark, semicolons, CR LF. */
export function listOf(rows) {
  const cell = (text) => (/[";]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return `\ufeff${rows.map((row) => row.map((text) => cell(String(text))).join(";")).join("\r\n")}\r\n`;
}
