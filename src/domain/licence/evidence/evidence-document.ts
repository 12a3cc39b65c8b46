import { type ColumnNeed, columnNeed, fittedWidths } from "../../reports/column-widths.ts";
import type { ReportBlock, ReportCell, ReportDocument } from "../../reports/document.ts";
import { sealText } from "../../reports/seal-text.ts";
import { statusWord } from "../../reports/status-words.ts";
import { waterfall } from "../../reports/waterfall.ts";
import { isCalendarDate } from "../../value/calendar-date.ts";
import type { FileCell } from "../../value/table-file.ts";
import { counted } from "../counted.ts";
import { dayInWords } from "../day-in-words.ts";
import { metricOf } from "../metrics/all.ts";
import type { Cover } from "./cover.ts";
import { coverFacts } from "./cover.ts";
import type { Evidence } from "./evidence.ts";
import type { EvidenceSection, SectionColumn } from "./section.ts";

/** How much more room sentences are given than other texts. */
const WIDE = 3;

/** The pack on paper: cover sheet with its scope and contents, then each section. */
export function evidenceDocument(evidence: Evidence, cover: Cover): ReportDocument {
  const { lines, sections, asAt, head } = evidence;
  return {
    title: `Licence evidence${cover.publisher === "" ? "" : `: ${cover.publisher}`}`,
    organisation: cover.organisation,
    date: `Position as at ${dayInWords(asAt)}`,
    seal: sealText(head),
    blocks: [
      { kind: "facts", facts: coverFacts(evidence, cover) },
      {
        kind: "paragraph",
        text: "This pack tells of the products named below and of nothing else. What it says rests on the registers as they stood at the event of the audit trail named above; the number and the head in the foot of each page prove that nothing was altered since.",
      },
      contents(sections),
      scope(evidence),
      ...sections.flatMap((section, at): ReportBlock[] => [
        { kind: "heading", text: `${at + 1}. ${section.title}` },
        {
          kind: "paragraph",
          ...(section.rows.length === 0 ? { text: section.none } : { text: section.said, leads: true }),
        },
        ...(section.waterfall ? lines.flatMap((line) => waterfall(line, statusWord(line), "all")) : tableOf(section)),
      ]),
    ],
  };
}

function scope({ lines }: Evidence): ReportBlock {
  return {
    kind: "table",
    columns: [
      { label: "Products in this pack", width: 55 },
      { label: "Publisher", width: 25 },
      { label: "Counted", width: 20 },
    ],
    rows: lines.map(({ name, publisher, metric }) => ({
      cells: [name, publisher, metric === undefined ? "–" : metricOf(metric).label],
    })),
  };
}

function contents(sections: readonly EvidenceSection[]): ReportBlock {
  return {
    kind: "table",
    columns: [
      { label: "No.", width: 8, align: "right" },
      { label: "Contents", width: 67 },
      { label: "Entries", width: 25, align: "right" },
    ],
    rows: sections.map(({ title, rows }, at) => ({
      cells: [at + 1, title, rows.length === 0 ? "none" : counted(rows.length, "entry", "entries")],
    })),
  };
}

/** The table of a section without the columns in which nothing stands. */
function tableOf({ columns, rows, grouped }: EvidenceSection): readonly ReportBlock[] {
  const printed = columns.flatMap((column, at) => {
    const texts = rows.map((row) => String(cellOf(column, row[at] ?? null)));
    const isShown = column.printed && (at > 0 || !grouped) && texts.some((text) => text !== "");
    return isShown ? [{ column, at, need: needOf(column, texts) }] : [];
  });
  if (rows.length === 0 || printed.length === 0) return [];
  const needs = printed.map(({ need }) => need);
  const { widths, least, lying } = fittedWidths(needs);
  return [
    {
      kind: "table",
      least,
      columns: printed.map(({ column: { label, type } }, i) => {
        // The pages stand upright: where that is too narrow, the print gets smaller and no column takes more than it needs.
        const width = (lying ? needs[i]?.least : widths[i]) ?? 0;
        return type === "integer" ? { label, width, align: "right" } : { label, width };
      }),
      rows: rows.flatMap((row, at) => {
        const cells = printed.map(({ column, at: place }) => cellOf(column, row[place] ?? null));
        const heading = String(row[0] ?? "");
        const isNext = grouped && row[0] !== rows[at - 1]?.[0];
        return isNext ? [{ cells: [heading], emphasis: "group" as const }, { cells }] : [{ cells }];
      }),
    },
  ];
}

function needOf({ label, printed }: SectionColumn, texts: readonly string[]): ColumnNeed {
  const need = columnNeed(label, texts);
  return printed === "wide" ? { ...need, whole: WIDE * need.whole } : need;
}

function cellOf({ type }: SectionColumn, cell: FileCell): Extract<ReportCell, string | number> {
  if (cell === null) return type === "integer" ? "–" : "";
  if (typeof cell === "boolean") return cell ? "Yes" : "";
  if (typeof cell === "string" && type === "date" && isCalendarDate(cell)) return dayInWords(cell);
  return typeof cell === "object" ? "" : cell;
}
