import { ActionIcon, Button, Select } from "@mantine/core";
import { IconChevronDown, IconChevronUp, IconTrash } from "@tabler/icons-react";
import { memo, useId, useState } from "react";
import { type FormColumn, isBegun } from "../../../../domain/intake/profile-form.ts";
import type { FormProblems } from "../../../../domain/intake/profile-form-problems.ts";
import type { Field } from "../../../../domain/registers/field.ts";
import { decidedNotes } from "../column-notes.ts";
import type { fieldGroups } from "../field-groups.ts";
import { ColumnDetails } from "./ColumnDetails.tsx";
import styles from "./ProfileEditor.module.css";
import { WordsInput } from "./WordsInput.tsx";

interface Props {
  readonly column: FormColumn;
  readonly groups: ReturnType<typeof fieldGroups>;
  readonly field: Field | undefined;
  readonly problems: FormProblems;
  readonly onChange: (id: number, part: Partial<FormColumn>) => void;
  readonly onRemove: (id: number) => void;
}

/** One column: its headings, the field that it feeds, and on demand what its cells mean. */
export const ProfileColumnRow = memo(function ProfileColumnRow(props: Props) {
  const { column, groups, field, problems, onChange, onRemove } = props;
  const { id, headings } = column;
  const [asked, setAsked] = useState(false);
  const detailsId = useId();
  const name = headings[0] === undefined ? "the new column" : `“${headings[0]}”`;
  const isWrong = column.words.some(
    (word) => problems[`word ${id} ${word.id}`] !== undefined || problems[`meaning ${id} ${word.id}`] !== undefined,
  );
  const isOpen = asked || isWrong;
  const notes = notesOf(column, field);
  return (
    <div className={styles.column}>
      <div className={styles.columnLine}>
        <WordsInput
          aria-label={`Headings of ${name}`}
          autoFocus={headings.length === 0}
          placeholder={headings.length === 0 ? "Heading, then Enter" : undefined}
          value={[...headings]}
          error={problems[`column ${id}`]}
          onChange={(next) => onChange(id, { headings: next })}
        />
        <Select
          aria-label={`Field for ${name}`}
          data={groups}
          value={column.field}
          placeholder="left out"
          searchable
          openOnFocus={false}
          clearable
          limit={200}
          nothingFoundMessage="No field of that name"
          error={problems[`columnField ${id}`]}
          onChange={(next) => onChange(id, { field: next, lookup: null })}
        />
        <Button
          variant="subtle"
          rightSection={isOpen ? <IconChevronUp size={14} aria-hidden /> : <IconChevronDown size={14} aria-hidden />}
          aria-label={`More for ${name}`}
          aria-expanded={isOpen}
          aria-controls={isOpen ? detailsId : undefined}
          disabled={isWrong}
          onClick={() => setAsked(!asked)}
        >
          More
        </Button>
        <ActionIcon aria-label={`Take ${name} away`} onClick={() => onRemove(id)}>
          <IconTrash size={16} />
        </ActionIcon>
      </div>
      {notes.length > 0 && !isOpen ? <p className={styles.notes}>{notes.join(" · ")}</p> : null}
      {isOpen ? (
        <div id={detailsId} className={styles.details}>
          <ColumnDetails column={column} name={name} field={field} problems={problems} onChange={onChange} />
        </div>
      ) : null}
    </div>
  );
});

function notesOf({ clears, words, lookup, only, onlyBlank }: FormColumn, field: Field | undefined): readonly string[] {
  const taken = [...only, ...(onlyBlank ? [""] : [])];
  return decidedNotes(field, {
    clears,
    words: words.filter((word) => !isBegun(word)).length,
    lookup: lookup ?? undefined,
    only: taken.length === 0 ? undefined : taken,
    cutAt: undefined,
  });
}
