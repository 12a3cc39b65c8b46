import type { CalendarDate } from "../../value/calendar-date.ts";
import type { RecordId } from "../../value/record-id.ts";
import { compareText } from "../installed-devices.ts";
import { type Lot, ownerOf } from "./lot.ts";
import { maintenanceEnd } from "./maintenance.ts";
import type { Pool } from "./pool.ts";

/** The pools that lots make: pieces of the same rights are one pool. */
export function poolsOf(lots: readonly Lot[], asAt: CalendarDate): Pool[] {
  const pools = new Map<string, Pool>();
  for (const lot of lots) {
    const pool = poolOf(lot, asAt);
    const same = pools.get(pool.id);
    const sum = same && { ...same, quantity: same.quantity + pool.quantity, proven: same.proven + pool.proven };
    pools.set(pool.id, sum ?? pool);
  }
  return [...pools.values()].sort((a, b) => compareText(a.id, b.id));
}

function poolOf(lot: Lot, asAt: CalendarDate): Pool {
  const { bought, rights, quantity, unlimited } = lot;
  const active = rights.filter((right) => (maintenanceEnd(right) ?? "") >= asAt);
  const extra = active.filter(({ kind }) => kind === "maintenance");
  const parts = rights.findLast((right) => right.parts.length > 0)?.parts ?? [];
  return {
    id: rights.map(({ id }) => id).join("+"),
    title: titleOf(lot),
    rights: rights.map(({ id }) => id),
    owner: ownerOf(lot).id,
    products: [...new Set<RecordId>([lot.product, ...parts])],
    metric: bought.metric,
    edition: lot.edition,
    version: lot.version,
    olderVersions: [...new Set([...lot.olderVersions, ...extra.flatMap(({ downgradeTo }) => downgradeTo)])],
    lowerEditions: [...new Set([...lot.lowerEditions, ...extra.flatMap(({ editionDownTo }) => editionDownTo)])],
    quantity: unlimited ? 0 : quantity,
    unlimited,
    proven: !unlimited && rights.every(({ hasProof }) => hasProof) ? quantity : 0,
    maintained: active.length > 0,
    oem: bought.kind === "oem",
    scope: { ...bought.scope, secondUse: [bought, ...extra].some(({ scope }) => scope.secondUse) },
  };
}

function titleOf({ bought, rights }: Lot): string {
  const others = rights.slice(1).map(({ title }) => `“${title}”`);
  return others.length === 0 ? `“${bought.title}”` : `“${bought.title}” with ${others.join(" and ")}`;
}
