import { TERM_LABELS, type TermFinding } from "../licence/terms/term-finding.ts";
import type { FileCell, TableFile } from "../value/table-file.ts";
import { amountCells } from "./amount-cells.ts";

/** The terms that aren't kept as tables of a workbook: one row each, and one for each record behind them. */
export function termTables(findings: readonly TermFinding[], day: string): TableFile[] {
  return [
    {
      name: `Terms ${day}`,
      columns: [
        { label: "Product", type: "text" },
        { label: "Term", type: "text" },
        { label: "Stands on", type: "text" },
        { label: "What isn't kept", type: "text" },
        { label: "Rights in question", type: "integer" },
        { label: "Amount", type: "money", beside: true },
        { label: "Rests on", type: "text" },
      ],
      rows: findings.flatMap(findingRows),
    },
    {
      name: "Records",
      columns: [
        { label: "Product", type: "text" },
        { label: "Term", type: "text" },
        { label: "Record", type: "text" },
        { label: "How", type: "text" },
      ],
      rows: findings.flatMap(({ productName, term, rows }) =>
        rows.map(({ title, sentence }) => [productName, TERM_LABELS[term], title, sentence]),
      ),
    },
  ];
}

/** A row for each currency; one with a blank amount where none is known. */
function findingRows({ productName, term, sourceTitle, sentence, rights, cost }: TermFinding): FileCell[][] {
  return amountCells(cost).map((amount) => [
    productName,
    TERM_LABELS[term],
    sourceTitle,
    sentence,
    rights ?? null,
    amount,
    cost.sentence,
  ]);
}
