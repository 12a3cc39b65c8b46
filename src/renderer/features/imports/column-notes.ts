import type { ColumnContents } from "../../../domain/intake/content-matches.ts";
import type { ImportChoices, ImportColumn, ImportField } from "../../../domain/intake/draft.ts";
import { listed } from "../../../domain/intake/listed.ts";
import { registerOf } from "../../../domain/registers/all.ts";
import type { Field } from "../../../domain/registers/field.ts";
import { countText } from "../../ui/local-text.ts";

/**
 * What is decided about a column besides the field that it feeds.
 *
 * @property words  number of words that have a meaning
 * @property only   words of which a row must have one, "" for blank
 * @property cutAt  where it is cut into parts that are records of their own
 */
interface DecidedColumn {
  readonly clears: boolean;
  readonly words: number;
  readonly lookup: string | undefined;
  readonly only: readonly string[] | undefined;
  readonly cutAt: string | undefined;
}

/** What was decided about a column of a file besides the field that it feeds, in a few words each. */
export function columnNotes(
  choices: ImportChoices,
  { index }: ImportColumn,
  field: Field | undefined,
): readonly string[] {
  return decidedNotes(field, {
    clears: choices.clears.includes(index),
    words: Object.keys(choices.words[index] ?? {}).length,
    lookup: choices.lookups[index],
    only: choices.only[index],
    cutAt: choices.rowsPer?.column === index ? choices.rowsPer.at : undefined,
  });
}

/** What is decided about a column, in a few words each. @param field  the one that it feeds */
export function decidedNotes(
  field: Field | undefined,
  { clears, words, lookup, only, cutAt }: DecidedColumn,
): readonly string[] {
  const link = field?.link;
  const by = link && registerOf(link).fields.find(({ id }) => id === lookup);
  const taken = only?.map((word) => (word === "" ? "blank" : `“${word}”`));
  return [
    clears ? "blank cells clear the field" : "",
    words > 0 ? `${countText(words, "word", "words")} translated` : "",
    by ? `looked up by ${by.label.toLowerCase()}` : "",
    taken ? `only rows where it is ${taken.join(" or ")}` : "",
    cutAt === undefined ? "" : `one record for each part, cut at “${cutAt}”`,
  ].filter((note) => note !== "");
}

const MOST_NAMED = 3;

/**
 * What stands in a column that feeds nothing, and which fields are for that: `holds days: choose among Started on, Left on`.
 *
 * @param fields  those of the register
 */
export function contentsNote(
  holds: ColumnContents | null,
  fields: readonly Pick<ImportField, "id" | "label">[],
): string {
  if (!holds) return "";
  const labels = holds.fields.flatMap((id) => fields.find((field) => field.id === id)?.label ?? []);
  if (labels.length === 0) return `holds ${holds.words}: no free field is for them`;
  return `holds ${holds.words}: choose ${labels.length === 1 ? "" : "among "}${listed(labels, MOST_NAMED)}`;
}
