import { counted } from "../counted.ts";
import type { Given } from "./given.ts";
import { coresPerProcessorOf, processorsInWords, processorsOf, vmCoresOf } from "./host-cores.ts";
import { type CountedRow, required, wholeRow } from "./outcome.ts";
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
  const least = given.whole("microsoft.sqlServer.coresPerProcessor");
  const [processors, cores] = [processorsOf(given, host), coresPerProcessorOf(given, host)];
  const minimum = cores < least ? `, counted as ${least}` : "";
  return wholeRow(host.name, processors * Math.max(cores, least), `${processorsInWords(processors, cores)}${minimum}.`);
}

/** Cores that the machines of a row need when they are licensed one by one. */
export function sqlVmRow(given: Given, vm: Fact<"vms">): CountedRow {
  const least = given.whole("microsoft.sqlServer.coresPerVm");
  const [cores, { count = 1 }] = [vmCoresOf(given, vm), vm];
  const minimum = cores < least ? `, counted as ${least}` : "";
  return wholeRow(
    vm.name,
    count * Math.max(cores, least),
    `${counted(cores, "virtual core", "virtual cores")}${minimum}.`,
  );
}

function inPacks(given: Given, rows: readonly CountedRow[]) {
  const perPack = given.whole("microsoft.sqlServer.coresPerPack");
  const cores = rows.reduce((sum, { counts }) => sum + Number(counts.over), 0);
  return required(rows, { figures: { packs: Math.ceil(cores / perPack) } });
}
