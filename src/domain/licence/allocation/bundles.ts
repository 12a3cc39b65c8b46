import type { Pool } from "../effective/pool.ts";
import { compareText } from "../installed-devices.ts";
import { createJoined } from "../joined.ts";
import type { UseKind } from "./groups-of.ts";
import type { Need } from "./need.ts";
import type { Bundle, UseGroup } from "./use-group.ts";

/** A use with its kind and its device's place among those of the same user. */
type Use = { readonly need: Need; readonly kind: UseKind };
type Joint = { readonly pool: number; readonly uses: readonly Use[]; readonly secondUse: readonly Use[] };
/** Of a user with more devices each is tried with one other only; of more bundles only the largest are tried. */
const MOST_DEVICES = 4;
const MOST_BUNDLES = 12;

type Found = { readonly uses: ReadonlySet<Need>; readonly groups: readonly UseGroup[] };

/**
 * The groups of uses of which one licence covers several: the parts of a suite on one device, and with a second use the same
 * on one portable device more of the same user.
 */
export function bundlesOf(
  pools: readonly Pool[],
  kinds: readonly { readonly alike: readonly Need[]; readonly kind: UseKind }[],
): Found {
  const isJoint = pools.map((pool) => pool.products.length > 1 || hasSecondUse(pool));
  const uses = kinds.flatMap(({ alike, kind }) => {
    const mayBeJoint = kind.slot.quantity === 1 && kind.slot.edges.some(({ pool }) => isJoint[pool]);
    return mayBeJoint ? alike.map((need): Use => ({ need, kind })) : [];
  });
  const groups = new Map<string, UseGroup & { readonly members: Need[][] }>();
  const grouped = new Set<Need>();
  for (const held of byHolder(uses, ({ kind }) => kind.slot.edges.some(({ pool }) => pools[pool]?.scope.secondUse))) {
    const devices = devicesOf(held);
    const reaching = new Set(held.flatMap(({ kind }) => kind.slot.edges.map(({ pool }) => pool)));
    const joints = [...reaching]
      .sort((a, b) => a - b)
      .flatMap((i) => (isJoint[i] ? jointsOf(pools[i], i, devices) : []));
    for (const all of connected(joints)) {
      const part = [...all].sort((a, b) => b.uses.length - a.uses.length).slice(0, MOST_BUNDLES);
      const isComplete = part.length === all.length && devices.length <= MOST_DEVICES;
      const together = devices.flat().filter((use) => part.some((joint) => joint.uses.includes(use)));
      const place = (use: Use) => together.indexOf(use);
      const bundles = part.map((joint) => {
        return { pool: joint.pool, slots: joint.uses.map(place), secondUse: joint.secondUse.map(place) };
      });
      for (const { need } of together) grouped.add(need);
      const key = JSON.stringify([together.map(({ kind }) => kind.number), bundles, isComplete]);
      const alike = groups.get(key);
      const member = together.map(({ need }) => need);
      if (alike) alike.members.push(member);
      else {
        const slots = together.map((use, i) => slotAlone(use, i, bundles));
        groups.set(key, { members: [member], slots, bundles, isComplete });
      }
    }
  }
  return { uses: grouped, groups: [...groups.values()] };
}

/** The uses of each device, those of all devices of a user together when a right may be for two of them. */
function byHolder(uses: readonly Use[], isForTwo: (use: Use) => boolean): Use[][] {
  const { rootOf, join } = createJoined<string>();
  for (const use of uses) {
    if (use.need.person === undefined || !isForTwo(use)) continue;
    join(`p${use.need.person}`, deviceOf(use));
  }
  const held = new Map<string, Use[]>();
  for (const use of uses) {
    const root = rootOf(deviceOf(use));
    const others = held.get(root);
    if (others) others.push(use);
    else held.set(root, [use]);
  }
  return [...held.values()].filter((together) => together.length > 1);
}

/** A use whose device isn't known stands alone. */
function deviceOf({ need }: Use): string {
  return need.device === undefined ? `n${need.id}` : `d${need.device}`;
}

/** A second use is never free with an OEM licence. */
function hasSecondUse({ scope, oem }: Pool): boolean {
  return scope.secondUse && !oem;
}

/** Uses by device: those that stay in place before portable ones, then by what is on them, then by id. */
function devicesOf(uses: readonly Use[]): Use[][] {
  const byDevice = new Map<string, Use[]>();
  const inOrder = [...uses].sort((a, b) => a.kind.number - b.kind.number || compareText(a.need.id, b.need.id));
  for (const use of inOrder) {
    const device = deviceOf(use);
    byDevice.set(device, [...(byDevice.get(device) ?? []), use]);
  }
  const form = (device: readonly Use[]) => (device[0]?.need.form === "portable" ? 1 : 0);
  const what = (device: readonly Use[]) => device.map(({ kind }) => kind.number).join();
  return [...byDevice.entries()]
    .sort(([a, x], [b, y]) => form(x) - form(y) || compareText(what(x), what(y)) || compareText(a, b))
    .map(([, device]) => device);
}

/** What one licence of a pool may cover together on these devices of one user; only where that is more than one use. */
function jointsOf(pool: Pool | undefined, index: number, devices: readonly (readonly Use[])[]): Joint[] {
  if (pool === undefined) return [];
  const reach = devices
    .map((device) => oneOfEachProduct(device.filter(({ kind }) => kind.slot.edges.some((edge) => edge.pool === index))))
    .filter((uses) => uses.length > 0);
  const joints = reach.filter((uses) => uses.length > 1).map((uses): Joint => ({ pool: index, uses, secondUse: [] }));
  if (!hasSecondUse(pool)) return joints;
  const paired = new Set<readonly Use[]>();
  for (const [i, first] of reach.entries()) {
    if (reach.length > MOST_DEVICES && paired.has(first)) continue;
    const isFirst = first[0]?.need.form !== "virtual" && first[0]?.need.person !== undefined;
    const others = reach.slice(i + 1).filter((uses) => uses[0]?.need.form === "portable");
    const free = reach.length > MOST_DEVICES ? others.filter((uses) => !paired.has(uses)).slice(0, 1) : others;
    const seconds = isFirst ? free : [];
    for (const second of seconds) paired.add(second);
    for (const second of seconds) joints.push({ pool: index, uses: [...first, ...second], secondUse: second });
  }
  return joints;
}

function oneOfEachProduct(uses: readonly Use[]): Use[] {
  return uses.filter(({ need }, i) => uses.findIndex((other) => other.need.product === need.product) === i);
}

/** Joints that share a use, directly or through others, in one part. */
function connected(joints: readonly Joint[]): Joint[][] {
  let parts: Joint[][] = [];
  for (const joint of joints) {
    const touches = (part: readonly Joint[]) => part.some(({ uses }) => uses.some((use) => joint.uses.includes(use)));
    parts = [...parts.filter((part) => !touches(part)), [...parts.filter(touches).flat(), joint]];
  }
  return parts;
}

/** A licence that could cover more is never better spent on one use alone, so those pools leave the slot. */
function slotAlone({ kind }: Use, place: number, bundles: readonly Bundle[]): UseGroup["slots"][number] {
  const joint = new Set(bundles.filter(({ slots }) => slots.includes(place)).map(({ pool }) => pool));
  return { ...kind.slot, edges: kind.slot.edges.filter(({ pool }) => !joint.has(pool)) };
}
