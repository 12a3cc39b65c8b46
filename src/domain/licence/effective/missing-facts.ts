import { maintenanceEnd } from "./maintenance.ts";
import type { RightFact } from "./right-fact.ts";
import { isUnlimited } from "./right-in-words.ts";
import { kindRule } from "./right-kinds.ts";
import type { RightNote } from "./right-note.ts";

/** What has to be entered before a right that counts can be combined with others. */
export function missingFacts(right: RightFact): RightNote[] {
  const notes: RightNote[] = [];
  const note = (field: string, sentence: string) => notes.push({ right: right.id, field, sentence });
  const { title, kind, base, upgradeFrom } = right;
  const rule = kindRule(kind);
  if (rule.counts === "undecided") note("kind", `“${title}” can't be counted: ${rule.sentence}.`);
  else if (kind !== "addOn" && !isUnlimited(right) && right.quantity === undefined) {
    note("quantity", `The quantity of “${title}” is not recorded.`);
  }
  if (right.product === undefined && base === undefined)
    note("software", `The software of “${title}” is not recorded.`);
  if (kind === "trial" && right.validTo === undefined) {
    note("validTo", `When the trial “${title}” ends is not recorded.`);
  }
  if (kind === "maintenance" && maintenanceEnd(right) === undefined) {
    note("maintenanceTo", `When the maintenance “${title}” ends is not recorded.`);
  }
  if (kind === "upgrade" && right.version === undefined) {
    note("version", `The version that “${title}” upgrades to is not recorded.`);
  }
  if (kind === "stepUp" && right.edition === undefined) {
    note("edition", `The edition that “${title}” steps up to is not recorded.`);
  }
  if ((kind === "upgrade" || kind === "stepUp") && upgradeFrom.length === 0 && base === undefined) {
    note(
      "upgradeFrom",
      `What “${title}” upgrades from is not recorded: neither its base licence nor versions or editions.`,
    );
  }
  return notes;
}
