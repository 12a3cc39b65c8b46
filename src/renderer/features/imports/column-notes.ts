import type { ColumnContents } from "../../../domain/intake/content-matches.ts";
import type { ImportChoices, ImportColumn, ImportField } from "../../../domain/intake/draft.ts";
import { listed } from "../../../domain/intake/listed.ts";
import { registerOf } from "../../../domain/registers/all.ts";
import type { Field } from "../../../domain/registers/field.ts";
import { countText } from "../../ui/local-text.ts";

/** What was decided about a column besides the field that it feeds, in a few words each. */
export function columnNotes(
  choices: ImportChoices,
  { index }: ImportColumn,
  field: Field | undefined,
): readonly string[] {
  const words = Object.keys(choices.words[index] ?? {}).length;
  const link = field?.link;
  const lookup = choices.lookups[index];
  const only = choices.only[index]?.map((word) => (word === "" ? "blank" : `“${word}”`));
  const by = link && registerOf(link).fields.find(({ id }) => id === lookup);
  return [
    choices.clears.includes(index) ? "blank cells clear the field" : "",
    words > 0 ? `${countText(words, "word", "words")} translated` : "",
    by ? `looked up by ${by.label.toLowerCase()}` : "",
    only ? `only rows where it is ${only.join(" or ")}` : "",
    choices.rowsPer?.column === index ? `one record for each part, cut at “${choices.rowsPer.at}”` : "",
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
