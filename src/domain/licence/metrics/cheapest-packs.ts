import { compareFractions, type Fraction, plus, ZERO } from "../../value/fraction.ts";

/** A pack on offer. */
export interface Pack {
  readonly name: string;
  readonly units: number;
  readonly price: Fraction;
}

/** The best way to have at least so many units, as it is found on the way. */
interface Best {
  readonly price: Fraction;
  readonly units: number;
  readonly packs: number;
  readonly last: Pack | undefined;
}

const NONE: Best = { price: ZERO, units: 0, packs: 0, last: undefined };

/**
 * The packs that hold at least `need` units: cheapest, then least left over, then fewest. Exact; cost grows with
 * `need` times the number of packs on offer.
 */
export function cheapestPacks(need: number, packs: readonly Pack[]): { readonly pack: Pack; readonly count: number }[] {
  const offered = [...packs].sort((a, b) => b.units - a.units || (a.name < b.name ? -1 : 1));
  if (offered.length === 0) return [];
  const best: Best[] = [NONE];
  for (let units = 1; units <= need; units++) {
    let found: Best | undefined;
    for (const pack of offered) {
      const rest = best[Math.max(0, units - pack.units)] ?? NONE;
      const next = {
        price: plus(rest.price, pack.price),
        units: rest.units + pack.units,
        packs: rest.packs + 1,
        last: pack,
      };
      if (!found || isBetter(next, found)) found = next;
    }
    best.push(found ?? NONE);
  }
  const counts = new Map<Pack, number>();
  for (let units = need; units > 0; ) {
    const pack = best[units]?.last;
    if (!pack) break;
    counts.set(pack, (counts.get(pack) ?? 0) + 1);
    units -= pack.units;
  }
  return offered.flatMap((pack) => {
    const count = counts.get(pack);
    return count === undefined ? [] : [{ pack, count }];
  });
}

function isBetter(a: Best, b: Best): boolean {
  const price = compareFractions(a.price, b.price);
  if (price !== 0) return price < 0;
  return a.units === b.units ? a.packs < b.packs : a.units < b.units;
}
