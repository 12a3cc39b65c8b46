import type { NameOf } from "../change/record-change.ts";
import type { RegisterRecord } from "../registers/register.ts";
import type { Strength } from "./duplicate-group.ts";

/** What a rule compares of a record: a text that is the same for the same thing, or undefined where it says nothing. */
export type Mark = (record: RegisterRecord, nameOf: NameOf) => string | undefined;

/**
 * One way in which two records show that they are the same thing: their marks are equal.
 *
 * @property reason    what is equal, in words, said of one of the records
 * @property implied   another rule that says the same and more: where it holds, this one is not told again; where this one
 *                     holds of more records, only the wider group is told
 * @property against   marks that differ say that the records are two things after all
 * @property doubts    marks that differ leave no more than a possibility; `words` tells so
 * @property inUse     retired records are left out: their names are used again
 */
export interface DuplicateRule {
  readonly id: string;
  readonly strength: Strength;
  readonly mark: Mark;
  readonly reason: (record: RegisterRecord, nameOf: NameOf) => string;
  readonly implied?: string;
  readonly against?: Mark;
  readonly doubts?: readonly { readonly mark: Mark; readonly words: string }[];
  readonly inUse?: true;
}
