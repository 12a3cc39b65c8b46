/**
 * Rows as an aligned table of text; columns of numbers to the right.
 *
 * @param rows  the first row is the head
 */
export function textTable(rows: readonly (readonly (string | number)[])[]): string {
  const [head = [], ...body] = rows;
  const widths = head.map((_, i) => Math.max(...rows.map((row) => String(row[i] ?? "").length)));
  const numeric = head.map(
    (_, i) => body.length > 0 && body.every((row) => typeof row[i] === "number" || row[i] === "–"),
  );
  const line = (row: readonly (string | number)[]) =>
    row
      .map((cell, i) => (numeric[i] ? String(cell).padStart(widths[i] ?? 0) : String(cell).padEnd(widths[i] ?? 0)))
      .join("  ")
      .trimEnd();
  return `${[line(head), widths.map((width) => "─".repeat(width)).join("  "), ...body.map(line)].join("\n")}\n`;
}
