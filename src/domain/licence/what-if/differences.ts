import type { RecordId } from "../../value/record-id.ts";
import { compareText } from "../installed-devices.ts";
import { readingsOf } from "../line-numbers.ts";
import { type LineMoney, MONEY_FIGURES, type MoneyFigure } from "../money/money-figure.ts";
import type { PositionMoney } from "../money/position-money.ts";
import { type PositionLine, withoutRows } from "../position-line.ts";

/** A position with its money, the lines of both in the same order. */
export interface CostedPosition {
  readonly lines: readonly PositionLine[];
  readonly money: PositionMoney;
}

/** A line with its money. */
export interface CostedLine {
  readonly line: PositionLine;
  readonly money: LineMoney;
}

/**
 * How a product stands before and after. Null on a side: nothing of it was recorded or found there.
 *
 * @property money  of each, null where there is nothing to pay for
 */
export interface Difference {
  readonly product: RecordId;
  readonly name: string;
  readonly publisher: string;
  readonly before: CostedLine | null;
  readonly after: CostedLine | null;
}

/** What a position comes to in all. `missing`: rights missing in the lines that can be evaluated. */
export interface PositionTotals {
  readonly under: number;
  readonly missing: number;
  readonly notEvaluable: number;
  readonly money: PositionMoney["totals"];
}

/** The products that don't stand as before: in rights, required, shortfall, surplus, status or money. In the order of the lines. */
export function differences(before: CostedPosition, after: CostedPosition): readonly Difference[] {
  const [old, now] = [byProduct(before), byProduct(after)];
  return [...new Set([...old.keys(), ...now.keys()])]
    .flatMap((product): Difference[] => {
      const sides = { before: old.get(product) ?? null, after: now.get(product) ?? null };
      const known = sides.after ?? sides.before;
      if (!known || figuresOf(sides.before) === figuresOf(sides.after)) return [];
      return [{ product, name: known.line.name, publisher: known.line.publisher, ...sides }];
    })
    .sort((a, b) => compareText(orderText(a), orderText(b)));
}

/** The sums over all lines of a position. */
export function totalsOf({ lines, money }: CostedPosition): PositionTotals {
  return {
    under: lines.filter(({ status }) => status === "under").length,
    missing: lines.reduce((sum, { shortfall }) => sum + (shortfall ?? 0), 0),
    notEvaluable: lines.filter(({ status }) => status === "notEvaluable").length,
    money: money.totals,
  };
}

function byProduct({ lines, money }: CostedPosition): ReadonlyMap<RecordId, CostedLine> {
  return new Map(
    lines.flatMap((line, at) => {
      const own = money.lines[at];
      return own ? [[line.product, { line: withoutRows(line), money: own }] as const] : [];
    }),
  );
}

/** Everything that makes a difference, as one text. */
function figuresOf(side: CostedLine | null): string {
  if (!side) return "";
  const { rights, unlimited, required, shortfall, surplus, status } = side.line;
  const readings = readingsOf(side.line).map(({ label, quantity }) => `${label} ${quantity}`);
  const figures = MONEY_FIGURES.map(({ id }) => figureKey(side.money[id]));
  return [rights, unlimited, required, shortfall, surplus, status, ...readings, ...figures].join("|");
}

function figureKey(figure: MoneyFigure | null): string {
  if (!figure) return "";
  const amounts = figure.amounts.map(({ minor, currency }) => `${currency} ${minor.over}/${minor.under}`);
  return `${amounts.join("+")} ${figure.missing}`;
}

function orderText({ publisher, name, product }: Difference): string {
  return `${publisher.toLowerCase()}\n${name.toLowerCase()}\n${product}`;
}
