import type { PlanSummary, RowKind } from "../../../domain/intake/draft.ts";
import type { RegisterId } from "../../../domain/registers/register-id.ts";
import { countText, numberText } from "../../ui/local-text.ts";

type Counts = Readonly<Record<RowKind, number>>;

/** What the rows of a file come to, e.g. `48 new, 3 changed, 1 rejected`; kinds without rows are left out. */
export function resultText(counts: Counts): string {
  const kinds = ["new", "changed", "unchanged", "ignored", "rejected"] as const;
  const parts = kinds.filter((kind) => counts[kind] > 0).map((kind) => `${numberText(counts[kind])} ${kind}`);
  return parts.length === 0 ? "no rows" : parts.join(", ");
}

/** Records of a register with their noun, e.g. `12 organisations`, `1 device`. */
export function recordsText(register: RegisterId, count: number): string {
  const [one, many] = NOUNS[register] ?? ["record", "records"];
  return countText(count, one, many);
}

/** What accepting a dry run with new or changed rows does, as its button says it: `Add 48 and change 3 entitlements`. */
export function acceptText(plan: PlanSummary, register: RegisterId): string {
  const { new: added, changed } = plan.counts;
  if (added > 0 && changed > 0) return `Add ${numberText(added)} and change ${recordsText(register, changed)}`;
  return added > 0 ? `Add ${recordsText(register, added)}` : `Change ${recordsText(register, changed)}`;
}

const NOUNS: Readonly<Partial<Record<RegisterId, readonly [one: string, many: string]>>> = {
  hardware: ["device", "devices"],
  software: ["software title", "software titles"],
  installation: ["inventory", "inventories"],
  entitlement: ["entitlement", "entitlements"],
  person: ["person", "people"],
  party: ["organisation", "organisations"],
  location: ["location", "locations"],
};
