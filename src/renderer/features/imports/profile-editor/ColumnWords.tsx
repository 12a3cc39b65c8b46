import { ActionIcon, Button, Select, TextInput } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { type FormColumn, type FormWord, nextId } from "../../../../domain/intake/profile-form.ts";
import { type FormProblems, isChosen } from "../../../../domain/intake/profile-form-problems.ts";
import type { Field } from "../../../../domain/registers/field.ts";
import { withOther } from "../reading-choices.ts";
import styles from "./ProfileEditor.module.css";

/**
 * A column of which more is shown than its headings and its field.
 *
 * @property name   how it is called within a sentence
 * @property field  the one that it feeds
 */
export interface ColumnProps {
  readonly column: FormColumn;
  readonly name: string;
  readonly field: Field | undefined;
  readonly problems: FormProblems;
  readonly onChange: (id: number, part: Partial<FormColumn>) => void;
}

/** The file's words for a column, each with what it means to us. */
export function ColumnWords({ column, name, field, problems, onChange }: ColumnProps) {
  const { id, words } = column;
  const set = (wordId: number, part: Partial<FormWord>) =>
    onChange(id, { words: words.map((word) => (word.id === wordId ? { ...word, ...part } : word)) });
  return (
    <fieldset className={styles.words} aria-label={`Words of ${name} and what they mean`}>
      <p className={styles.label}>Words of the file and what they mean</p>
      {words.map((word, i) => (
        <div key={word.id} className={styles.word}>
          <TextInput
            aria-label={`Word ${i + 1}`}
            autoFocus={word.word === ""}
            placeholder="Word of the file"
            value={word.word}
            error={problems[`word ${id} ${word.id}`]}
            onChange={({ currentTarget: { value } }) => set(word.id, { word: value })}
          />
          <span className={styles.means}>means</span>
          <Meaning
            label={`Meaning of word ${i + 1}`}
            ours={word.ours}
            field={field}
            error={problems[`meaning ${id} ${word.id}`]}
            onChange={(ours) => set(word.id, { ours })}
          />
          <ActionIcon
            aria-label={`Take word ${i + 1} away`}
            onClick={() => onChange(id, { words: words.filter((other) => other.id !== word.id) })}
          >
            <IconTrash size={16} />
          </ActionIcon>
        </div>
      ))}
      <Button
        variant="subtle"
        leftSection={<IconPlus size={15} aria-hidden />}
        onClick={() => onChange(id, { words: [...words, { id: nextId(words), word: "", ours: null }] })}
      >
        Add a word
      </Button>
    </fieldset>
  );
}

interface MeaningProps {
  readonly label: string;
  readonly ours: string | null;
  readonly field: Field | undefined;
  readonly error: string | undefined;
  readonly onChange: (ours: string | null) => void;
}

const BLANK = "-";
const YES_NO = [
  { value: "yes", label: "Yes" },
  { value: "no", label: "No" },
];

/** One of the field's choices, or a text; blank is a meaning too. */
function Meaning({ label, ours, field, error, onChange }: MeaningProps) {
  if (!field || !isChosen(field))
    return (
      <TextInput
        aria-label={label}
        placeholder="blank"
        value={ours ?? ""}
        error={error}
        onChange={({ currentTarget: { value } }) => onChange(value)}
      />
    );
  const choices = field.choices?.map((choice) => ({ value: choice.id, label: choice.label })) ?? YES_NO;
  const known = ours === null || ours === "" ? choices : withOther(choices, ours);
  return (
    <Select
      aria-label={label}
      placeholder="Choose"
      data={[...known.map((option) => ({ ...option })), { value: BLANK, label: "blank" }]}
      value={ours === "" ? BLANK : ours}
      searchable
      openOnFocus={false}
      allowDeselect={false}
      error={error}
      onChange={(chosen) => onChange(chosen === BLANK ? "" : chosen)}
    />
  );
}
