import { readingsText } from "../licence/line-numbers.ts";
import { metricOf } from "../licence/metrics/all.ts";
import type { ComparedLine, PositionComparison } from "../licence/snapshots/compare.ts";
import type { Reason } from "../licence/snapshots/differing-facts.ts";
import { type FileCell, type FileColumn, fittingText, type TableFile } from "../value/table-file.ts";
import { statusWord } from "./status-words.ts";

const NUMBERS = ["Rights", "Required", "Shortfall", "Surplus"] as const;

/** What differs between two positions as tables of a workbook: a row a product, what differs for all, and which two they are. */
export function comparisonTables({ before, after, common, differences }: PositionComparison): TableFile[] {
  return [
    {
      name: "Differences",
      columns: [
        { label: "Publisher", type: "text" },
        { label: "Product", type: "text" },
        ...columnsOf("before"),
        ...columnsOf("after"),
        { label: "Why", type: "text" },
      ],
      rows: differences.map(({ publisher, name, before: was, after: is, reasons }) => [
        publisher,
        name,
        ...cellsOf(was),
        ...cellsOf(is),
        fittingText(reasons.map(reasonText).join(" ")),
      ]),
    },
    {
      name: "For all products",
      columns: [
        { label: "What differs", type: "text" },
        { label: "How", type: "text" },
      ],
      rows: common.flatMap(({ says, names }) => names.map((name) => [says, name])),
    },
    {
      name: "Compared",
      columns: [
        { label: "Position", type: "text" },
        { label: "As at", type: "date" },
        { label: "Taken", type: "text" },
        { label: "From event", type: "integer" },
        { label: "Hash of that event", type: "text" },
        { label: "Version of the rules", type: "integer" },
        { label: "Version of Muster", type: "text" },
      ],
      rows: [before, after].map(({ name, day, taken, head, rules, app }) => [
        name,
        day,
        taken,
        head.seq,
        head.hash,
        rules,
        app,
      ]),
    },
  ];
}

/** A reason in a sentence, with all its names. */
export function reasonText({ says, names }: Reason): string {
  return `${says}: ${names.join(", ")}.`;
}

function columnsOf(side: string): readonly FileColumn[] {
  return [
    { label: `Metric ${side}`, type: "text" },
    { label: `Result ${side}`, type: "text" },
    ...NUMBERS.map((label): FileColumn => ({ label: `${label} ${side}`, type: "integer" })),
    { label: `Readings ${side}`, type: "text" },
  ];
}

function cellsOf(line: ComparedLine | null): readonly FileCell[] {
  if (!line) return [null, null, null, null, null, null, null];
  const { metric, unlimited, rights, required, shortfall, surplus } = line;
  return [
    metric === undefined ? null : metricOf(metric).label,
    unlimited ? `${statusWord(line)}, unlimited` : statusWord(line),
    rights,
    required ?? null,
    shortfall ?? null,
    surplus ?? null,
    readingsText(line) || null,
  ];
}
