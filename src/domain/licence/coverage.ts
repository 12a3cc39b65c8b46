import type { RecordId } from "../value/record-id.ts";
import { allocate } from "./allocation/allocate.ts";
import type { Outcome } from "./allocation/allocation.ts";
import type { Pool } from "./effective/pool.ts";
import type { PositionRow } from "./position-line.ts";
import type { Use } from "./uses.ts";

/** A use and what became of it. */
export type Decision = { readonly use: Use; readonly outcome: Outcome };

/**
 * What became of the uses of one product.
 *
 * @property own        covered by its own rights, one right each
 * @property others     covered by rights of other products, by product
 * @property shared     under a right that is counted with another use already
 * @property second     second uses, which need no right
 * @property usedFor    own rights spent on other products, by product
 */
export interface Coverage {
  readonly own: Decision[];
  readonly others: Map<RecordId, Decision[]>;
  readonly shared: Decision[];
  readonly second: Decision[];
  readonly uncovered: Decision[];
  readonly usedFor: Map<RecordId, PositionRow[]>;
}

/** Coverage by product, and how many rights of each pool are left (undefined: unlimited). */
export interface Covered {
  readonly byProduct: ReadonlyMap<RecordId, Coverage>;
  readonly left: ReadonlyMap<string, number | undefined>;
  readonly notes: readonly string[];
}

/** Spends rights on uses. @param ownerOf  the product that a pool's rights are recorded for */
export function covered(
  uses: readonly Use[],
  pools: readonly Pool[],
  ownerOf: (pool: string) => RecordId | undefined,
): Covered {
  const allocation = allocate(
    pools,
    uses.map(({ need }) => need),
  );
  const useOf = new Map(uses.map((use) => [use.need, use]));
  const byProduct = new Map<RecordId, Coverage>();
  const of = (product: RecordId): Coverage => {
    const known = byProduct.get(product) ?? noCoverage();
    byProduct.set(product, known);
    return known;
  };
  const limited = new Set(pools.flatMap(({ id, unlimited }) => (unlimited ? [] : [id])));
  for (const outcome of allocation.outcomes) {
    const use = useOf.get(outcome.need);
    if (use === undefined) continue;
    const decision = { use, outcome };
    const mine = of(use.product);
    if (!outcome.covered) mine.uncovered.push(decision);
    else if (outcome.exempt) mine.second.push(decision);
    else {
      const [spent] = outcome.by;
      const owner = (spent && ownerOf(spent.pool)) ?? use.product;
      const isLimited = spent !== undefined && limited.has(spent.pool);
      if (isLimited && spent.quantity === 0) mine.shared.push(decision);
      else if (owner === use.product) mine.own.push(decision);
      else {
        push(mine.others, owner, decision);
        if (isLimited) push(of(owner).usedFor, use.product, { ...use.of, counts: -1, sentence: outcome.sentence });
      }
    }
  }
  const left = new Map(allocation.pools.map((pool) => [pool.pool, pool.left]));
  return { byProduct, left, notes: allocation.notes };
}

/** No use and no right spent. */
export function noCoverage(): Coverage {
  return { own: [], others: new Map(), shared: [], second: [], uncovered: [], usedFor: new Map() };
}

function push<T>(lists: Map<RecordId, T[]>, key: RecordId, item: T): void {
  const known = lists.get(key);
  if (known) known.push(item);
  else lists.set(key, [item]);
}
