import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useCallback, useMemo } from "react";
import { type FormColumn, nextId, type ProfileForm } from "../../../../domain/intake/profile-form.ts";
import type { FormProblems } from "../../../../domain/intake/profile-form-problems.ts";
import type { Field } from "../../../../domain/registers/field.ts";
import { fieldGroups } from "../field-groups.ts";
import { ProfileColumnRow } from "./ProfileColumnRow.tsx";
import styles from "./ProfileEditor.module.css";
import type { ChangeForm } from "./use-profile-form.ts";
import { Wrong } from "./Wrong.tsx";

interface Props {
  readonly form: ProfileForm;
  readonly fields: readonly Field[];
  readonly problems: FormProblems;
  readonly onChange: ChangeForm;
}

/** The columns that the profile knows. */
export function ProfileColumns({ form, fields, problems, onChange }: Props) {
  const { columns } = form;
  const groups = useMemo(() => fieldGroups(fields), [fields]);
  const change = useCallback(
    (id: number, part: Partial<FormColumn>) =>
      onChange((now) => ({
        columns: now.columns.map((column) => (column.id === id ? { ...column, ...part } : column)),
      })),
    [onChange],
  );
  const remove = useCallback(
    (id: number) => onChange((now) => ({ columns: now.columns.filter((column) => column.id !== id) })),
    [onChange],
  );
  return (
    <section className={styles.section}>
      <h3 className={styles.title}>Columns</h3>
      <p className={styles.hint}>
        Any of its headings names a column. Type one and press Enter; upper case and accents don't matter.
      </p>
      {columns.map((column) => (
        <ProfileColumnRow
          key={column.id}
          column={column}
          groups={groups}
          field={fields.find(({ id }) => id === column.field)}
          problems={ofColumn(problems, column)}
          onChange={change}
          onRemove={remove}
        />
      ))}
      <Wrong text={problems.columns} />
      <Button
        variant="subtle"
        leftSection={<IconPlus size={15} aria-hidden />}
        onClick={() => onChange((now) => ({ columns: [...now.columns, { ...NEW_COLUMN, id: nextId(now.columns) }] }))}
      >
        Add a column
      </Button>
    </section>
  );
}

const NEW_COLUMN: Omit<FormColumn, "id"> = {
  headings: [],
  field: null,
  clears: false,
  lookup: null,
  words: [],
  only: [],
  onlyBlank: false,
};

const NONE: FormProblems = {};

/** All sentences where some are of this column; always the same empty ones otherwise, so that it isn't drawn anew. */
function ofColumn(problems: FormProblems, { id }: FormColumn): FormProblems {
  return Object.keys(problems).some((place) => place.split(" ")[1] === String(id)) ? problems : NONE;
}
