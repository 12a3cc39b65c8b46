import { grouped } from "../licence/counted.ts";
import { NOT_COVERED, OPEN } from "../licence/coverage-steps.ts";
import { numberWords } from "../licence/line-numbers.ts";
import { byReading, type PositionLine, type PositionStep } from "../licence/position-line.ts";
import type { ReportBlock } from "./document.ts";

/** Records printed of one step. The whole list is in the workbook; paper that nobody reads proves nothing. */
const ROWS_OF_A_STEP = 200;

/** Records printed of a step of a product that needs no licence. */
const FEW_ROWS = 3;

type Row = Extract<ReportBlock, { kind: "table" }>["rows"][number];

/**
 * The section that leads from the records to the result of one line: its sentence, then each step with its records.
 *
 * @param status  the line's status in words
 * @param records  `all` prints every record and every use with what covers it; otherwise the first of each step, and of
 *                 the uses those that nothing covers
 */
export function waterfall(line: PositionLine, status: string, records: "first" | "all" = "first"): ReportBlock[] {
  // What needs no licence adds nothing, so that its records make no number.
  const most = line.status === "noLicenceNeeded" ? FEW_ROWS : ROWS_OF_A_STEP;
  const rowsOf = (step: PositionStep) => stepRows(step, records === "all" ? step.rows.length : most);
  const product = line.publisher === "" ? line.name : `${line.name} (${line.publisher})`;
  return [
    { kind: "heading", text: `${status}: ${product}` },
    { kind: "paragraph", text: line.sentence, leads: true },
    {
      kind: "table",
      columns: [
        { label: "Record", width: 34 },
        { label: "Why", width: 54 },
        { label: "Counts", width: 12, align: "right" },
      ],
      rows: [
        ...line.steps.filter((step) => step.side === "rights").flatMap(rowsOf),
        total("Rights that count", line.unlimited ? "unlimited" : grouped(line.rights)),
        ...line.steps.filter((step) => step.side === "required").flatMap(rowsOf),
        total("Rights required", numberWords(line, "required", "not known")),
        ...line.steps.filter(records === "all" ? isCoverage : isUncovered).flatMap(rowsOf),
        ...line.steps.filter(({ side }) => side === "reading").flatMap((step) => readingRows(line, step, rowsOf(step))),
        ...result(line),
      ],
    },
  ];
}

function isCoverage({ side }: PositionStep): boolean {
  return side === "coverage";
}

/** Of the coverage only what is missing is printed, with the reason of each use. */
function isUncovered({ side, label }: PositionStep): boolean {
  return side === "coverage" && (label === NOT_COVERED || label === OPEN);
}

/** One reading of a contested rule, with what it would come to. */
function readingRows(line: PositionLine, step: PositionStep, rows: readonly Row[]): Row[] {
  const { shortfall, surplus } = byReading(line, step);
  const words = `If counted “${step.label}”: ${shortfall > 0 || surplus === 0 ? "shortfall" : "surplus"}`;
  return [...rows, total(words, grouped(shortfall > 0 ? shortfall : surplus))];
}

function stepRows(step: PositionStep, most: number): Row[] {
  const shown = step.rows.slice(0, most);
  const left = step.rows.slice(most);
  const rest = left.reduce((sum, row) => sum + row.counts, 0);
  return [
    { emphasis: "group", cells: [step.label, "", step.quantity] },
    ...shown.map((row): Row => ({ cells: [row.title, row.sentence, row.counts] })),
    ...(left.length === 0
      ? []
      : [{ cells: [`${grouped(left.length)} more records`, "All of them are in the exported workbook.", rest] }]),
  ];
}

function result({ shortfall, surplus }: PositionLine): Row[] {
  if (shortfall === 0 && surplus === 0) return [total("Shortfall and surplus", "0")];
  return [
    ...(shortfall !== undefined && shortfall > 0 ? [total("Shortfall", grouped(shortfall))] : []),
    ...(surplus !== undefined && surplus > 0 ? [total("Surplus", grouped(surplus))] : []),
  ];
}

function total(label: string, value: string): Row {
  return { emphasis: "total", cells: [label, "", value] };
}
