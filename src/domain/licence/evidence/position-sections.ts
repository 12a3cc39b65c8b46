import { positionTables } from "../../reports/position-tables.ts";
import type { EvidenceSection, ScopedFacts } from "./section.ts";

/** Share of the paper of each column that is printed; the explanation stands with the steps. */
const WIDTHS: Readonly<Record<string, number>> = {
  Product: 25,
  Metric: 14,
  Unlimited: 10,
  Rights: 8,
  Proven: 8,
  Required: 9,
  Shortfall: 9,
  Surplus: 8,
  Result: 12,
};

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
      columns: summary.columns.map((column) => {
        const width = WIDTHS[column.label];
        return width === undefined ? column : { ...column, width };
      }),
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
