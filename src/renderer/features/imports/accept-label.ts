import type { PlanSummary } from "../../../domain/intake/draft.ts";
import type { Register } from "../../../domain/registers/register.ts";
import { numberText } from "../../ui/local-text.ts";

/** What accepting does, as the button says it: `Add 48 and change 3 in Entitlements`. */
export function acceptLabel(plan: PlanSummary | null, register: Pick<Register, "label">): string {
  if (!plan) return "Accept";
  const { new: added, changed } = plan.counts;
  if (added > 0 && changed > 0)
    return `Add ${numberText(added)} and change ${numberText(changed)} in ${register.label}`;
  if (added > 0) return `Add ${numberText(added)} to ${register.label}`;
  return changed > 0 ? `Change ${numberText(changed)} in ${register.label}` : "Nothing to import";
}
