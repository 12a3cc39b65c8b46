import type { RegisterId } from "../registers/register-id.ts";
import type { RecordId } from "../value/record-id.ts";
import type { Strength } from "./duplicate-group.ts";
import type { FieldChoice } from "./merged-values.ts";

/** A record as a line of text: its title, and what else lists show of it. */
export interface DuplicateMember {
  readonly id: RecordId;
  readonly title: string;
  readonly detail: string;
  readonly retired: boolean;
}

/**
 * Records that are probably the same.
 *
 * @property members  at most twenty, the one that knows most first
 * @property size     how many there are
 */
export interface ListedDuplicates {
  readonly key: string;
  readonly register: RegisterId;
  readonly strength: Strength;
  readonly reasons: readonly string[];
  readonly members: readonly DuplicateMember[];
  readonly size: number;
}

/** The first groups of a register or of all, and how many each register has. */
export interface DuplicateList {
  readonly counts: readonly { readonly register: RegisterId; readonly groups: number }[];
  readonly groups: readonly ListedDuplicates[];
}

/**
 * A field of the records side by side.
 *
 * @property texts   what each member holds, "" for a blank
 * @property result  what the merged record will have
 */
export interface MergeField {
  readonly id: string;
  readonly label: string;
  readonly texts: readonly string[];
  readonly result: string;
  readonly differs: boolean;
  readonly choice: FieldChoice;
  readonly isList: boolean;
}

/**
 * A merge before it is made.
 *
 * @property members  the one that stays first
 * @property reasons  why they are held for duplicates, in words
 * @property seqs     the last event of each member; `merge` wants them back
 * @property links    records that will point to the one that stays; at most fifty titles a kind
 * @property records  how many records the merge changes
 * @property problem  why the merge can't be made with these choices; null when it can
 */
export interface MergeView {
  readonly members: readonly DuplicateMember[];
  readonly reasons: readonly string[];
  readonly seqs: readonly number[];
  readonly fields: readonly MergeField[];
  readonly links: readonly {
    readonly label: string;
    readonly count: number;
    readonly titles: readonly { readonly id: RecordId; readonly title: string }[];
  }[];
  readonly records: number;
  readonly problem: string | null;
}
