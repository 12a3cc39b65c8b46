import { type CalendarDate, dayNumber } from "../../value/calendar-date.ts";
import type { RecordId } from "../../value/record-id.ts";
import { compareVersions, isWithinVersion } from "../../value/version-order.ts";
import { leastCostFlow } from "../least-cost-flow.ts";
import type { RightFact } from "./right-fact.ts";

/** Licences of one recorded right that went the same way so far. `rights`: as bought, then all that changed them. */
export interface Lot {
  readonly bought: RightFact;
  readonly rights: readonly RightFact[];
  readonly quantity: number;
  readonly unlimited: boolean;
  readonly product: RecordId;
  readonly edition: string | undefined;
  readonly version: string | undefined;
  readonly olderVersions: readonly string[];
  readonly lowerEditions: readonly string[];
  readonly maintainedTo: CalendarDate | undefined;
}

/** A right that acts on licences: as many as it has left. `rank` orders its choice among
 * them, smallest first; undefined: can't act on it. */
export interface Acting {
  readonly right: RightFact;
  readonly left: number;
  readonly unlimited: boolean;
  readonly rank: (lot: Lot) => number | undefined;
}

/** So many licences of a lot, taken by a right. */
export interface Taken {
  readonly lot: Lot;
  readonly by: Acting;
  readonly quantity: number;
}

/** Gives as many licences as possible to the rights that act on them, each licence to one; among equals by rank. */
export function takenLots(lots: readonly Lot[], acting: readonly Acting[]): Taken[] {
  const [source, sink] = [lots.length + acting.length, lots.length + acting.length + 1];
  const everything = total(lots) + acting.reduce((sum, { left }) => sum + left, 0) + sink;
  const pairs = lots.flatMap((lot, l) =>
    acting.flatMap((by, a) => {
      const rank = by.rank(lot);
      return rank === undefined ? [] : [{ lot, by, l, a, rank }];
    }),
  );
  const most = BigInt(pairs.reduce((worst, { rank }) => Math.max(worst, rank), 0) + 1);
  const arcs = [
    ...pairs.map(({ l, a, rank }) => {
      return { from: lots.length + a, to: l, capacity: everything, cost: BigInt(rank) - most * BigInt(everything) };
    }),
    ...acting.map((by, a) => {
      return { from: source, to: lots.length + a, capacity: by.unlimited ? everything : by.left, cost: 0n };
    }),
    ...lots.map((lot, l) => ({ from: l, to: sink, capacity: lot.unlimited ? everything : lot.quantity, cost: 0n })),
  ];
  const flow = leastCostFlow(sink + 1, arcs, source, sink);
  return pairs.flatMap(({ lot, by }, i) => {
    const quantity = flow[i] ?? 0;
    // What has no limit on either side is no number of licences.
    return quantity > 0 ? [{ lot, by, quantity: lot.unlimited && by.unlimited ? 0 : quantity }] : [];
  });
}

/** The lots after this: what was taken becomes what `changed` says (undefined: gone), the rest stays as it is. */
export function lotsAfter(
  lots: readonly Lot[],
  taken: readonly Taken[],
  changed: (taken: Taken) => Partial<Lot> | undefined,
): Lot[] {
  return lots.flatMap((lot) => {
    const mine = taken.filter((t) => t.lot === lot);
    const wholly = mine.some(({ by }) => lot.unlimited && by.unlimited);
    const rest = { ...lot, quantity: lot.quantity - (lot.unlimited ? 0 : total(mine)) };
    const pieces = mine.flatMap((piece) => {
      const change = changed(piece);
      const unlimited = lot.unlimited && piece.by.unlimited;
      return change ? [{ ...lot, ...change, quantity: unlimited ? 0 : piece.quantity, unlimited }] : [];
    });
    return [...pieces, ...(rest.quantity > 0 || (lot.unlimited && !wholly) ? [rest] : [])];
  });
}

/** Licences in all. */
export function total(taken: readonly { readonly quantity: number }[]): number {
  return taken.reduce((sum, { quantity }) => sum + quantity, 0);
}

/** True when the right names this lot as its base, or names none and fits the lot's product. */
export function isAbout(right: RightFact, lot: Lot): boolean {
  if (lot.rights.includes(right)) return false;
  if (right.base !== undefined) return lot.rights.some(({ id }) => id === right.base);
  return right.product === lot.product;
}

/** True for texts that mean the same edition. */
export function isSameEdition(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}

/** True unless both name an edition and they differ. */
export function mayBeSameEdition(a: string | undefined, b: string | undefined): boolean {
  return a === undefined || b === undefined || isSameEdition(a, b);
}

/** True when a version is one of these or belongs to one. */
export function isAmongVersions(version: string, among: readonly string[]): boolean {
  return among.some((one) => isWithinVersion(version, one));
}

/** True when the second version is newer than the first; a licence without a version needs no newer one. */
export function isNewer(version: string, than: string | undefined): boolean {
  return than !== undefined && compareVersions(version, than) > 0 && !isWithinVersion(version, than);
}

/** The right whose record the licences stand with: what they were upgraded or stepped up with, else as bought. */
export function ownerOf({ bought, rights }: Lot): RightFact {
  return rights.findLast(({ kind }) => kind === "upgrade" || kind === "stepUp") ?? bought;
}

/** A day as a small number: for ranks. */
export function rankOfDay(day: CalendarDate | undefined): number {
  return day === undefined ? 0 : dayNumber(day) + 200_000;
}
