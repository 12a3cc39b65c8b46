import { counted } from "../counted.ts";
import type { Given } from "./given.ts";
import { type CountedRow, wholeRow } from "./outcome.ts";
import type { Fact } from "./use-facts.ts";

/** Occupied processors of a host. */
export function processorsOf(given: Given, host: Fact<"hosts">): number {
  return given.number(host.processors, "the number of processors", host.name);
}

/** Physical cores of one processor of a host. Hyper-threads are no cores. */
export function coresPerProcessorOf(given: Given, host: Fact<"hosts">): number {
  return given.number(host.coresPerProcessor, "the cores of a processor", host.name);
}

/** Physical cores of a host. */
export function coresOf(given: Given, host: Fact<"hosts">): number {
  return processorsOf(given, host) * coresPerProcessorOf(given, host);
}

/** Virtual cores of machines of one row. */
export function vmCoresOf(given: Given, vm: Fact<"vms">): number {
  return given.number(vm.cores, "the virtual cores", vm.name);
}

/** Virtual cores of all machines of these rows. */
export function virtualCoresOf(given: Given, vms: readonly Fact<"vms">[]): number {
  return vms.reduce((sum, vm) => sum + vmCoresOf(given, vm) * (vm.count ?? 1), 0);
}

/** All physical cores of a host, each processor counted with `least` cores at least. */
export function hostCoresRow(given: Given, host: Fact<"hosts">, least: number): CountedRow {
  const [processors, cores] = [processorsOf(given, host), coresPerProcessorOf(given, host)];
  const minimum = cores < least ? `, counted as ${least}` : "";
  return wholeRow(host.name, processors * Math.max(cores, least), `${processorsInWords(processors, cores)}${minimum}.`);
}

/** The virtual cores of a row of machines, each machine counted with `least` cores at least. */
export function vmCoresRow(given: Given, vm: Fact<"vms">, least: number): CountedRow {
  const [cores, { count = 1 }] = [vmCoresOf(given, vm), vm];
  const minimum = cores < least ? `, counted as ${least}` : "";
  return wholeRow(
    vm.name,
    count * Math.max(cores, least),
    `${counted(cores, "virtual core", "virtual cores")}${minimum}.`,
  );
}

/** Each machine has to stand on a host of the list; else it is noted that the host is missing. */
export function onKnownHosts(given: Given, vms: readonly Fact<"vms">[], hosts: readonly Fact<"hosts">[]): void {
  for (const vm of vms) {
    const host = hosts.find(({ name }) => name === vm.host);
    given.known(host, "the host", vm.name, undefined);
  }
}

/** Machines that can run on a host: those placed on it, and all of its cluster. */
export function vmsReaching(host: Fact<"hosts">, vms: readonly Fact<"vms">[]): readonly Fact<"vms">[] {
  return vms.filter((vm) => vm.host === host.name || (vm.cluster !== undefined && vm.cluster === host.cluster));
}

/** Each machine has to stand on a host of the list or in a cluster of one; else it is noted where it runs. */
export function placed(given: Given, vms: readonly Fact<"vms">[], hosts: readonly Fact<"hosts">[]): void {
  for (const vm of vms) {
    const known = hosts.some((host) => vmsReaching(host, [vm]).length > 0);
    given.known(known || undefined, "the host or cluster, as in the list of hosts,", vm.name, true);
  }
}

/** How many the rows stand for: a row without a count is one. */
export function countOf(rows: readonly { readonly count?: number }[]): number {
  return rows.reduce((sum, { count = 1 }) => sum + count, 0);
}

/** `2 processors with 16 cores each`. */
export function processorsInWords(processors: number, cores: number): string {
  return `${counted(processors, "processor", "processors")} with ${counted(cores, "core", "cores")} each`;
}
