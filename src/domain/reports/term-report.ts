import type { MoneyText } from "../cost/price.ts";
import { counted, grouped } from "../licence/counted.ts";
import { dayInWords } from "../licence/day-in-words.ts";
import { figureText } from "../licence/money/money-words.ts";
import { TERM_LABELS, TERMS_COMPARED, type TermFinding } from "../licence/terms/term-finding.ts";
import type { CalendarDate } from "../value/calendar-date.ts";
import type { ReportBlock, ReportDocument } from "./document.ts";

/** Records printed of one term. The whole list is in the workbook. */
const MOST_RECORDS = 200;

const COMPARED = `Compared are ${TERMS_COMPARED}, as far as entitlements and contracts state them. The signed agreement prevails.`;

/** The terms that aren't kept, on paper: each with the record it stands on, its money and the records that break it. */
export function termReport(input: {
  readonly organisation: string;
  readonly asAt: CalendarDate;
  readonly seal: string;
  readonly findings: readonly TermFinding[];
  readonly moneyText: MoneyText;
}): ReportDocument {
  const { organisation, asAt, seal, findings, moneyText } = input;
  return {
    title: "Terms that aren't kept",
    organisation,
    date: `As at ${dayInWords(asAt)}`,
    seal,
    blocks: [
      { kind: "paragraph", text: COMPARED },
      findings.length === 0
        ? { kind: "paragraph", text: "No term is broken, as far as it is recorded." }
        : table(findings, moneyText),
    ],
  };
}

function table(findings: readonly TermFinding[], moneyText: MoneyText): ReportBlock {
  return {
    kind: "table",
    columns: [
      { label: "Stands on, or record", width: 32 },
      { label: "What isn't kept", width: 50 },
      { label: "In money", width: 18, align: "right" },
    ],
    rows: findings.flatMap(({ term, productName, sourceTitle, sentence, rows, cost }) => [
      {
        emphasis: "group" as const,
        cells: [`${TERM_LABELS[term]}: ${productName === "" ? "contract" : productName}`],
      },
      { cells: [sourceTitle, `${sentence} ${cost.sentence}`, figureText(cost, moneyText)] },
      ...rows.slice(0, MOST_RECORDS).map((row) => ({ cells: [row.title, row.sentence, ""] })),
      ...(rows.length > MOST_RECORDS
        ? [
            {
              cells: [
                counted(rows.length - MOST_RECORDS, "more record", "more records"),
                `All ${grouped(rows.length)} of them are in the exported workbook.`,
                "",
              ],
            },
          ]
        : []),
    ]),
  };
}
