import type { RecordId } from "../../value/record-id.ts";
import type { Pool } from "../effective/pool.ts";
import { compareText } from "../installed-devices.ts";
import { bundlesOf } from "./bundles.ts";
import { type Fit, fitOf } from "./fit.ts";
import type { Need } from "./need.ts";
import { poolsFor } from "./pools-for.ts";
import type { Edge, Slot, UseGroup } from "./use-group.ts";

/** A kind of use that no pool tells apart, numbered in the order of its texts. */
export interface UseKind {
  readonly number: number;
  readonly slot: Slot;
}

/** Groups uses that no right tells apart, so that what follows works on groups and not on half a million installations. */
export function groupsOf(pools: readonly Pool[], needs: readonly Need[]): UseGroup[] {
  const poolsOf = poolsFor(pools);
  const poolsByProduct = new Map<RecordId, Pool[]>();
  for (const pool of pools) {
    for (const product of pool.products) {
      const known = poolsByProduct.get(product);
      if (known) known.push(pool);
      else poolsByProduct.set(product, [pool]);
    }
  }
  const byKey = new Map<string, Need[]>();
  const keyOf = new Map<RecordId, (need: Need) => string>();
  for (const need of needs) {
    let key = keyOf.get(need.product);
    if (key === undefined) {
      key = keyFor(poolsByProduct.get(need.product) ?? []);
      keyOf.set(need.product, key);
    }
    const text = key(need);
    const alike = byKey.get(text);
    if (alike) alike.push(need);
    else byKey.set(text, [need]);
  }
  const kinds = [...byKey.keys()].sort(compareText).map((key, number) => {
    const alike = byKey.get(key) ?? [];
    return { alike, kind: { number, slot: slotOf(alike[0], pools, poolsOf) } };
  });
  const joint = bundlesOf(pools, kinds);
  const alone = kinds.flatMap(({ alike, kind }) => {
    const members = alike.filter((need) => !joint.uses.has(need)).map((need) => [need]);
    return members.length === 0 ? [] : [{ members, slots: [kind.slot], bundles: [], isComplete: true }];
  });
  return [...alone, ...joint.groups];
}

/** A text that is equal for uses that none of these pools tells apart. */
function keyFor(pools: readonly Pool[]): (need: Need) => string {
  const devices = new Set(pools.map(({ scope }) => scope.device));
  const persons = new Set(pools.map(({ scope }) => scope.person));
  const isLimited = (test: (pool: Pool) => boolean) => pools.some(test);
  const bySite = isLimited(({ scope }) => scope.site !== undefined);
  const byEntity = isLimited(({ scope }) => scope.entity !== undefined);
  const byEnvironment = isLimited(({ scope }) => scope.environment !== undefined);
  const byRegion = isLimited(({ scope }) => scope.regions.length > 0);
  const byVersion = isLimited(({ version }) => version !== undefined);
  const byEdition = isLimited(({ edition }) => edition !== undefined);
  const byForm = isLimited(({ oem }) => oem);
  const of = (text: string | undefined) => (text === undefined ? "?" : `=${text}`);
  return (need) => {
    let key = `${need.product}\n${need.quantity}\n${need.priceMinor}\n${of(need.pinnedTo)}`;
    if (need.device !== undefined && devices.has(need.device)) key += `\nd${need.device}`;
    if (need.person !== undefined && persons.has(need.person)) key += `\np${need.person}`;
    if (byVersion) key += `\nv${of(need.version)}`;
    if (byEdition) key += `\nt${of(need.edition)}`;
    if (bySite) key += `\ns${of(need.site)}`;
    if (byEntity) key += `\ne${of(need.entity)}`;
    if (byEnvironment) key += `\nn${of(need.environment)}`;
    if (byRegion) key += `\nr${of(need.place && JSON.stringify(need.place))}`;
    if (byForm && need.form === "virtual") key += "\nvirtual";
    return key;
  };
}

function slotOf(need: Need | undefined, pools: readonly Pool[], poolsOf: (need: Need) => readonly number[]): Slot {
  if (need === undefined) throw new Error("A kind of use without uses");
  const edges: Edge[] = [];
  for (const i of poolsOf(need)) {
    const pool = pools[i];
    if (pool === undefined || (pool.quantity === 0 && !pool.unlimited)) continue;
    const fit = fitOf(pool, need);
    if (fit.fits) edges.push({ pool: i, rank: rankOf(pool, fit) });
  }
  const { quantity, priceMinor, pinnedTo } = need;
  return { edges, quantity, priceMinor, isPinned: pinnedTo !== undefined };
}

/** The order in which rights are spent: bound, unlimited, exact, older versions, lower editions, the most flexible last. */
function rankOf(pool: Pool, fit: Extract<Fit, { fits: true }>): number {
  const { scope } = pool;
  const isBound = [scope.device, scope.person, scope.site].some((bound) => bound !== undefined);
  const kind = isBound ? 0 : pool.unlimited ? 1 : 2;
  const flexible =
    pool.olderVersions.length + pool.lowerEditions.length + pool.products.length + (scope.secondUse ? 1 : 0);
  return [fit.lowerBy, fit.olderBy, flexible].reduce((rank, by) => rank * 100 + Math.min(by, 99), kind);
}
