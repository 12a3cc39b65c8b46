import { fraction, fractionText, times } from "../../value/fraction.ts";
import { counted } from "../counted.ts";
import type { Given } from "./given.ts";
import { coresOf, onKnownHosts, virtualCoresOf } from "./host-cores.ts";
import { required, rounding } from "./outcome.ts";
import type { Rule } from "./rule.ts";
import type { Fact } from "./use-facts.ts";

/** Processor value units of all physical cores. Source: docs/licence-rules.md#ibm-value-units. */
export const ibmPvu: Rule = (given) =>
  valueUnits(given, (host) => ({ cores: coresOf(given, host), words: "physical" }));

/**
 * Processor value units of the virtual cores, at most the physical ones; only where IBM's tool measures, else of all.
 * Source: docs/licence-rules.md#ibm-value-units.
 */
export const ibmPvuSubCapacity: Rule = (given) => {
  const [vms, servers] = [given.list("vms"), given.listIfAny("servers")];
  onKnownHosts(given, vms, given.list("hosts"));
  return valueUnits(given, (host) => {
    const physical = coresOf(given, host);
    if (
      !given.known(
        host.measured,
        "whether a tool that IBM accepts measures it (“Sub-capacity measured”, yes or no)",
        host.name,
        false,
      )
    ) {
      return { cores: physical, words: "physical, as no tool that IBM accepts measures it" };
    }
    if (servers.some(({ name }) => name === host.name)) {
      return { cores: physical, words: "physical, as it runs on the server itself" };
    }
    const own = vms.filter((vm) => vm.host === host.name);
    const virtual = virtualCoresOf(given, own);
    return virtual < physical ? { cores: virtual, words: "virtual" } : { cores: physical, words: "physical" };
  });
};

type CoresCounted = { readonly cores: number; readonly words: string };

function valueUnits(given: Given, counting: (host: Fact<"hosts">) => CoresCounted) {
  const rows = given.list("hosts").map((host) => {
    const { cores, words } = counting(host);
    const chip = given.known(host.chip, "the kind of processor", host.name, "");
    const each = chip === "" ? fraction(1) : given.exact(`ibm.pvuPerCore.${chip.toLowerCase()}`);
    const counts = times(fraction(cores), each);
    return {
      name: host.name,
      counts,
      sentence: `${counted(cores, "core", "cores")} (${words}) × ${fractionText(each)}.`,
    };
  });
  return required(rounding(rows));
}
