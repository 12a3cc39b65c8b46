import { counted, grouped } from "../licence/counted.ts";
import { dayInWords } from "../licence/day-in-words.ts";
import { numberWords } from "../licence/line-numbers.ts";
import type { ComparedLine, ComparedSide, PositionComparison } from "../licence/snapshots/compare.ts";
import { reasonText } from "./comparison-table.ts";
import type { ReportBlock, ReportDocument } from "./document.ts";
import { statusWord } from "./status-words.ts";

/** What differs between two positions, on paper: which two they are, then a row a product with the reasons. */
export function comparisonReport(input: {
  readonly organisation: string;
  readonly date: string;
  readonly seal: string;
  readonly comparison: PositionComparison;
}): ReportDocument {
  const { organisation, date, seal, comparison } = input;
  const { before, after, common, differences, unchanged } = comparison;
  return {
    title: "Licence positions compared",
    organisation,
    date,
    seal,
    lying: true,
    blocks: [
      {
        kind: "facts",
        facts: [
          { label: "Before", value: sideText(before) },
          { label: "After", value: sideText(after) },
          { label: "Products that differ", value: String(differences.length) },
          { label: "Products with the same numbers", value: String(unchanged) },
        ],
      },
      ...(common.length === 0 ? [] : [{ kind: "heading", text: "What differs for all products" } as const]),
      ...common.map((reason): ReportBlock => ({ kind: "paragraph", text: reasonText(reason) })),
      { kind: "heading", text: "Differences by product" },
      differences.length === 0 ? { kind: "paragraph", text: "No line differs." } : table(comparison),
    ],
  };
}

function table({ differences }: PositionComparison): ReportBlock {
  return {
    kind: "table",
    columns: [
      { label: "Product", width: 20 },
      { label: "Rights", width: 9, align: "right" },
      { label: "Required", width: 9, align: "right" },
      { label: "Shortfall", width: 9, align: "right" },
      { label: "Surplus", width: 9, align: "right" },
      { label: "Result", width: 14 },
      { label: "Why it differs", width: 40 },
    ],
    rows: differences.map(({ name, publisher, before, after, reasons }) => ({
      cells: [
        publisher === "" ? name : `${name}, ${publisher}`,
        change(before, after, (line) => (line.unlimited ? "unlimited" : grouped(line.rights))),
        change(before, after, (line) => numberWords(line, "required", "–")),
        change(before, after, (line) => numberWords(line, "shortfall", "–")),
        change(before, after, (line) => numberWords(line, "surplus", "–")),
        change(before, after, statusWord),
        reasons.map(({ says, names }) => reasonText({ says, names: shortened(names) })).join(" "),
      ],
    })),
  };
}

/** A row of paper isn't cut in two: of long lists the first names stand there, and the workbook has all. */
function shortened(names: readonly string[]): readonly string[] {
  const more = names.length - 12;
  return more <= 0 ? names : [...names.slice(0, 12), `and ${counted(more, "other", "others")} (all in the workbook)`];
}

function change(before: ComparedLine | null, after: ComparedLine | null, text: (line: ComparedLine) => string): string {
  const [was, is] = [before ? text(before) : "none", after ? text(after) : "none"];
  return was === is ? is : `${was} → ${is}`;
}

function sideText({ name, day, head, basis }: ComparedSide): string {
  return `${name}, as at ${dayInWords(day)}, from event ${head.seq}${basis === "proven" ? ", proven rights only" : ""}`;
}
