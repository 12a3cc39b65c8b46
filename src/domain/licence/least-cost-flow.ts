/** An arc of a network. Costs are whole numbers of any size, so that several goals fit into one: the first times a large factor. */
export interface Arc {
  readonly from: number;
  readonly to: number;
  readonly capacity: number;
  readonly cost: bigint;
}

/**
 * The cheapest flow of any size from source to sink: units are sent as long as the cheapest way left costs less than 0.
 * A reward is a negative cost. The network must have no circle of negative cost; capacities are whole and finite.
 *
 * @returns  units on each arc, in the order of the arcs; the same for the same arcs in the same order
 * Method: successive shortest ways, in each round all ways of the least cost and the fewest arcs
 * (Ahuja, Magnanti, Orlin: Network Flows, 1993, chapters 7 and 9).
 */
export function leastCostFlow(nodes: number, arcs: readonly Arc[], source: number, sink: number): number[] {
  const network = residual(nodes, arcs);
  for (;;) {
    const distances = distancesFrom(source, network);
    const toSink = distances[sink];
    if (toSink === undefined || toSink.cost >= 0n) return arcs.map((_, i) => network.left[2 * i + 1] ?? 0);
    sendAll(network, distances, source, sink);
  }
}

/** What can still be sent. Arc 2i is arc i, arc 2i+1 takes its flow back. */
interface Residual {
  readonly ends: readonly number[];
  readonly costs: readonly bigint[];
  readonly left: number[];
  readonly leaving: readonly (readonly number[])[];
}

/** Cost first, then number of arcs, so that arcs of cost 0 never lead in a circle. */
type Distance = { readonly cost: bigint; readonly hops: number };

function residual(nodes: number, arcs: readonly Arc[]): Residual {
  const leaving: number[][] = Array.from({ length: nodes }, () => []);
  arcs.forEach(({ from, to }, i) => {
    leaving[from]?.push(2 * i);
    leaving[to]?.push(2 * i + 1);
  });
  return {
    ends: arcs.flatMap(({ from, to }) => [to, from]),
    costs: arcs.flatMap(({ cost }) => [cost, -cost]),
    left: arcs.flatMap(({ capacity }) => [capacity, 0]),
    leaving,
  };
}

function distancesFrom(source: number, { leaving, ends, costs, left }: Residual): (Distance | undefined)[] {
  const distances = new Array<Distance | undefined>(leaving.length).fill(undefined);
  distances[source] = { cost: 0n, hops: 0 };
  let wave = [source];
  while (wave.length > 0) {
    const reached = new Set<number>();
    for (const node of wave) {
      const here = distances[node];
      if (here === undefined) continue;
      for (const arc of leaving[node] ?? []) {
        if ((left[arc] ?? 0) === 0) continue;
        const end = ends[arc] ?? 0;
        const there = { cost: here.cost + (costs[arc] ?? 0n), hops: here.hops + 1 };
        if (!isNearer(there, distances[end])) continue;
        distances[end] = there;
        reached.add(end);
      }
    }
    wave = [...reached];
  }
  return distances;
}

function isNearer(a: Distance, b: Distance | undefined): boolean {
  return b === undefined || a.cost < b.cost || (a.cost === b.cost && a.hops < b.hops);
}

/** Fills all shortest ways. `next` remembers per node the first arc that may still lead on, so no dead end is tried twice. */
function sendAll(network: Residual, distances: readonly (Distance | undefined)[], source: number, sink: number): void {
  const { leaving, ends, left } = network;
  const next = new Array<number>(leaving.length).fill(0);
  const way: number[] = [];
  let node = source;
  for (;;) {
    const arc = leaving[node]?.[next[node] ?? 0];
    if (arc !== undefined && !isOnShortestWay(arc, node, network, distances)) {
      next[node] = (next[node] ?? 0) + 1;
    } else if (arc !== undefined) {
      way.push(arc);
      node = ends[arc] ?? sink;
    } else {
      const back = way.pop();
      if (back === undefined) return;
      node = ends[back ^ 1] ?? source;
      next[node] = (next[node] ?? 0) + 1;
    }
    if (node !== sink) continue;
    const units = way.reduce((least, one) => Math.min(least, left[one] ?? 0), Number.POSITIVE_INFINITY);
    for (const one of way) {
      left[one] = (left[one] ?? 0) - units;
      left[one ^ 1] = (left[one ^ 1] ?? 0) + units;
    }
    way.length = 0;
    node = source;
  }
}

function isOnShortestWay(
  arc: number,
  node: number,
  { ends, costs, left }: Residual,
  distances: readonly (Distance | undefined)[],
): boolean {
  const [here, there] = [distances[node], distances[ends[arc] ?? 0]];
  if ((left[arc] ?? 0) === 0 || here === undefined || there === undefined) return false;
  return there.hops === here.hops + 1 && there.cost === here.cost + (costs[arc] ?? 0n);
}
