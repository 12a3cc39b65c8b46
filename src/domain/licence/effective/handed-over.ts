import { counted } from "../counted.ts";
import type { PositionRow } from "../position-line.ts";
import type { Combined } from "./combined.ts";
import { isAbout, isAmongVersions, type Lot, lotsAfter, mayBeSameEdition, ownerOf, takenLots, total } from "./lot.ts";
import type { RightFact } from "./right-fact.ts";
import { rightRow, stepOf } from "./steps.ts";

/** Takes off what was handed over to somebody else, of the licences as they became: an upgrade goes with its base. */
export function handedOver(lots: readonly Lot[], transfers: readonly RightFact[]): Combined {
  const acting = transfers.map((right) => ({
    right,
    left: (right.quantity ?? 0) * right.unitsPerPack,
    unlimited: false,
    rank: (lot: Lot) => rankFor(right, lot),
  }));
  const taken = takenLots(lots, acting);
  const rows: PositionRow[] = taken.map(({ by, lot, quantity }) => {
    const sentence = `${counted(quantity, "licence", "licences")} handed over to somebody else by “${by.right.title}”.`;
    return rightRow(ownerOf(lot), lot.unlimited ? 0 : -quantity, sentence);
  });
  const problems = acting.flatMap((by) => {
    const rest = by.left - total(taken.filter((t) => t.by === by));
    if (rest === 0) return [];
    const sentence = `“${by.right.title}” hands over ${counted(rest, "licence", "licences")} more than are recorded. Record the licences, or correct its quantity.`;
    return [{ right: by.right.id, field: "quantity", sentence }];
  });
  return { lots: lotsAfter(lots, taken, () => undefined), steps: stepOf("Handed over", rows), findings: [], problems };
}

/** First what is of the version and edition handed over, then what once was. */
function rankFor(right: RightFact, lot: Lot): number | undefined {
  if (!isAbout(right, lot)) return undefined;
  const { version, edition } = right;
  const isNow = lot.version === undefined || version === undefined || isAmongVersions(lot.version, [version]);
  if (isNow && mayBeSameEdition(edition, lot.edition)) return 0;
  const wasOnce = lot.rights.some((one) => {
    const ofVersion = version === undefined || (one.version !== undefined && isAmongVersions(one.version, [version]));
    return ofVersion && mayBeSameEdition(edition, one.edition);
  });
  return wasOnce ? 1 : undefined;
}
