import { TextInput } from "@mantine/core";
import type { Register } from "../../../domain/registers/register.ts";
import type { RecordDetail } from "../../engine/engine.ts";
import { DateField } from "../../ui/dates/DateField.tsx";
import { FieldInput } from "./FieldInput.tsx";
import { fieldGroups } from "./form-texts.ts";
import styles from "./RecordForm.module.css";
import type { FormState } from "./use-record-form.ts";

interface Props {
  readonly register: Register;
  readonly form: FormState;
  readonly detail: RecordDetail | null;
  /** Names of the records that links lead to, by field. */
  readonly names: Readonly<Record<string, string>>;
  readonly currency: string;
  readonly disabled: boolean;
}

const WIDE = new Set(["longText", "texts"]);

/** All fields of a record under their headings, and why it is changed. */
export function RecordForm({ register, form, detail, names, currency, disabled }: Props) {
  return (
    <form className={styles.form} onSubmit={(event) => event.preventDefault()} noValidate aria-label={register.one}>
      {fieldGroups(register, form.texts).map(({ name, fields }) => (
        <section key={name} className={styles.section} aria-label={name}>
          <h2 className={styles.groupName}>{name}</h2>
          <div className={styles.fields}>
            {fields.map((field) => (
              <div key={field.id} className={field.wide || WIDE.has(field.type) ? styles.wide : undefined}>
                <FieldInput
                  field={field}
                  text={form.texts[field.id] ?? ""}
                  error={form.errors[field.id]}
                  name={names[field.id] ?? ""}
                  currency={currency}
                  disabled={disabled || (field.fixed === "onceMade" && detail !== null)}
                  onEnter={form.enter}
                />
              </div>
            ))}
          </div>
        </section>
      ))}
      {form.dirty ? (
        <section className={styles.section} aria-label="Reason">
          <h2 className={styles.groupName}>Reason</h2>
          <div className={styles.reason}>
            {form.handsOver ? (
              <DateField
                w={240}
                label="Holders since"
                description="The day on which the hand-over took effect"
                value={form.effectiveOn}
                onChange={form.setEffectiveOn}
              />
            ) : null}
            <TextInput
              aria-label="Reason for this change"
              description="Kept in the audit trail with your name and the time. You may leave it blank."
              value={form.why}
              onChange={(event) => form.setWhy(event.currentTarget.value)}
            />
          </div>
        </section>
      ) : null}
    </form>
  );
}
