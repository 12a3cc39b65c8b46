import type { RecordId } from "../../value/record-id.ts";
import type { DeviceFact } from "../facts.ts";
import { compareTitle } from "../installed-devices.ts";
import { machinesInWords } from "./machines-in-words.ts";
import type { InstalledDevice } from "./metric.ts";
import type { Surroundings } from "./surroundings.ts";
import { type TakenFacts, uniqueNames } from "./taken-facts.ts";
import type { Fact } from "./use-facts.ts";

/** True for a device that runs on another one. */
export function isVirtual({ form, machine }: DeviceFact): boolean {
  return form === "virtual" || machine?.host !== undefined;
}

/** Devices on which something can run: those that aren't disposed of. */
export function machinesOf(devices: readonly DeviceFact[]): ReadonlyMap<RecordId, DeviceFact> {
  return new Map(devices.filter(({ state }) => state !== "disposed").map((each) => [each.id, each]));
}

/**
 * The physical servers on which devices run or can run: they themselves, the hosts of virtual machines, and all hosts of
 * a cluster in which one of these is. Source: docs/licence-rules.md#machines-of-the-registers.
 */
export function hostsOf(
  devices: readonly DeviceFact[],
  machines: ReadonlyMap<RecordId, DeviceFact>,
): readonly DeviceFact[] {
  const hosts = new Map<RecordId, DeviceFact>();
  const clusters = new Set<string>();
  for (const device of devices) {
    const host = isVirtual(device) ? device.machine?.host && machines.get(device.machine.host) : device;
    if (host) hosts.set(host.id, host);
    for (const cluster of [device.machine?.cluster, host ? host.machine?.cluster : undefined])
      if (cluster) clusters.add(cluster);
  }
  if (clusters.size > 0) {
    for (const device of machines.values()) {
      const cluster = device.machine?.cluster;
      if (cluster !== undefined && clusters.has(cluster) && !isVirtual(device)) hosts.set(device.id, device);
    }
  }
  return [...hosts.values()].sort(compareTitle);
}

/** Inventories of programs list neither operating systems nor all that runs on servers, so finding nothing says nothing. */
const NOWHERE =
  "No installation was found, and inventories seldom list what runs on servers: import one that does, or enter it in an inventory of the servers.";

/** Hosts, virtual machines and servers of a product for the rules that count them. */
export function machineFacts(installed: readonly InstalledDevice[], { machines }: Surroundings): TakenFacts {
  if (installed.length === 0) return { facts: {}, records: new Map(), rests: new Map(), unknown: NOWHERE };
  const devices = installed.flatMap(({ id }) => machines.get(id) ?? []).sort(compareTitle);
  const hosts = hostsOf(devices, machines);
  const virtual = devices.filter(isVirtual);
  const names = uniqueNames([...hosts, ...devices]);
  const nameOf = (id: RecordId) => names.get(id) ?? id;
  const facts = {
    hosts: hosts.map((host) => hostFact(host, nameOf(host.id))),
    vms: virtual.map((vm) => vmFact(vm, nameOf)),
    servers: devices.map(({ id }) => ({ name: nameOf(id) })),
  };
  return {
    facts,
    rests: machinesInWords(facts),
    records: new Map(
      [...hosts, ...devices].map(({ id, title }) => [nameOf(id), { register: "hardware" as const, id, title }]),
    ),
  };
}

/** The same where a right covers virtual machines one by one: a physical server among them can't be counted so. */
export function virtualFacts(installed: readonly InstalledDevice[], around: Surroundings): TakenFacts {
  const physical = installed.filter(({ id }) => {
    const device = around.machines.get(id);
    return device !== undefined && !isVirtual(device);
  });
  const taken = machineFacts(installed, around);
  const [first] = physical;
  if (!first) return taken;
  const more = physical.length > 1 ? ` and ${physical.length - 1} more` : "";
  const unknown = `“${first.title}”${more} is not recorded as a virtual machine, which is what this metric counts. Correct its class, or count the product by server.`;
  return { ...taken, unknown };
}

/** Seats of a product's cloud services. */
export function seatFacts(_: readonly InstalledDevice[], { seats }: Surroundings): TakenFacts {
  const names = uniqueNames(seats);
  const nameOf = (id: RecordId) => names.get(id) ?? id;
  return {
    facts: {
      seats: [...seats].sort(compareTitle).map(({ id, state, leaver, lastUsed }) => ({
        name: nameOf(id),
        leaver,
        ...(state === undefined ? {} : { state }),
        ...(lastUsed === undefined ? {} : { lastUsed }),
      })),
    },
    rests: new Map(),
    records: new Map(seats.map(({ id, title }) => [nameOf(id), { register: "seat" as const, id, title }])),
    ...(seats.length === 0
      ? {
          unknown:
            "No seat is recorded: enter the seats under Seats, at a cloud service that names this software title.",
        }
      : {}),
  };
}

function hostFact({ machine }: DeviceFact, name: string): Fact<"hosts"> {
  const { processors, coresPerProcessor, chip, cluster, partition, boardSockets, subCapacityMeasured } = machine ?? {};
  return {
    name,
    ...(boardSockets === undefined ? {} : { sockets: boardSockets }),
    ...(subCapacityMeasured === undefined ? {} : { measured: subCapacityMeasured }),
    ...(processors === undefined ? {} : { processors }),
    ...(coresPerProcessor === undefined ? {} : { coresPerProcessor }),
    ...(chip === undefined ? {} : { chip }),
    ...(cluster === undefined ? {} : { cluster }),
    ...(partition === undefined ? {} : { partition }),
  };
}

function vmFact({ id, machine }: DeviceFact, nameOf: (id: RecordId) => string): Fact<"vms"> {
  const { processors, coresPerProcessor, host, cluster } = machine ?? {};
  return {
    name: nameOf(id),
    ...(processors === undefined || coresPerProcessor === undefined ? {} : { cores: processors * coresPerProcessor }),
    ...(host === undefined ? {} : { host: nameOf(host) }),
    ...(cluster === undefined ? {} : { cluster }),
  };
}
