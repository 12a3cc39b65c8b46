import { Button } from "@mantine/core";
import type { ImportChoices, ImportDraft } from "../../../domain/intake/draft.ts";
import { importFields } from "../../../domain/intake/import-fields.ts";
import { countText } from "../../ui/local-text.ts";
import { withWord } from "./column-changes.ts";
import styles from "./PlanNotes.module.css";

interface Props {
  readonly draft: ImportDraft;
  readonly onChange: (choices: Partial<ImportChoices>) => void;
}

/** Words of the file that a profile or a person translated, each with its meaning; any can be taken back. */
export function WordsDecided({ draft, onChange }: Props) {
  const { choices, columns } = draft;
  const fields = importFields(choices.register);
  const decided = Object.entries(choices.words).flatMap(([column, words]) =>
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
      <ul className={styles.decided}>
        {decided.map(({ column, word, meaning }) => (
          <li key={`${column} ${word}`}>
            <span>
              “{word}” in {columns[column]?.header ?? "a column"} means {textOf(column, meaning)}
            </span>
            <Button
              size="compact-xs"
              variant="subtle"
              aria-label={`“${word}” has no chosen meaning`}
              onClick={() => onChange(withWord(choices, column, word, null))}
            >
              Take back
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
