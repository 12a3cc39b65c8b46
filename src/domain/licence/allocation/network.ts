import { type Arc, leastCostFlow } from "../least-cost-flow.ts";
import type { UseGroup } from "./use-group.ts";

/**
 * What a unit of coverage is worth, so that one number orders whole solutions: pinned uses, then uses, then their price.
 * `unit` is exact for uses of several units because all is multiplied by `scale`. `rank` outweighs every sum of ranks.
 */
export interface Worth {
  readonly unit: (slot: UseGroup["slots"][number]) => bigint;
  readonly rank: bigint;
  readonly must: bigint;
}

/** Units that go from a pool to single uses of a slot. */
export interface Sent {
  readonly pool: number;
  readonly group: number;
  readonly slot: number;
  readonly units: number;
}

/** The network of one conflict: source → pools → slots → sink. Rewards lie on the arcs into the sink, ranks before it. */
export interface Network {
  readonly sink: number;
  /** The licences of a pool. */
  own(pool: number, licences: number): void;
  /** A slot: units that must be covered, units that may be, and what one is worth. */
  use(demanded: number, wanted: number, worth: bigint): number;
  /** A pool that may cover a slot. */
  send(pool: number, slot: number, units: number, rank: number, end: Omit<Sent, "units">): void;
  /** One licence that covers more than the slot it goes to: worth so much more. */
  together(pool: number, to: number, units: number, extra: bigint): void;
  /** The best flow: units sent where they must go, what all others are worth, and the single units. */
  best(): { readonly must: number; readonly value: bigint; readonly sent: readonly Sent[] };
}

/** An empty network of these pools. */
export function createNetwork(pools: readonly number[], worth: Worth): Network {
  const sink = 1;
  const arcs: Arc[] = [];
  const rewards: (bigint | "must" | undefined)[] = [];
  const ends: (Omit<Sent, "units"> | undefined)[] = [];
  const nodeOf = new Map(pools.map((pool, i) => [pool, i + 2]));
  let nodes = pools.length + 2;
  const add = (arc: Arc, reward?: bigint | "must", end?: Omit<Sent, "units">) => {
    arcs.push(arc);
    rewards.push(reward);
    ends.push(end);
  };
  return {
    sink,
    own: (pool, licences) => add({ from: 0, to: nodeOf.get(pool) ?? 0, capacity: licences, cost: 0n }),
    use(demanded, wanted, unit) {
      const here = nodes++;
      if (demanded > 0) add({ from: here, to: sink, capacity: demanded, cost: -worth.must }, "must");
      if (wanted > 0) add({ from: here, to: sink, capacity: wanted, cost: -unit * worth.rank }, unit);
      return here;
    },
    send: (pool, slot, units, rank, end) =>
      add({ from: nodeOf.get(pool) ?? 0, to: slot, capacity: units, cost: BigInt(rank) }, undefined, end),
    together: (pool, to, units, extra) =>
      add({ from: nodeOf.get(pool) ?? 0, to, capacity: units, cost: -extra * worth.rank }, extra),
    best() {
      const flow = leastCostFlow(nodes, arcs, 0, sink);
      let [must, value] = [0, 0n];
      const sent: Sent[] = [];
      for (const [i, units] of flow.entries()) {
        const [reward, end] = [rewards[i], ends[i]];
        if (reward === "must") must += units;
        else if (reward !== undefined) value += reward * BigInt(units);
        if (end !== undefined && units > 0) sent.push({ ...end, units });
      }
      return { must, value, sent };
    },
  };
}
