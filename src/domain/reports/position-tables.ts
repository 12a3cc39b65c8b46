import type { UnrecognisedName } from "../licence/facts-from-registers.ts";
import { readingsText } from "../licence/line-numbers.ts";
import { metricOf } from "../licence/metrics/all.ts";
import { type LineMoney, MONEY_FIGURES } from "../licence/money/money-figure.ts";
import type { PositionLine, PositionStep } from "../licence/position-line.ts";
import type { FileCell, TableFile } from "../value/table-file.ts";
import { amountCells } from "./amount-cells.ts";
import { statusWord } from "./status-words.ts";

/** What the workbook of a position is made from. */
export interface PositionTablesInput {
  readonly asAt: string;
  readonly lines: readonly PositionLine[];
  readonly money: readonly LineMoney[];
  readonly unrecognised: readonly UnrecognisedName[];
  readonly unlinked: readonly { readonly title: string }[];
}

const SIDES: Readonly<Record<PositionStep["side"], string>> = {
  rights: "Rights",
  required: "Required",
  coverage: "Coverage",
  reading: "Reading of a contested rule",
};

/** The licence position as tables of a workbook: the lines, every record behind them, and what is in no line. */
export function positionTables({ asAt, lines, money, unrecognised, unlinked }: PositionTablesInput): TableFile[] {
  return [
    {
      name: `Position ${asAt}`,
      columns: [
        { label: "Publisher", type: "text" },
        { label: "Product", type: "text" },
        { label: "Metric", type: "text" },
        { label: "Result", type: "text" },
        { label: "Unlimited", type: "yesNo" },
        { label: "Rights", type: "integer" },
        { label: "Proven", type: "integer" },
        { label: "Required", type: "integer" },
        { label: "Covered", type: "integer" },
        { label: "Shortfall", type: "integer" },
        { label: "Surplus", type: "integer" },
        { label: "If contested", type: "text" },
        { label: "Explanation", type: "text" },
      ],
      rows: lines.map((line) => [
        line.publisher,
        line.name,
        line.metric === undefined ? null : metricOf(line.metric).label,
        statusWord(line),
        line.unlimited,
        line.rights,
        line.provable,
        line.required ?? null,
        line.covered ?? null,
        line.shortfall ?? null,
        line.surplus ?? null,
        readingsText(line),
        line.sentence,
      ]),
    },
    {
      name: "Records behind it",
      columns: [
        { label: "Publisher", type: "text" },
        { label: "Product", type: "text" },
        { label: "Side", type: "text" },
        { label: "Step", type: "text" },
        { label: "Record", type: "text" },
        { label: "Counts", type: "integer" },
        { label: "Why", type: "text" },
      ],
      rows: lines.flatMap((line) =>
        line.steps.flatMap((step) =>
          step.rows.map((row) => [
            line.publisher,
            line.name,
            SIDES[step.side],
            step.label,
            row.title,
            row.counts,
            row.sentence,
          ]),
        ),
      ),
    },
    {
      name: "Names not recognised",
      columns: [
        { label: "Name found", type: "text" },
        { label: "Publisher", type: "text" },
        { label: "Devices", type: "integer" },
      ],
      rows: unrecognised.map((name) => [name.name, name.publisher, name.devices]),
    },
    {
      name: "Rights without a product",
      columns: [{ label: "Entitlement", type: "text" }],
      rows: unlinked.map((entitlement) => [entitlement.title]),
    },
    {
      name: "Money",
      columns: [
        { label: "Publisher", type: "text" },
        { label: "Product", type: "text" },
        { label: "What", type: "text" },
        { label: "Amount", type: "money", beside: true },
        { label: "All of it known", type: "yesNo" },
        { label: "Rests on", type: "text" },
      ],
      rows: lines.flatMap((line, at) => moneyRows(line, money[at])),
    },
  ];
}

/** A row for each currency of each figure; a figure of which nothing is known has a row with a blank amount. */
function moneyRows({ publisher, name }: PositionLine, money: LineMoney | undefined): FileCell[][] {
  return MONEY_FIGURES.flatMap(({ id, label }) => {
    const figure = money?.[id];
    if (!figure) return [];
    return amountCells(figure).map((amount) => [publisher, name, label, amount, !figure.missing, figure.sentence]);
  });
}
