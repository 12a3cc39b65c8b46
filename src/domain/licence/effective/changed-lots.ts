import { counted } from "../counted.ts";
import type { PositionStep } from "../position-line.ts";
import {
  type Acting,
  isAbout,
  isAmongVersions,
  isNewer,
  isSameEdition,
  type Lot,
  lotsAfter,
  mayBeSameEdition,
  type Taken,
  takenLots,
  total,
} from "./lot.ts";
import { lifted, maintenanceEnd, type ReleasesKnown } from "./maintenance.ts";
import type { RightFact } from "./right-fact.ts";
import type { RightNote } from "./right-note.ts";
import { rightRow, stepOf } from "./steps.ts";

/** Licences after upgrades and step-ups, what each of these still has left, and what went where. */
export interface Changes {
  readonly lots: readonly Lot[];
  readonly left: readonly Acting[];
  readonly taken: readonly Taken[];
}

/**
 * Upgrades and steps up as many licences as possible, in rounds: each licence goes up at most once a round, so that
 * v1 → v2 → v3 takes two. Among licences that fit, the linked base goes first, then the newest.
 */
export function changedLots(lots: readonly Lot[], changes: readonly Acting[], releases: ReleasesKnown): Changes {
  let now: Changes = { lots, left: changes, taken: [] };
  for (;;) {
    const taken = takenLots(
      now.lots,
      now.left.filter(({ left, unlimited }) => left > 0 || unlimited),
    );
    if (taken.length === 0) return now;
    now = {
      lots: lotsAfter(now.lots, taken, (piece) => changed(piece, releases)),
      left: now.left.map((by) => ({ ...by, left: by.left - total(taken.filter((t) => t.by.right === by.right)) })),
      taken: [...now.taken, ...taken],
    };
  }
}

/** An upgrade or step-up, ready to act. */
export function changing(right: RightFact, quantity: number, unlimited: boolean): Acting {
  return { right, left: quantity, unlimited, rank: (lot) => rankFor(right, lot) };
}

function rankFor(right: RightFact, lot: Lot): number | undefined {
  if (lot.bought.kind === "trial" || !isAbout(right, lot)) return undefined;
  const fits = right.kind === "upgrade" ? isUpgradable(right, lot) : canStepUp(right, lot);
  if (!fits) return undefined;
  return right.base === undefined ? 1 : 0;
}

function isUpgradable(right: RightFact, lot: Lot): boolean {
  if (right.version === undefined || !isNewer(right.version, lot.version)) return false;
  if (!mayBeSameEdition(right.edition, lot.edition)) return false;
  if (right.upgradeFrom.length === 0) return right.base !== undefined;
  return lot.version !== undefined && isAmongVersions(lot.version, right.upgradeFrom);
}

function canStepUp(right: RightFact, lot: Lot): boolean {
  if (right.edition === undefined || lot.edition === undefined || isSameEdition(right.edition, lot.edition))
    return false;
  const from = lot.edition;
  if (right.upgradeFrom.length > 0) {
    if (!right.upgradeFrom.some((edition) => isSameEdition(edition, from))) return false;
  } else if (right.base === undefined) return false;
  const versions = lot.version === undefined ? [] : [lot.version, ...lot.olderVersions];
  return right.version === undefined || versions.length === 0 || isAmongVersions(right.version, versions);
}

function changed({ lot, by: { right } }: Taken, releases: ReleasesKnown): Lot {
  const rights = [...lot.rights, right];
  const product = right.product ?? lot.product;
  const after: Lot =
    right.kind === "upgrade"
      ? { ...lot, rights, product, version: right.version, olderVersions: right.downgradeTo }
      : { ...lot, rights, product, edition: right.edition, lowerEditions: right.editionDownTo };
  return lifted(after, maintenanceEnd(right), releases);
}

/** What went up from which right, and into what. Both steps together add nothing: no licence counts twice. */
export function changeSteps(taken: readonly Taken[]): PositionStep[] {
  const usedUp = taken.map((t) =>
    rightRow(
      t.lot.bought,
      t.lot.unlimited ? 0 : -t.quantity,
      `${licences(t)} of ${formOf(t.lot)} used up by “${t.by.right.title}”.`,
    ),
  );
  const became = taken.map(({ lot, by: { right }, quantity }) => {
    const into = right.kind === "upgrade" ? `version ${right.version}` : `edition ${right.edition}`;
    const word = right.kind === "upgrade" ? "Upgrade" : "Step-up";
    const sentence = `${word} of ${licences({ quantity })} of “${lot.bought.title}” from ${formOf(lot)} to ${into}.`;
    return rightRow(right, quantity, sentence);
  });
  return [...stepOf("Used up by upgrades and step-ups", usedUp), ...stepOf("Upgraded and stepped up", became)];
}

/** Upgrades and step-ups that found too few licences; while a version or edition isn't recorded, that is open. */
export function unusable(
  left: readonly Acting[],
  lots: readonly Lot[],
): { readonly findings: RightNote[]; readonly problems: RightNote[] } {
  const findings: RightNote[] = [];
  const problems: RightNote[] = [];
  for (const { right, left: rest, unlimited } of left) {
    if (rest === 0 || unlimited) continue;
    const field = right.kind === "upgrade" ? "version" : "edition";
    const open = lots.filter((lot) => lot[field] === undefined && !lot.unlimited && isAbout(right, lot));
    for (const { bought } of open) {
      const sentence = `The ${field} of “${bought.title}” is not recorded, so whether “${right.title}” can act on it can't be told.`;
      problems.push({ right: bought.id, field, sentence });
    }
    if (open.length > 0) continue;
    const sentence = `${counted(rest, "licence", "licences")} of “${right.title}” can't be used: there is no licence under ${rest === 1 ? "it" : "them"} that it may ${right.kind === "upgrade" ? "upgrade" : "step up"}. Record the base licence, or correct what it goes up from.`;
    findings.push({ right: right.id, field: "upgradeFrom", sentence });
  }
  return { findings, problems };
}

function licences({ quantity }: { readonly quantity: number }): string {
  return quantity === 0 ? "Unlimited use" : counted(quantity, "licence", "licences");
}

function formOf({ version, edition }: Lot): string {
  if (version === undefined && edition === undefined) return "any version";
  return [version, edition].filter((text) => text !== undefined).join(" ");
}
