import { counted } from "../counted.ts";
import { coresPerProcessorOf, processorsInWords, processorsOf } from "./host-cores.ts";
import { required, wholeRow } from "./outcome.ts";
import type { Rule } from "./rule.ts";

/** A right for each processor, or for each so many cores of one. Source: docs/licence-rules.md#processors-and-cores. */
export const perProcessor: Rule = byProcessor("perProcessor.coresPerRight");

/** VMware by processor. Source: docs/licence-rules.md#vmware. */
export const vmwareProcessor: Rule = byProcessor("vmware.coresPerProcessorRight");

function byProcessor(coresPerRight: string): Rule {
  return (given) => {
    const covered = given.limit(coresPerRight);
    return required(
      given.list("hosts").map((host) => {
        const processors = processorsOf(given, host);
        if (!Number.isFinite(covered)) {
          return wholeRow(host.name, processors, `${counted(processors, "processor", "processors")}.`);
        }
        const cores = coresPerProcessorOf(given, host);
        const each = Math.ceil(cores / covered);
        const words = `${processorsInWords(processors, cores)}; a right covers ${covered} cores of one`;
        return wholeRow(host.name, processors * each, `${words}: ${counted(each, "right", "rights")} a processor.`);
      }),
    );
  };
}
