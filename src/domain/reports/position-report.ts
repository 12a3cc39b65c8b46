import type { MoneyText } from "../cost/price.ts";
import { counted, grouped } from "../licence/counted.ts";
import { dayInWords } from "../licence/day-in-words.ts";
import type { MetricId } from "../licence/facts.ts";
import type { UnrecognisedName } from "../licence/facts-from-registers.ts";
import { numberWords } from "../licence/line-numbers.ts";
import { METRICS, metricOf } from "../licence/metrics/all.ts";
import { whatIsCounted } from "../licence/metrics/described.ts";
import { MONEY_FIGURES } from "../licence/money/money-figure.ts";
import { figureText, totalNote, totalText } from "../licence/money/money-words.ts";
import type { PositionMoney } from "../licence/money/position-money.ts";
import type { PositionLine } from "../licence/position-line.ts";
import type { RightsBasis } from "../licence/proven-rights.ts";
import type { CalendarDate } from "../value/calendar-date.ts";
import type { ReportBlock, ReportDocument } from "./document.ts";
import { BY_URGENCY, STATUS_WORDS, statusWord } from "./status-words.ts";
import { waterfall } from "./waterfall.ts";

/**
 * What a position report is made from.
 *
 * @property lines        with the rows of their steps, or the report shows the steps without records
 * @property money        of the same lines, in their order
 * @property generatedOn  the day it is printed
 * @property seal         see `sealText`
 * @property frozen       of a snapshot: in sentences when and by whom it was taken, and the SHA-256 of its file
 */
export interface PositionReportInput {
  readonly organisation: string;
  readonly asAt: CalendarDate;
  readonly generatedOn: CalendarDate;
  readonly seal: string;
  readonly lines: readonly PositionLine[];
  readonly money: PositionMoney;
  readonly basis: RightsBasis;
  readonly moneyText: MoneyText;
  readonly unrecognised: readonly UnrecognisedName[];
  readonly unlinked: readonly { readonly title: string }[];
  readonly frozen?: string;
}

type Row = Extract<ReportBlock, { kind: "table" }>["rows"][number];

const NOTHING: ReportBlock = { kind: "paragraph", text: "No product has rights or installations on record." };

/** The licence position on paper: figures first, then every line, then the steps that lead to each. */
export function positionReport(input: PositionReportInput): ReportDocument {
  return {
    title: input.frozen === undefined ? "Licence position" : "Licence position, frozen",
    organisation: input.organisation,
    date: `As at ${dayInWords(input.asAt)}`,
    seal: input.seal,
    blocks: [
      ...(input.frozen === undefined ? [] : [{ kind: "paragraph", text: input.frozen } as const]),
      { kind: "facts", facts: summary(input) },
      { kind: "heading", text: "Position by product" },
      input.lines.length === 0 ? NOTHING : lines(input.lines),
      ...moneyBlocks(input),
      ...counting(input.lines),
      ...BY_URGENCY.flatMap((status) => input.lines.filter((line) => line.status === status)).flatMap((line) =>
        waterfall(line, statusWord(line)),
      ),
      ...unrecognised(input.unrecognised),
      ...unlinked(input.unlinked),
    ],
  };
}

function summary({ lines, money, basis, moneyText, asAt, generatedOn, unrecognised, unlinked }: PositionReportInput) {
  const of = (status: PositionLine["status"]) => lines.filter((line) => line.status === status);
  const missing = of("under").reduce((sum, line) => sum + (line.shortfall ?? 0), 0);
  const left = of("over").reduce((sum, line) => sum + (line.surplus ?? 0), 0);
  const under = of("under").length;
  const over = of("over").length;
  return [
    { label: "Position as at", value: dayInWords(asAt) },
    { label: "Printed on", value: dayInWords(generatedOn) },
    { label: "Rights counted", value: basis === "proven" ? "Proven rights only" : "All rights on record" },
    {
      label: STATUS_WORDS.under,
      value:
        under === 0
          ? "none"
          : `${counted(under, "product", "products")} (${counted(missing, "right", "rights")} missing)`,
    },
    {
      label: STATUS_WORDS.over,
      value:
        over === 0 ? "none" : `${counted(over, "product", "products")} (${counted(left, "right", "rights")} left over)`,
    },
    { label: STATUS_WORDS.compliant, value: grouped(of("compliant").length) },
    { label: STATUS_WORDS.notEvaluable, value: grouped(of("notEvaluable").length) },
    { label: STATUS_WORDS.noLicenceNeeded, value: grouped(of("noLicenceNeeded").length) },
    ...money.totals.map((total) => ({ label: total.label, value: totalText(total, moneyText) })),
    { label: "Names not recognised", value: grouped(unrecognised.length) },
    { label: "Rights without a product", value: grouped(unlinked.length) },
  ];
}

function lines(all: readonly PositionLine[]): ReportBlock {
  return {
    kind: "table",
    columns: [
      { label: "Product", width: 27 },
      { label: "Counted", width: 14.5 },
      { label: "Rights", width: 10.5, align: "right" },
      { label: "Proven", width: 9, align: "right" },
      { label: "Required", width: 10.5, align: "right" },
      { label: "Shortfall", width: 10.5, align: "right" },
      { label: "Surplus", width: 9, align: "right" },
      { label: "Result", width: 15 },
    ],
    rows: all.flatMap((line, i) =>
      line.publisher === all[i - 1]?.publisher ? [lineRow(line)] : [publisherRow(line.publisher), lineRow(line)],
    ),
  };
}

function publisherRow(publisher: string): Row {
  return { emphasis: "group", cells: [publisher === "" ? "Publisher not recorded" : publisher] };
}

function lineRow(line: PositionLine): Row {
  return {
    cells: [
      line.name,
      metricLabel(line.metric),
      line.unlimited ? "unlimited" : line.rights,
      line.unlimited ? "" : line.provable,
      line.required ?? numberWords(line, "required", "–"),
      line.shortfall ?? numberWords(line, "shortfall", "–"),
      line.surplus ?? numberWords(line, "surplus", "–"),
      statusWord(line),
    ],
  };
}

function metricLabel(metric: MetricId | undefined): string {
  return metric === undefined ? "–" : metricOf(metric).label;
}

/** What the lines come to in money, each with what it rests on, and in all. */
function moneyBlocks({ lines, money, moneyText }: PositionReportInput): ReportBlock[] {
  const rows = lines.flatMap(({ name }, at) =>
    MONEY_FIGURES.flatMap(({ id, label }): Row[] => {
      const figure = money.lines[at]?.[id];
      return figure ? [{ cells: [name, label, figure.sentence, figureText(figure, moneyText)] }] : [];
    }),
  );
  if (rows.length === 0) return [];
  const totals = money.totals.map(
    (total): Row => ({
      emphasis: "total",
      cells: ["In all", total.label, totalNote(total, moneyText), totalText(total, moneyText)],
    }),
  );
  return [
    { kind: "heading", text: "In money" },
    {
      kind: "table",
      columns: [
        { label: "Product", width: 22 },
        { label: "What", width: 18 },
        { label: "Rests on", width: 42 },
        { label: "Amount", width: 18, align: "right" },
      ],
      rows: [...rows, ...totals],
    },
  ];
}

/** The words behind the column “Counted”, for the metrics that occur. */
function counting(all: readonly PositionLine[]): ReportBlock[] {
  const used = METRICS.filter((metric) => all.some((line) => line.metric === metric.id));
  if (used.length === 0) return [];
  return [
    { kind: "heading", text: "How it is counted" },
    {
      kind: "table",
      columns: [
        { label: "Metric", width: 20 },
        { label: "What needs a right", width: 80 },
      ],
      rows: used.map((metric) => ({ cells: [metric.label, whatIsCounted(metric.id)] })),
    },
    {
      kind: "paragraph",
      text:
        "Rights count from the first to the last day of their validity. Retired and expired rights, maintenance, " +
        "upgrades and add-ons by themselves count nothing. Installations on disposed devices count nothing; those on " +
        "devices in stock, or retired but not yet disposed of, count. A line that lacks data is not evaluable.",
    },
  ];
}

function unrecognised(names: readonly UnrecognisedName[]): ReportBlock[] {
  if (names.length === 0) return [];
  return [
    { kind: "heading", text: "Names not recognised" },
    {
      kind: "paragraph",
      text: `${counted(names.length, "name was", "names were")} found on devices that no product in the register answers to. They are in no figure above.`,
    },
    {
      kind: "table",
      columns: [
        { label: "Name found", width: 60 },
        { label: "Publisher", width: 28 },
        { label: "Devices", width: 12, align: "right" },
      ],
      rows: names.map((name) => ({ cells: [name.name, name.publisher, name.devices] })),
    },
  ];
}

function unlinked(entitlements: readonly { readonly title: string }[]): ReportBlock[] {
  if (entitlements.length === 0) return [];
  return [
    { kind: "heading", text: "Rights without a product" },
    { kind: "paragraph", text: "These entitlements name no software title, so they are in no figure above." },
    {
      kind: "table",
      columns: [{ label: "Entitlement", width: 100 }],
      rows: entitlements.map((entitlement) => ({ cells: [entitlement.title] })),
    },
  ];
}
