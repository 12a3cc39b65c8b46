import type { MoneyText } from "../cost/price.ts";
import { readingsText } from "../licence/line-numbers.ts";
import { type Comparison, moneyChanges, totalRows } from "../licence/what-if/comparison.ts";
import type { CostedLine } from "../licence/what-if/differences.ts";
import type { FileCell, TableFile } from "../value/table-file.ts";
import { statusWord } from "./status-words.ts";

const NUMBERS = [
  { label: "Rights", of: ({ line }: CostedLine) => line.rights },
  { label: "Required", of: ({ line }: CostedLine) => line.required },
  { label: "Shortfall", of: ({ line }: CostedLine) => line.shortfall },
  { label: "Surplus", of: ({ line }: CostedLine) => line.surplus },
] as const;

/** A comparison as tables of a workbook: what is assumed, the figures of both days, and each product that changes. */
export function whatIfTables(comparison: Comparison, money: MoneyText): TableFile[] {
  const { days, assumptions, differences } = comparison;
  const [before, after] = [`Before (${days.before})`, `After (${days.after})`];
  return [
    {
      name: "Assumptions",
      columns: [
        { label: "What is assumed", type: "text" },
        { label: "What has no effect", type: "text" },
      ],
      rows: assumptions.map(({ words, notes }) => [words, notes.join(" ")]),
    },
    {
      name: "In all",
      columns: ["Figure", before, after, "Change"].map((label) => ({ label, type: "text" as const })),
      rows: totalRows(comparison, money).map((row) => [row.label, row.before, row.after, row.change]),
    },
    {
      name: "Products that change",
      columns: [
        { label: "Publisher", type: "text" },
        { label: "Product", type: "text" },
        { label: "Result before", type: "text" },
        { label: "Result after", type: "text" },
        ...NUMBERS.flatMap(({ label }) => [
          { label: `${label} before`, type: "integer" as const },
          { label: `${label} after`, type: "integer" as const },
        ]),
        { label: "If contested, before", type: "text" },
        { label: "If contested, after", type: "text" },
        { label: "Change in money", type: "text" },
        { label: "Explanation after", type: "text" },
      ],
      rows: differences.map((difference) => [
        difference.publisher,
        difference.name,
        resultOf(difference.before),
        resultOf(difference.after),
        ...NUMBERS.flatMap(({ of }): FileCell[] => [
          (difference.before && of(difference.before)) ?? null,
          (difference.after && of(difference.after)) ?? null,
        ]),
        difference.before && readingsText(difference.before.line),
        difference.after && readingsText(difference.after.line),
        moneyChanges(difference, money)
          .map(({ label, change }) => `${label}: ${change}`)
          .join("; "),
        difference.after?.line.sentence ?? "",
      ]),
    },
  ];
}

function resultOf(side: CostedLine | null): string {
  return side ? statusWord(side.line) : "Not in the position";
}
