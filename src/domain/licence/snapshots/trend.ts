import { minorDigits } from "../../value/money.ts";
import type { SnapshotSummary } from "./snapshot-record.ts";

/** One snapshot in a trend. `value` is for drawing only: amounts in whole units of their currency. */
export interface TrendPoint {
  readonly snapshot: SnapshotSummary;
  readonly value: number;
}

/**
 * One figure over the snapshots, oldest first.
 *
 * @property currency  of amounts; undefined for counts
 */
export interface TrendSeries {
  readonly label: string;
  readonly currency: string | undefined;
  readonly points: readonly TrendPoint[];
}

/**
 * What is drawn over time: products with a shortfall, rights missing, and for each currency what buying them costs. A
 * snapshot without an amount in a currency had nothing to buy in it, so its value is 0.
 *
 * @param snapshots  of one basis, since a position with proven rights only is another position; in any order
 */
export function trend(snapshots: readonly SnapshotSummary[]): readonly TrendSeries[] {
  const inOrder = oldestFirst(snapshots);
  const series = (
    label: string,
    currency: string | undefined,
    read: (snapshot: SnapshotSummary) => number,
  ): TrendSeries => ({
    label,
    currency,
    points: inOrder.map((snapshot) => ({ snapshot, value: read(snapshot) })),
  });
  const currencies = [...new Set(inOrder.flatMap(({ figures }) => figures.trueUp.map(({ currency }) => currency)))];
  return [
    series("Products with a shortfall", undefined, ({ figures }) => figures.under),
    series("Rights missing", undefined, ({ figures }) => figures.missing),
    ...currencies.sort().map((currency) =>
      series(`To buy what is missing, ${currency}`, currency, ({ figures }) => {
        const amount = figures.trueUp.find((money) => money.currency === currency);
        return (amount?.minor ?? 0) / 10 ** minorDigits(currency);
      }),
    ),
  ];
}

/** In the order in which they were taken. */
export function oldestFirst(snapshots: readonly SnapshotSummary[]): readonly SnapshotSummary[] {
  return [...snapshots].sort((a, b) => (a.taken < b.taken ? -1 : a.taken > b.taken ? 1 : a.seq - b.seq));
}
