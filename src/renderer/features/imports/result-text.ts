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

/** What accepting a dry run does, as its button says it: `Add 48, change 3 and retire 2 entitlements`. */
export function acceptText(plan: PlanSummary, register: RegisterId): string {
  const acts = [
    { verb: "add", count: plan.counts.new },
    { verb: "change", count: plan.counts.changed },
    { verb: "retire", count: plan.missing.retired },
  ].filter(({ count }) => count > 0);
  if (acts.length === 0) return `Note that ${recordsText("hardware", plan.seenAgain)} were seen again`;
  const parts = acts.map(({ verb, count }, i) =>
    i === acts.length - 1 ? `${verb} ${recordsText(register, count)}` : `${verb} ${numberText(count)}`,
  );
  const text = parts.length === 1 ? parts.join() : `${parts.slice(0, -1).join(", ")} and ${parts.slice(-1).join()}`;
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** True when accepting a dry run would change nothing. */
export function isEmptyPlan({ counts, seenAgain, missing }: PlanSummary): boolean {
  return counts.new + counts.changed + seenAgain + missing.retired === 0;
}

const NOUNS: Readonly<Partial<Record<RegisterId, readonly [one: string, many: string]>>> = {
  softwareVersion: ["software version", "software versions"],
  measuredUse: ["measured use", "measured uses"],
  allocation: ["allocation", "allocations"],
  cloudService: ["cloud service", "cloud services"],
  seat: ["seat", "seats"],
  contract: ["contract", "contracts"],
  hardware: ["device", "devices"],
  software: ["software title", "software titles"],
  installation: ["inventory", "inventories"],
  entitlement: ["entitlement", "entitlements"],
  person: ["person", "people"],
  party: ["organisation", "organisations"],
  location: ["location", "locations"],
};
