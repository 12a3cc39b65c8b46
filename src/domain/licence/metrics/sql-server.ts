import type { Given } from "./given.ts";
import { hostCoresRow, vmCoresRow } from "./host-cores.ts";
import { type CountedRow, required } from "./outcome.ts";
import type { Rule } from "./rule.ts";
import type { Fact } from "./use-facts.ts";

/** All physical cores of each host. Source: docs/licence-rules.md#sql-server. */
export const sqlCoreHost: Rule = (given) =>
  inPacks(
    given,
    given.list("hosts").map((host) => sqlHostRow(given, host)),
  );

/** Virtual cores of each machine. Source: docs/licence-rules.md#sql-server. */
export const sqlCoreVm: Rule = (given) =>
  inPacks(
    given,
    given.list("vms").map((vm) => sqlVmRow(given, vm)),
  );

/** Cores that a host needs when all of it is licensed. */
export function sqlHostRow(given: Given, host: Fact<"hosts">): CountedRow {
  return hostCoresRow(given, host, given.whole("microsoft.sqlServer.coresPerProcessor"));
}

/** Cores that the machines of a row need when they are licensed one by one. */
export function sqlVmRow(given: Given, vm: Fact<"vms">): CountedRow {
  return vmCoresRow(given, vm, given.whole("microsoft.sqlServer.coresPerVm"));
}

function inPacks(given: Given, rows: readonly CountedRow[]) {
  const perPack = given.whole("microsoft.sqlServer.coresPerPack");
  const cores = rows.reduce((sum, { counts }) => sum + Number(counts.over), 0);
  return required(rows, { figures: { packs: Math.ceil(cores / perPack) } });
}
