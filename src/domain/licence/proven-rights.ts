import type { RightFact } from "./effective/right-fact.ts";
import { kindRule } from "./effective/right-kinds.ts";
import type { LicenceFacts } from "./facts.ts";

/** Which rights a position is made with: all that are recorded, or only those with a proof of licence. */
export type RightsBasis = "all" | "proven";

/**
 * The facts as they could be proven today: rights without proof count 0. They stay in the steps with that mark, and
 * still say how the product is counted. Rights given away are gone with or without proof.
 */
export function withProvenRightsOnly(facts: LicenceFacts): LicenceFacts {
  return { ...facts, entitlements: facts.entitlements.map(asProven) };
}

function asProven(entitlement: RightFact): RightFact {
  if (entitlement.hasProof || kindRule(entitlement.kind).counts === "givenAway") return entitlement;
  return { ...entitlement, title: `${entitlement.title} (no proof)`, quantity: 0, unlimited: false };
}
