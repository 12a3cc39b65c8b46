import { Select } from "@mantine/core";
import { useRef } from "react";
import type { ImportChoices, ImportDraft, UnknownWord } from "../../../domain/intake/draft.ts";
import { importFields } from "../../../domain/intake/import-fields.ts";
import { countText, numberText } from "../../ui/local-text.ts";
import { useLostFocus } from "../../ui/use-lost-focus.ts";
import { withWord } from "./column-changes.ts";
import styles from "./PlanNotes.module.css";

interface Props {
  readonly draft: ImportDraft;
  readonly words: readonly UnknownWord[];
  readonly onChange: (choices: Partial<ImportChoices>) => void;
}

const AT_ONCE = 30;

/**
 * Words of the file that no choice knows, each with the choices it can stand for. One that got a meaning hands the keyboard
 * on to the next; the last one to the title of the dry run.
 */
export function UnknownWords({ draft, words, onChange }: Props) {
  const { choices, columns } = draft;
  const fields = importFields(choices.register);
  const section = useRef<HTMLElement>(null);
  const decided = useRef(0);
  useLostFocus(words.map(({ column, word }) => `${column} ${word}`).join("\n"), () => {
    const left = section.current?.querySelectorAll<HTMLElement>("input:not([type=hidden])") ?? [];
    return (
      left[Math.min(decided.current, left.length - 1)] ?? document.querySelector<HTMLElement>("[data-stage-title]")
    );
  });
  if (words.length === 0) return null;
  return (
    <section ref={section} className={styles.part}>
      <h3 className={styles.subtitle}>Words without a meaning yet</h3>
      {words.length > 1 ? (
        <button type="button" className={`text-link ${styles.link}`} onClick={() => onChange(allBlank(choices, words))}>
          All of them mean blank
        </button>
      ) : null}
      {words.slice(0, AT_ONCE).map(({ column, field, word, rows }, at) => {
        const described = fields.find(({ id }) => id === field);
        return (
          <Select
            key={`${column} ${word}`}
            size="xs"
            className={styles.word}
            label={`“${word}” in ${columns[column]?.header ?? described?.label ?? field}`}
            description={countText(rows, "row", "rows")}
            placeholder="stays blank in those rows"
            data={[
              ...(described?.choices ?? []).map(({ id, label }) => ({ value: id, label })),
              { value: BLANK, label: "means blank" },
            ]}
            value={null}
            onChange={(meaning) => {
              if (meaning === null) return;
              decided.current = at;
              onChange(withWord(choices, column, word, meaning === BLANK ? "" : meaning));
            }}
          />
        );
      })}
      {words.length > AT_ONCE ? <p className={styles.quiet}>and {numberText(words.length - AT_ONCE)} more</p> : null}
    </section>
  );
}

const BLANK = "-";

/** Says it of the words that aren't listed as well. */
function allBlank(choices: ImportChoices, words: readonly UnknownWord[]): Partial<ImportChoices> {
  const decide = (decided: ImportChoices, { column, word }: UnknownWord): ImportChoices => ({
    ...decided,
    ...withWord(decided, column, word, ""),
  });
  return { words: words.reduce(decide, choices).words };
}
