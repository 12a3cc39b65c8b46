import { counted } from "../counted.ts";
import { compareText } from "../installed-devices.ts";
import { type Arc, leastCostFlow } from "../least-cost-flow.ts";

/** A user reaches a server from a device: one of the two needs a client access licence. */
export interface Access {
  readonly user: string;
  readonly device: string;
}

/** The cheapest way to give each access a licence of its user or of its device; both lists by id. */
export interface CalCover {
  readonly users: readonly string[];
  readonly devices: readonly string[];
  readonly sentence: string;
}

/** Users of the same devices, or devices of the same users. */
interface Alike {
  readonly ids: readonly string[];
  readonly others: readonly string[];
}

/**
 * The cheapest mix of user and device CALs, exactly: a minimum vertex cover of the accesses, which in a graph of two sides is
 * a minimum cut (Kőnig 1931). Equal prices give the fewest licences; among equal mixes the one with the fewest device CALs.
 *
 * @param prices  of one user and of one device CAL, in whole minor units above 0; 1 and 1 counts licences
 * Source: docs/licence-rules.md#user-and-device-cals.
 */
export function calCover(
  accesses: readonly Access[],
  prices: { readonly user: number; readonly device: number },
): CalCover {
  const users = alikeBy(accesses.map(({ user, device }) => [user, device] as const));
  const devices = alikeBy(accesses.map(({ user, device }) => [device, user] as const));
  const deviceNode = new Map<string, number>();
  devices.forEach(({ ids }, d) => {
    for (const id of ids) deviceNode.set(id, 2 + users.length + d);
  });
  const links = users.map(({ others }) => [...new Set(others.flatMap((device) => deviceNode.get(device) ?? []))]);
  const most = users.reduce((sum, { ids }) => sum + ids.length * prices.user, 0);
  const arcs: Arc[] = [
    ...users.map(({ ids }, u) => ({ from: 0, to: 2 + u, capacity: ids.length * prices.user, cost: -1n })),
    ...devices.map(({ ids }, d) => {
      return { from: 2 + users.length + d, to: 1, capacity: ids.length * prices.device, cost: 0n };
    }),
    ...links.flatMap((nodes, u) => nodes.map((to) => ({ from: 2 + u, to, capacity: most, cost: 0n }))),
  ];
  const flow = leastCostFlow(2 + users.length + devices.length, arcs, 0, 1);
  const reached = reachedFrom(0, arcs, flow);
  const covered = (alike: readonly Alike[]) => alike.flatMap(({ ids }) => ids).sort(compareText);
  const ofUsers = covered(users.filter((_, u) => !reached.has(2 + u)));
  const ofDevices = covered(devices.filter((_, d) => reached.has(2 + users.length + d)));
  const [allUsers, allDevices] = [covered(users).length, covered(devices).length];
  const mix = `${counted(ofUsers.length, "user CAL", "user CALs")} and ${counted(ofDevices.length, "device CAL", "device CALs")}`;
  const alone = `of one kind alone ${counted(allUsers, "user CAL", "user CALs")} or ${counted(allDevices, "device CAL", "device CALs")}`;
  return {
    users: ofUsers,
    devices: ofDevices,
    sentence: `Each access is covered by ${mix}; ${alone} would be needed.`,
  };
}

function alikeBy(pairs: readonly (readonly [string, string])[]): Alike[] {
  const othersOf = new Map<string, Set<string>>();
  for (const [id, other] of pairs) {
    const known = othersOf.get(id);
    if (known) known.add(other);
    else othersOf.set(id, new Set([other]));
  }
  const alike = new Map<string, { ids: string[]; others: readonly string[] }>();
  for (const id of [...othersOf.keys()].sort(compareText)) {
    const others = [...(othersOf.get(id) ?? [])].sort(compareText);
    const key = others.join("\n");
    const same = alike.get(key);
    if (same) same.ids.push(id);
    else alike.set(key, { ids: [id], others });
  }
  return [...alike.values()];
}

/** The nodes to which more could be sent: one side of a minimum cut. */
function reachedFrom(source: number, arcs: readonly Arc[], flow: readonly number[]): Set<number> {
  const next = new Map<number, number[]>();
  const add = (from: number, to: number) => {
    const known = next.get(from);
    if (known) known.push(to);
    else next.set(from, [to]);
  };
  for (const [i, { from, to, capacity }] of arcs.entries()) {
    if ((flow[i] ?? 0) < capacity) add(from, to);
    if ((flow[i] ?? 0) > 0) add(to, from);
  }
  const reached = new Set([source]);
  for (const node of reached) for (const other of next.get(node) ?? []) reached.add(other);
  return reached;
}
