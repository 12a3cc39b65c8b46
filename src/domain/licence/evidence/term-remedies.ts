import type { TermId } from "../terms/term-finding.ts";

/** What makes a term kept again. */
export const TERM_REMEDIES: Readonly<Record<TermId, string>> = {
  region: "Use it only where the right allows, have the agreement extended, or buy rights for where it is used.",
  site: "Use it only at the site that the right is bound to, or buy rights for the other site.",
  entity: "Have the right extended to the legal entity that uses it, or buy rights for that one.",
  environment: "Use it only in the environment that the right is for, or buy rights for the one it is used in.",
  edition: "Install an edition that the right allows, or buy rights to the edition in use.",
  version: "Install a version that the right allows, or buy an upgrade or rights to the version in use.",
  device: "Use it only on the device that the right is bound to, or buy rights for the others.",
  person: "Let only the person use it that the right is bound to, or buy rights for the others.",
  virtual: "Take it off the virtual machines, or buy rights that may be used on them.",
  devicesPerUser: "Take it off devices until nobody has it on more than the right allows, or buy rights for the rest.",
  reassignment: "Give the right back to whom it was taken from until its days have passed, or buy another one.",
  copies: "Destroy the copies beyond those allowed and record it, or have the agreement extended.",
  modified: "Put the copies back as they were delivered, or have the change allowed in writing.",
  expiry: "Renew the right or buy others, or take the product off where it is not needed.",
  notice: "Agree on an end with the other side in writing, or let it run on and record its new last day.",
};

/** Terms that are told of uses without a right, which the shortfall of their product counts as well. */
const OF_OTHER_USES: ReadonlySet<TermId> = new Set(["devicesPerUser", "reassignment", "copies", "modified", "notice"]);

/** Whether what breaks a term is counted in its product's shortfall. */
export function isInShortfall(term: TermId): boolean {
  return !OF_OTHER_USES.has(term);
}
