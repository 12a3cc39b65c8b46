import { counted } from "../licence/counted.ts";
import { columnNeed, fittedWidths } from "./column-widths.ts";
import type { ReportColumn, ReportDocument } from "./document.ts";

/** A line of the list: a record's texts by column, or the heading of a group with its sums by column. */
export type ListedLine =
  | { readonly kind: "record"; readonly cells: readonly string[] }
  | { readonly kind: "group"; readonly text: string; readonly count: number; readonly cells: readonly string[] };

/**
 * What a printed list of a register is made from.
 *
 * @property title    plural name of the register
 * @property view     how the list was narrowed and sorted, in words; "" when it shows everything
 * @property columns  their widths are made from what stands in them: paper is narrower than a screen
 * @property records  how many there are, also those in groups of which only the heading is shown
 */
export interface RegisterReportInput {
  readonly title: string;
  readonly organisation: string;
  readonly date: string;
  readonly seal: string;
  readonly view: string;
  readonly columns: readonly ReportColumn[];
  readonly records: number;
  readonly lines: readonly ListedLine[];
}

/**
 * The list a person sees on the screen, on paper: same order, filters and groups, and how many records it has. Columns in which
 * nothing stands are named and left out, because paper is narrower than a screen.
 */
export function registerReport(input: RegisterReportInput): ReportDocument {
  const { columns, lines, records, view } = input;
  const rows = lines.flatMap((line) => (line.kind === "record" ? [line.cells] : []));
  const filled = columns.map((_, i) => lines.some(({ cells }) => (cells[i] ?? "") !== ""));
  const blank = columns.filter((_, i) => !filled[i]).map(({ label }) => label);
  const sentences = [
    `${counted(records, "record", "records")}.`,
    ...(view === "" ? [] : [view]),
    ...(blank.length === 0 || rows.length === 0 ? [] : [`Nothing stands in: ${blank.join(", ")}.`]),
  ];
  const isShown = (_: unknown, i: number) => filled[i] === true || rows.length === 0;
  const shownCells = (cells: readonly string[]) => columns.map((_, i) => cells[i] ?? "").filter(isShown);
  const needs = columns.map((column, i) =>
    columnNeed(
      column.label,
      rows.map((cells) => cells[i] ?? ""),
    ),
  );
  const { widths, least, lying } = fittedWidths(needs.map((need, i) => (isShown(need, i) ? need : null)));
  return {
    title: input.title,
    organisation: input.organisation,
    date: input.date,
    seal: input.seal,
    lying,
    blocks: [
      { kind: "paragraph", text: sentences.join(" ") },
      {
        kind: "table",
        least,
        columns: columns.map((column, i) => ({ ...column, width: widths[i] ?? 0 })).filter(isShown),
        rows: lines.map((line) => {
          const cells = shownCells(line.cells);
          if (line.kind === "record") return { cells };
          const heading = `${line.text} (${counted(line.count, "record", "records")})`;
          return { cells: [heading, ...cells.slice(1)], emphasis: "group" };
        }),
      },
    ],
  };
}
