import { vmCoresRow } from "./host-cores.ts";
import { required } from "./outcome.ts";
import type { Rule } from "./rule.ts";

/**
 * Virtual cores of each machine with a least number, and a least number for the customer. Needs a subscription or
 * maintenance, on the client access licences too. Source: docs/licence-rules.md#windows-server.
 */
export const windowsPerVm: Rule = (given) => {
  const perVm = given.whole("microsoft.perVm.coresPerVm");
  const perCustomer = given.whole("microsoft.perVm.coresPerCustomer");
  const rows = given.list("vms").map((vm) => vmCoresRow(given, vm, perVm));
  const needed = rows.reduce((sum, { counts }) => sum + Number(counts.over), 0);
  const findings = needed > 0 && needed < perCustomer ? [`A customer has to own at least ${perCustomer} cores.`] : [];
  return required(rows, { figures: { "own at least": needed === 0 ? 0 : Math.max(needed, perCustomer) }, findings });
};
