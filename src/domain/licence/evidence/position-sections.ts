import { positionTables } from "../../reports/position-tables.ts";
import type { EvidenceSection, ScopedFacts } from "./section.ts";

/** What isn't printed: the explanation stands with the steps, and what is covered follows from the rest. */
const NOT_PRINTED = new Set(["Publisher", "Covered", "Explanation"]);

/** The result of each product, and every record that leads to it. */
export function positionSections({ lines, registers }: ScopedFacts): readonly EvidenceSection[] {
  const [summary, records] = positionTables({
    asAt: registers.day,
    lines,
    money: [],
    unrecognised: [],
    unlinked: [],
  });
  if (!summary || !records) throw new Error("The position has a table of its lines and one of the records behind them");
  return [
    {
      title: "Position",
      said: "Rights that count on the day against what is required, a line a product. A shortfall and a surplus are separate numbers. A line that lacks data is not evaluable; it is never counted as 0.",
      none: "No product of the pack has rights or installations on record.",
      columns: summary.columns.map((column) => (NOT_PRINTED.has(column.label) ? column : { ...column, printed: true })),
      rows: summary.rows,
    },
    {
      title: "How each number comes about",
      said: "From the rights recorded and the installations found to the result: every step, every record in it, what it adds, and why.",
      none: "There is no record behind the position.",
      columns: records.columns,
      rows: records.rows,
      waterfall: true,
    },
  ];
}
