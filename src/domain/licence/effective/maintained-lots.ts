import { counted } from "../counted.ts";
import { dayInWords } from "../day-in-words.ts";
import { compareText } from "../installed-devices.ts";
import type { PositionRow } from "../position-line.ts";
import type { Combined } from "./combined.ts";
import {
  isAbout,
  isAmongVersions,
  type Lot,
  lotsAfter,
  mayBeSameEdition,
  ownerOf,
  rankOfDay,
  takenLots,
  total,
} from "./lot.ts";
import { lifted, maintenanceEnd, missingRelease, type ReleasesKnown } from "./maintenance.ts";
import type { RightFact } from "./right-fact.ts";
import { isUnlimited } from "./right-in-words.ts";
import type { RightNote } from "./right-note.ts";
import { rightRow, stepOf } from "./steps.ts";

/**
 * Puts maintenance on the licences it is for, the one that ends first at first. A licence has one maintenance at a time:
 * a later one goes on where an earlier one ended, else to licences without any.
 */
export function maintainedLots(
  lots: readonly Lot[],
  maintenance: readonly RightFact[],
  releases: ReleasesKnown,
): Combined {
  const inOrder = maintenance
    .map((right) => ({ right, end: maintenanceEnd(right) ?? "" }))
    .sort((a, b) => compareText(a.end, b.end) || compareText(a.right.id, b.right.id));
  let now = lots;
  const findings: RightNote[] = [];
  const rows: PositionRow[] = [];
  for (const { right } of inOrder) {
    const end = maintenanceEnd(right);
    const left = (right.quantity ?? 0) * right.unitsPerPack;
    const acting = { right, left, unlimited: isUnlimited(right), rank: (lot: Lot) => rankFor(right, lot) };
    const taken = takenLots(now, [acting]);
    now = lotsAfter(now, taken, ({ lot }) => lifted({ ...lot, rights: [...lot.rights, right] }, end, releases));
    for (const { lot, quantity } of taken) {
      const sentence = sentenceOf(right, lot, quantity, releases);
      // Of unlimited licences so many are now a pool of their own.
      rows.push(lot.unlimited ? rightRow(ownerOf(lot), quantity, sentence) : rightRow(right, 0, sentence));
    }
    const rest = left - total(taken);
    if (rest <= 0 || acting.unlimited) continue;
    const sentence = `Maintenance “${right.title}” is for ${counted(left, "licence", "licences")}, but only ${counted(left - rest, "licence is", "licences are")} there for it. Maintenance alone is no licence.`;
    findings.push({ right: right.id, field: "base", sentence });
  }
  return { lots: now, steps: stepOf("Under maintenance", rows), findings, problems: [] };
}

/** Rights with maintenance for which it can't be told which version it gives, because releases aren't recorded. */
export function missingReleases(lots: readonly Lot[], releases: ReleasesKnown): RightNote[] {
  const notes = new Map<string, RightNote>();
  for (const lot of lots) {
    for (const right of lot.rights) {
      const missing = maintenanceEnd(right) === undefined ? undefined : missingRelease(lot, releases);
      if (missing === undefined) continue;
      const sentence = `Which version the maintenance of “${right.title}” gives can't be told: ${missing}. Record it under Software versions.`;
      notes.set(right.id, { right: right.id, field: "releasedOn", sentence });
    }
  }
  return [...notes.values()];
}

const NEVER_MAINTAINED = 10_000_000;

function rankFor(right: RightFact, lot: Lot): number | undefined {
  if (!isAbout(right, lot) || !mayBeSameEdition(right.edition, lot.edition)) return undefined;
  const versions = lot.rights.flatMap(({ version }) => version ?? []).concat(lot.version ?? []);
  const fits =
    right.version === undefined ||
    versions.length === 0 ||
    versions.some((v) => isAmongVersions(v, [right.version ?? ""]));
  if (!fits) return undefined;
  if (lot.maintainedTo === undefined) return NEVER_MAINTAINED;
  const isLater = right.validFrom === undefined || right.validFrom > lot.maintainedTo;
  // The maintenance that ended last is the one that goes on.
  return isLater
    ? NEVER_MAINTAINED - rankOfDay(lot.maintainedTo) + (right.validFrom === undefined ? NEVER_MAINTAINED : 0)
    : undefined;
}

function sentenceOf(right: RightFact, lot: Lot, quantity: number, releases: ReleasesKnown): string {
  const end = maintenanceEnd(right);
  const after = lifted(lot, end, releases);
  const what = lot.unlimited ? "unlimited use" : counted(quantity, "licence", "licences");
  const to = end === undefined ? "" : ` to ${dayInWords(end)}`;
  const version =
    after.version === undefined
      ? ""
      : after.version === lot.version
        ? `; no newer version than ${after.version} came out by then`
        : `; version ${after.version} is the newest that came out by then`;
  return `Maintenance${to} of ${what} of “${lot.bought.title}”${version}.`;
}
