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
 * `need`, counted in the largest unit that all packs are made of, times the number of packs on offer.
 */
export function cheapestPacks(need: number, packs: readonly Pack[]): { readonly pack: Pack; readonly count: number }[] {
  const offered = [...packs].sort((a, b) => b.units - a.units || (a.name < b.name ? -1 : 1));
  const step = offered.reduce((divisor, { units }) => greatestDivisor(divisor, units), 0);
  if (step === 0) return [];
  const steps = Math.ceil(need / step);
  const best: Best[] = [NONE];
  for (let i = 1; i <= steps; i++) {
    let found: Best | undefined;
    for (const pack of offered) {
      const next = withPack(best[Math.max(0, i - pack.units / step)] ?? NONE, pack);
      if (!found || isBetter(next, found)) found = next;
    }
    best.push(found ?? NONE);
  }
  const counts = new Map<Pack, number>();
  for (let i = steps; i > 0; ) {
    const pack = best[i]?.last;
    if (!pack) break;
    counts.set(pack, (counts.get(pack) ?? 0) + 1);
    i -= pack.units / step;
  }
  return offered.flatMap((pack) => {
    const count = counts.get(pack);
    return count === undefined ? [] : [{ pack, count }];
  });
}

function withPack({ price, units, packs }: Best, pack: Pack): Best {
  return { price: plus(price, pack.price), units: units + pack.units, packs: packs + 1, last: pack };
}

function isBetter(a: Best, b: Best): boolean {
  const price = compareFractions(a.price, b.price);
  if (price !== 0) return price < 0;
  return a.units === b.units ? a.packs < b.packs : a.units < b.units;
}

function greatestDivisor(a: number, b: number): number {
  let [larger, smaller] = [a, b];
  while (smaller !== 0) [larger, smaller] = [smaller, larger % smaller];
  return larger;
}
