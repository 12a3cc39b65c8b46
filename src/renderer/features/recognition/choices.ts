import type { ListedName, NameProposal } from "../../../domain/recognition/listed-name.ts";
import {
  GATHERING_TITLES,
  type NameDecision,
  type NameMeaning,
  productName,
} from "../../../domain/recognition/name-decision.ts";

/** A decision as it stands on the screen, not saved yet. `choice` is the value of the list it was chosen from. */
export interface Draft {
  readonly choice: string;
  readonly decision: NameDecision;
}

/** Decisions by the key of their name. */
export type Drafts = ReadonlyMap<string, Draft>;

/** What many names can be set to at once. */
export const BULK_CHOICES: readonly { readonly value: string; readonly label: string }[] = [
  { value: "proposal", label: "The first proposal, where it is clear" },
  { value: "new", label: "A new title each" },
  { value: "noLicence", label: "Needs no licence" },
  { value: "system", label: "Part of the operating system" },
  { value: "ignore", label: "Ignore" },
];

/** What one name can be set to: its proposals, then what always can be said. */
export function choicesOf(name: ListedName): readonly { readonly value: string; readonly label: string }[] {
  return [
    { value: "", label: "Not decided" },
    ...proposalChoices(name),
    { value: "new", label: "A new title…" },
    { value: "other", label: "Another title…" },
    { value: "noLicence", label: "Needs no licence" },
    { value: "system", label: "Part of the operating system" },
    { value: "ignore", label: "Ignore" },
  ];
}

/** The proposals of a name, the likeliest first. */
export function proposalChoices({
  proposals,
}: ListedName): readonly { readonly value: string; readonly label: string }[] {
  return proposals.map((proposal, i) => ({ value: `proposal ${i}`, label: proposalLabel(proposal) }));
}

function proposalLabel({ product, publisher, meaning, likeness }: NameProposal): string {
  const by = publisher === "" ? "" : ` (${publisher})`;
  const origin = meaning.kind === "catalogue" ? ", from the catalogue" : "";
  return `${product}${by}${origin}, ${Math.round(likeness * 100)}% alike`;
}

/**
 * The decision that a choice means for a name; undefined for none, while another title is still looked for, and where the
 * first proposal is wanted but isn't clear.
 */
export function draftOf(name: ListedName, choice: string): Draft | undefined {
  const meaning = meaningOf(name, choice);
  if (!meaning) return undefined;
  const publisher = name.publishers.find((text) => text !== "") ?? "";
  return { choice, decision: { name: name.name, publisher, alias: name.name, meaning } };
}

function meaningOf({ name, proposals }: ListedName, choice: string): NameMeaning | undefined {
  if (choice === "new") return { kind: "new", product: productName(name), licenceNeeded: null };
  if (choice === "noLicence" || choice === "system" || choice === "ignore") return { kind: choice };
  if (choice === "proposal") return proposals[0]?.clear ? proposals[0].meaning : undefined;
  return proposals.find((_, i) => choice === `proposal ${i}`)?.meaning;
}

/** Where a name goes that gets no title of its own, as a hint. */
export function gatheringHint({ kind }: NameMeaning): string | undefined {
  return kind === "system" || kind === "ignore" ? `Gathered in the title “${GATHERING_TITLES[kind]}”.` : undefined;
}
