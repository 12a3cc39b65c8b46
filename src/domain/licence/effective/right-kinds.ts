/**
 * How rights of a kind count.
 *
 * full: one right covers one use · dependent: acts on a base licence, and is none by itself ·
 * given away: takes rights off · undecided: what it does to the count can't be told from the record alone
 */
export type KindRule = {
  readonly counts: "full" | "dependent" | "givenAway" | "undecided";
  readonly sentence: string;
};

const NEEDS_BASE = "it needs a base licence and is not a full licence by itself.";

/** What each kind of entitlement does to the count. Source: docs/licence-rules.md#kinds-of-rights. */
const RULES: Readonly<Record<string, KindRule>> = {
  base: { counts: "full", sentence: "Base licence" },
  subscription: { counts: "full", sentence: "Subscription" },
  oem: { counts: "full", sentence: "OEM licence" },
  trial: { counts: "full", sentence: "Trial" },
  free: { counts: "full", sentence: "Free licence" },
  openSource: { counts: "full", sentence: "Open-source licence" },
  site: { counts: "full", sentence: "Site licence" },
  transferIn: { counts: "full", sentence: "Rights taken over from somebody else" },
  transferOut: { counts: "givenAway", sentence: "Rights handed over to somebody else" },
  maintenance: { counts: "dependent", sentence: `Maintenance only: ${NEEDS_BASE}` },
  upgrade: { counts: "dependent", sentence: `Upgrade: ${NEEDS_BASE}` },
  stepUp: { counts: "dependent", sentence: `Step-up: ${NEEDS_BASE}` },
  addOn: { counts: "dependent", sentence: `Add-on: ${NEEDS_BASE}` },
  consolidation: {
    counts: "undecided",
    sentence: "a consolidation repeats rights of other records; retire those, or this one, and choose another kind",
  },
  correction: {
    counts: "undecided",
    sentence: "a correction doesn't say whether it adds or removes rights; correct the record it is about instead",
  },
};

/** A blank kind: vendors' lists seldom state it. */
const NOT_STATED: KindRule = { counts: "full", sentence: "Kind not stated, counted as a full licence" };

/** How rights of this kind count. A kind Muster doesn't know leaves the line open; a blank one counts as full. */
export function kindRule(kind: string | undefined): KindRule {
  if (kind === undefined) return NOT_STATED;
  return RULES[kind] ?? { counts: "undecided", sentence: `the kind “${kind}” has no rule; choose one from the list` };
}
