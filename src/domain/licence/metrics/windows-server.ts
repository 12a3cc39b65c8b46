import { counted } from "../counted.ts";
import type { Given } from "./given.ts";
import { coresPerProcessorOf, countOf, placed, processorsInWords, processorsOf, vmsReaching } from "./host-cores.ts";
import { required, wholeRow } from "./outcome.ts";
import type { Rule } from "./rule.ts";
import type { Fact } from "./use-facts.ts";

/**
 * All cores of each host, once for every two virtual machines that can run on it. Whoever licenses by host counts every
 * machine of the cluster on each of its hosts. Source: docs/licence-rules.md#windows-server.
 */
export const windowsServerStandard: Rule = (given) => {
  const perStack = given.whole("microsoft.windowsServer.vmsPerStack");
  const [hosts, vms] = [given.list("hosts"), given.list("vms")];
  placed(given, vms, hosts);
  return required(
    hosts.map((host) => {
      const { cores, words } = licensedCores(given, host);
      const machines = countOf(vmsReaching(host, vms));
      const stacks = Math.max(1, Math.ceil(machines / perStack));
      const times = `${counted(machines, "virtual machine", "virtual machines")} can run there, ${perStack} for each full set`;
      return wholeRow(host.name, cores * stacks, `${words}. ${times}: ${stacks} × ${cores} cores.`);
    }),
  );
};

/** All cores of each host once, for any number of virtual machines. Source: docs/licence-rules.md#windows-server. */
export const windowsServerDatacenter: Rule = (given) =>
  required(
    given.list("hosts").map((host) => {
      const { cores, words } = licensedCores(given, host);
      return wholeRow(host.name, cores, `${words}: ${cores} cores, for any number of virtual machines.`);
    }),
  );

function licensedCores(given: Given, host: Fact<"hosts">): { readonly cores: number; readonly words: string } {
  const perProcessor = given.whole("microsoft.windowsServer.coresPerProcessor");
  const perServer = given.whole("microsoft.windowsServer.coresPerServer");
  const [processors, physical] = [processorsOf(given, host), coresPerProcessorOf(given, host)];
  const cores = Math.max(processors * Math.max(physical, perProcessor), perServer);
  const least =
    cores > processors * physical ? ` (at least ${perProcessor} a processor and ${perServer} a server)` : "";
  return { cores, words: `${processorsInWords(processors, physical)}${least}` };
}
