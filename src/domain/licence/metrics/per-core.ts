import { coresPerProcessorOf, processorsInWords, processorsOf } from "./host-cores.ts";
import { required, wholeRow } from "./outcome.ts";
import type { Rule } from "./rule.ts";

/** All physical cores, with a least number for each processor. Source: docs/licence-rules.md#processors-and-cores. */
export const perCore: Rule = byCore("perCore.coresPerProcessor");

/** VMware by core. Source: docs/licence-rules.md#vmware. */
export const vmwareCore: Rule = byCore("vmware.coresPerProcessor");

function byCore(coresPerProcessor: string): Rule {
  return (given) => {
    const least = given.whole(coresPerProcessor);
    return required(
      given.list("hosts").map((host) => {
        const processors = processorsOf(given, host);
        const cores = coresPerProcessorOf(given, host);
        const minimum = cores < least ? `, counted as ${least}` : "";
        return wholeRow(
          host.name,
          processors * Math.max(cores, least),
          `${processorsInWords(processors, cores)}${minimum}.`,
        );
      }),
    );
  };
}
