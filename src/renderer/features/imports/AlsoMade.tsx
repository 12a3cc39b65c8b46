import { useState } from "react";
import { type ImportChoices, nameKey, type PlanSummary } from "../../../domain/intake/draft.ts";
import type { RegisterId } from "../../../domain/registers/register-id.ts";
import { numberText } from "../../ui/local-text.ts";
import styles from "./PlanNotes.module.css";
import { RecordPicker } from "./RecordPicker.tsx";
import { recordsText } from "./result-text.ts";

interface Props {
  readonly plan: PlanSummary;
  readonly choices: ImportChoices;
  readonly onChange: (choices: Partial<ImportChoices>) => void;
}

/** Records that would be made elsewhere because rows name them; each can be told to mean one on record instead. */
export function AlsoMade({ plan, choices, onChange }: Props) {
  if (plan.also.length === 0) return null;
  return (
    <section className={styles.part}>
      <h3 className={styles.subtitle}>Rows name these, so they are added too</h3>
      {plan.also.map((made) => (
        <Made key={made.register} made={made} choices={choices} onChange={onChange} />
      ))}
    </section>
  );
}

interface MadeProps extends Omit<Props, "plan"> {
  readonly made: PlanSummary["also"][number];
}

/** Of one register. The list is drawn only when it is opened: it may have a thousand entries. */
function Made({ made: { register, records, total }, choices, onChange }: MadeProps) {
  const [open, setOpen] = useState(false);
  const shown = open ? [...new Map(records.map((record) => [record.title, record])).values()] : [];
  return (
    <details className={styles.also} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{recordsText(register, total)}</summary>
      <ul>
        {shown.map(({ title, name }) => (
          <li key={title}>
            <span>{title}</span>
            {name === null ? null : (
              <Instead
                register={register}
                name={name}
                onChoose={(id) => onChange({ meant: { ...choices.meant, [nameKey(register, name)]: id } })}
              />
            )}
          </li>
        ))}
        {total > records.length ? <li>and {numberText(total - records.length)} more</li> : null}
      </ul>
    </details>
  );
}

interface InsteadProps {
  readonly register: RegisterId;
  readonly name: string;
  readonly onChoose: (id: ImportChoices["meant"][string]) => void;
}

function Instead({ register, name, onChoose }: InsteadProps) {
  return <RecordPicker register={register} label={`Record that “${name}” means`} onChoose={onChoose} />;
}
