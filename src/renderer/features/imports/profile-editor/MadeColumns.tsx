import { ActionIcon, Button, Select, TextInput } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { type FormDerived, nextId, type ProfileForm } from "../../../../domain/intake/profile-form.ts";
import type { FormProblems } from "../../../../domain/intake/profile-form-problems.ts";
import { derivedText } from "../../../../domain/intake/profile-words.ts";
import type { Field } from "../../../../domain/registers/field.ts";
import { countText } from "../../../ui/local-text.ts";
import { fieldGroups } from "../field-groups.ts";
import styles from "./ProfileEditor.module.css";
import type { ChangeForm } from "./use-profile-form.ts";
import { Wrong } from "./Wrong.tsx";

interface Props {
  readonly form: ProfileForm;
  readonly fields: readonly Field[];
  readonly problems: FormProblems;
  readonly onChange: ChangeForm;
}

/** What the profile adds to a file: the same text in every row, parts and joins of columns, names that mean a record. */
export function MadeColumns({ form, fields, problems, onChange }: Props) {
  const { derived, rowsPer, meant } = form;
  const names = Object.keys(meant).length;
  const set = (id: number, made: FormDerived["made"]) =>
    onChange((now) => ({ derived: now.derived.map((other) => (other.id === id ? { id, made } : other)) }));
  const remove = (id: number) => onChange((now) => ({ derived: now.derived.filter((other) => other.id !== id) }));
  const add = () =>
    onChange((now) => ({
      derived: [...now.derived, { id: nextId(now.derived), made: { kind: "constant", text: "", field: "" } }],
    }));
  return (
    <section className={styles.section}>
      <h3 className={styles.title}>What files don't say themselves</h3>
      {derived.length > 0 ? (
        <p className={styles.hint}>Taken only where no column of the file feeds the same field; the first that can.</p>
      ) : null}
      {derived.map(({ id, made }, i) => (
        <Line key={id} label={`Take ${i + 1} away: ${derivedText(made)}`} onRemove={() => remove(id)}>
          {made.kind === "constant" ? (
            <TextInput
              aria-label={`Text ${i + 1} of every row`}
              autoFocus={made.text === ""}
              placeholder="Text of every row"
              value={made.text}
              error={problems[`derived ${id}`]}
              onChange={({ currentTarget: { value } }) => set(id, { ...made, text: value })}
            />
          ) : (
            <Said text={sentence(derivedText(made))} wrong={problems[`derived ${id}`]} />
          )}
          <Select
            aria-label={`Field for ${derivedText(made)}`}
            data={fieldGroups(fields)}
            value={made.field === "" ? null : made.field}
            placeholder="Field"
            searchable
            openOnFocus={false}
            limit={200}
            nothingFoundMessage="No field of that name"
            allowDeselect={false}
            error={problems[`derivedField ${id}`]}
            onChange={(field) => set(id, { ...made, field: field ?? "" })}
          />
        </Line>
      ))}
      {rowsPer ? (
        <Line label="Make one record of each row again" onRemove={() => onChange(() => ({ rowsPer: null }))}>
          <Said text={`One record for each part of “${rowsPer.of}”, cut at “${rowsPer.at}”`} wrong={problems.rowsPer} />
        </Line>
      ) : null}
      {names > 0 ? (
        <Line label="Forget which records names mean" onRemove={() => onChange(() => ({ meant: {} }))}>
          <Said text={`${countText(names, "name means", "names mean")} a record that was chosen`} wrong={undefined} />
        </Line>
      ) : null}
      <Button variant="subtle" leftSection={<IconPlus size={15} aria-hidden />} onClick={add}>
        Add the same text to every row
      </Button>
    </section>
  );
}

interface LineProps {
  readonly label: string;
  readonly onRemove: () => void;
  readonly children: ReactNode;
}

function Line({ label, onRemove, children }: LineProps) {
  return (
    <div className={styles.made}>
      {children}
      <ActionIcon className={styles.away} aria-label={label} onClick={onRemove}>
        <IconTrash size={16} />
      </ActionIcon>
    </div>
  );
}

function Said({ text, wrong }: { readonly text: string; readonly wrong: string | undefined }) {
  return (
    <div className={styles.said}>
      {text}
      <Wrong text={wrong} />
    </div>
  );
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
