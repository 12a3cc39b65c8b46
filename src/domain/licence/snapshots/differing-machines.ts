import type { RecordId } from "../../value/record-id.ts";
import type { DeviceFact } from "../facts.ts";
import { countsMachines } from "../metrics/all.ts";
import { hostsOf } from "../metrics/machine-facts.ts";
import type { MetricName } from "../metrics/metric-names.ts";
import { type Reason, type Side, told } from "./differing-facts.ts";

/** A fact of a machine in the words of a form, and how it is told. */
type Word = readonly [string, (device: DeviceFact, side: Side) => string | number | boolean | undefined];

const WORDS: readonly Word[] = [
  ["sockets", ({ machine }) => machine?.processors],
  ["cores per socket", ({ machine }) => machine?.coresPerProcessor],
  ["sockets of the board", ({ machine }) => machine?.boardSockets],
  ["kind of processor", ({ machine }) => machine?.chip],
  ["kind of device", ({ form }) => form],
  ["host", ({ machine }, { facts }) => machine?.host && (facts.device(machine.host)?.title ?? machine.host)],
  ["cluster", ({ machine }) => machine?.cluster],
  ["partitioning", ({ machine }) => machine?.partition],
  ["sub-capacity measured", ({ machine }) => machine?.subCapacityMeasured],
];

const ENVIRONMENT: Word = ["environment", ({ environment }) => environment];

/**
 * What differs in the machines of a product, and in which hosts count for them; of a product that isn't counted on machines
 * only the environment, where a right names one.
 */
export function differingMachines(
  product: RecordId,
  metric: MetricName | undefined,
  before: Side,
  after: Side,
): readonly Reason[] {
  const counts = metric !== undefined && countsMachines(metric);
  const compares = [before, after].some(({ facts }) =>
    facts.rightsOf(product).some(({ scope }) => scope.environment !== undefined),
  );
  const words = [...(counts ? WORDS : []), ...(counts || compares ? [ENVIRONMENT] : [])];
  if (words.length === 0) return [];
  const [then, now] = [before, after].map((side) => ofProduct(product, side, counts));
  if (!then || !now) return [];
  const hosts = counts ? [...now.values()].filter(({ id }) => !before.facts.installedOn(product).has(id)) : [];
  const changed = [...now.values()].flatMap((device) => {
    const old = then.get(device.id) ?? before.facts.device(device.id);
    const changes = old ? changesOf(words, [old, before], [device, after]) : "";
    return changes === "" ? [] : [`${device.title} (${changes})`];
  });
  return told([
    ["Hosts that count now", hosts.filter(({ id }) => !then.has(id)).map(({ title }) => title)],
    [
      "Hosts that no longer count",
      [...then.values()]
        .filter(({ id }) => counts && !now.has(id) && !before.facts.installedOn(product).has(id))
        .map(({ title }) => title),
    ],
    ["Machines changed", changed],
  ]);
}

/** The devices that have a product and count, with the hosts on which they run or can run where it is counted on those. */
function ofProduct(product: RecordId, { facts }: Side, withHosts: boolean): ReadonlyMap<RecordId, DeviceFact> {
  const devices = [...facts.installedOn(product).keys()].flatMap((id) => facts.machines.get(id) ?? []);
  const hosts = withHosts ? hostsOf(devices, facts.machines) : [];
  return new Map([...devices, ...hosts].map((device) => [device.id, device]));
}

function changesOf(
  words: readonly Word[],
  [old, before]: readonly [DeviceFact, Side],
  [now, after]: readonly [DeviceFact, Side],
): string {
  return words
    .map(([word, of]) => [word, factText(of(old, before)), factText(of(now, after))] as const)
    .filter(([, was, is]) => was !== is)
    .map(([word, was, is]) => `${word} ${was} → ${is}`)
    .join(", ");
}

function factText(fact: string | number | boolean | undefined): string {
  if (fact === undefined) return "blank";
  return typeof fact === "boolean" ? (fact ? "yes" : "no") : String(fact);
}
