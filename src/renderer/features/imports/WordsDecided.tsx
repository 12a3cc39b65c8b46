import type { ImportChoices, ImportDraft } from "../../../domain/intake/draft.ts";
import { importFields } from "../../../domain/intake/import-fields.ts";
import { countText } from "../../ui/local-text.ts";
import { withWord } from "./column-changes.ts";
import { DecidedList } from "./DecidedList.tsx";
import styles from "./PlanNotes.module.css";

interface Props {
  readonly draft: ImportDraft;
  readonly onChange: (choices: Partial<ImportChoices>) => void;
}

/** Words in this file that a profile or a person translated, each with its meaning; any can be taken back. */
export function WordsDecided({ draft, onChange }: Props) {
  const { choices, columns, translated } = draft;
  const fields = importFields(choices.register);
  const decided = Object.entries(translated).flatMap(([column, words]) =>
    Object.entries(words).map(([word, meaning]) => ({ column: Number(column), word, meaning })),
  );
  if (decided.length === 0) return null;
  const textOf = (column: number, meaning: string) => {
    const field = fields.find(({ id }) => id === choices.columns[column]);
    return meaning === "" ? "blank" : (field?.choices?.find(({ id }) => id === meaning)?.label ?? `“${meaning}”`);
  };
  return (
    <details className={`${styles.part} ${styles.also}`}>
      <summary>{countText(decided.length, "word has", "words have")} a meaning that was chosen</summary>
      <DecidedList
        decided={decided.map(({ column, word, meaning }) => ({
          key: `${column} ${word}`,
          says: `“${word}” in ${columns[column]?.header ?? "a column"} means ${textOf(column, meaning)}`,
          undoing: `“${word}” has no chosen meaning`,
          takeBack: () => onChange(withWord(choices, column, word, null)),
        }))}
      />
    </details>
  );
}
