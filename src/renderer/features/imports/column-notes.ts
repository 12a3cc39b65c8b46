import type { ImportChoices, ImportColumn } from "../../../domain/intake/draft.ts";
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
