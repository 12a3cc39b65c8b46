import { counted, grouped } from "../counted.ts";
import { processorsInWords } from "./host-cores.ts";
import type { Fact } from "./use-facts.ts";

const PARTITIONS: Readonly<Record<string, string>> = {
  none: "no partition",
  soft: "soft partition",
  hard: "hard partition",
};

/** Virtual machines of a server that are named; of a farm it is enough how many more there are. */
const MOST_NAMED = 5;

/** What is recorded of servers and virtual machines, by name: what rows that count them rest on. */
export function machinesInWords({
  hosts,
  vms,
}: {
  readonly hosts: readonly Fact<"hosts">[];
  readonly vms: readonly Fact<"vms">[];
}): ReadonlyMap<string, readonly string[]> {
  const placed = new Map<string, Fact<"vms">[]>();
  for (const vm of vms) {
    if (vm.host === undefined) continue;
    const known = placed.get(vm.host);
    if (known) known.push(vm);
    else placed.set(vm.host, [vm]);
  }
  return new Map([
    ...vms.map((vm) => [vm.name, vmInWords(vm)] as const),
    ...hosts.map((host) => [host.name, hostInWords(host, placed.get(host.name) ?? [])] as const),
  ]);
}

function hostInWords(host: Fact<"hosts">, on: readonly Fact<"vms">[]): readonly string[] {
  const { processors, coresPerProcessor, chip, cluster, partition, sockets, measured } = host;
  return [
    ...(processors && coresPerProcessor ? [processorsInWords(processors, coresPerProcessor)] : []),
    ...(sockets === undefined ? [] : [`${counted(sockets, "socket", "sockets")} on the board`]),
    ...(chip === undefined ? [] : [chip]),
    ...(cluster === undefined ? [] : [`cluster ${cluster}`]),
    ...(partition === undefined ? [] : [PARTITIONS[partition] ?? partition]),
    ...(measured === undefined ? [] : [measured ? "sub-capacity measured" : "sub-capacity not measured"]),
    ...on.slice(0, MOST_NAMED).map((vm) => `runs ${vm.name}${coresInWords(vm)}`),
    ...(on.length > MOST_NAMED ? [`runs ${grouped(on.length - MOST_NAMED)} more virtual machines`] : []),
  ];
}

function vmInWords({ cores, host, cluster }: Fact<"vms">): readonly string[] {
  return [
    ...(cores === undefined ? [] : [counted(cores, "virtual core", "virtual cores")]),
    ...(host === undefined ? [] : [`on ${host}`]),
    ...(cluster === undefined ? [] : [`cluster ${cluster}`]),
  ];
}

function coresInWords({ cores }: Fact<"vms">): string {
  return cores === undefined ? "" : ` with ${counted(cores, "virtual core", "virtual cores")}`;
}
