import { hostCoresRow } from "./host-cores.ts";
import { required } from "./outcome.ts";
import type { Rule } from "./rule.ts";

/** All physical cores, with a least number for each processor. Source: docs/licence-rules.md#processors-and-cores. */
export const perCore: Rule = byCore("perCore.coresPerProcessor");

/** VMware by core. Source: docs/licence-rules.md#vmware. */
export const vmwareCore: Rule = byCore("vmware.coresPerProcessor");

function byCore(coresPerProcessor: string): Rule {
  return (given) => {
    const least = given.whole(coresPerProcessor);
    return required(given.list("hosts").map((host) => hostCoresRow(given, host, least)));
  };
}
