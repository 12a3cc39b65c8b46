import { fraction } from "../../value/fraction.ts";
import { counted } from "../counted.ts";
import { coresOf, placed, processorsOf, virtualCoresOf, vmsReaching } from "./host-cores.ts";
import { required, rounding, wholeRow } from "./outcome.ts";
import type { Rule } from "./rule.ts";

/** Pairs of occupied sockets, and pairs of virtual machines beside them. Source: docs/licence-rules.md#red-hat. */
export const redHatSocketPair: Rule = (given) => {
  const [sockets, machines] = [given.whole("redHat.socketsPerRight"), given.whole("redHat.vmsPerRight")];
  const hosts = given.list("hosts").map((host) => {
    const processors = processorsOf(given, host);
    const words = `${counted(processors, "occupied socket", "occupied sockets")}; a subscription covers ${sockets} of a server.`;
    return wholeRow(host.name, Math.ceil(processors / sockets), words);
  });
  const vms = given.listIfAny("vms").map(({ name, count = 1 }) => ({
    name,
    counts: fraction(count, machines),
    sentence: `${counted(count, "virtual machine", "virtual machines")}; a subscription covers ${machines}.`,
  }));
  return required(rounding([...hosts, ...vms]));
};

/** Virtual cores of each host's machines, at most its physical ones. Source: docs/licence-rules.md#red-hat. */
export const redHatCore: Rule = (given) => {
  const [hosts, vms] = [given.list("hosts"), given.listIfAny("vms")];
  placed(given, vms, hosts);
  return required(
    hosts.map((host) => {
      const [physical, own] = [coresOf(given, host), vmsReaching(host, vms)];
      if (own.length === 0)
        return wholeRow(host.name, physical, `${counted(physical, "physical core", "physical cores")}.`);
      const virtual = virtualCoresOf(given, own);
      const words = `${counted(virtual, "virtual core", "virtual cores")} on ${counted(physical, "physical core", "physical cores")}`;
      return wholeRow(host.name, Math.min(physical, virtual), `${words}: the smaller number counts.`);
    }),
  );
};
