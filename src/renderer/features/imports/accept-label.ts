import type { PlanSummary } from "../../../domain/intake/draft.ts";
import type { Register } from "../../../domain/registers/register.ts";
import { numberText } from "../../ui/local-text.ts";

/** What accepting does, as the button says it: `Add 48 and change 3 in Entitlements`. */
export function acceptLabel(plan: PlanSummary | null, register: Pick<Register, "label">): string {
  if (!plan) return "Accept";
  const { new: added, changed } = plan.counts;
  const parts = [
    ...(added > 0 ? [`add ${numberText(added)}`] : []),
    ...(changed > 0 ? [`change ${numberText(changed)}`] : []),
  ];
  if (parts.length === 0) return "Nothing to import";
  const text = parts.join(" and ");
  return `${text.charAt(0).toUpperCase()}${text.slice(1)} in ${register.label}`;
}
