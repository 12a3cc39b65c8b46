import type { FoundName } from "./found-names.ts";
import type { NameMeaning } from "./name-decision.ts";

/**
 * A title that a name may mean, with how much it is like it (1: the same).
 *
 * @property clear  the title says no other edition or year than the name, and no other proposal is as much alike: it can be
 *                  taken for many names at once
 */
export interface NameProposal {
  readonly meaning: Extract<NameMeaning, { kind: "title" | "catalogue" }>;
  readonly product: string;
  readonly publisher: string;
  readonly likeness: number;
  readonly clear: boolean;
}

/** A name that no title recognises, with at most three proposals. */
export interface ListedName extends FoundName {
  readonly proposals: readonly NameProposal[];
}

/** Names that an alias fits, at most twelve, and on how many devices they are. */
export interface AliasPreview {
  readonly names: number;
  readonly devices: number;
  readonly examples: readonly string[];
  /** Names that another title recognises today and that would change to this one. */
  readonly taken: readonly { readonly name: string; readonly from: string }[];
}
