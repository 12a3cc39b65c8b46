import { registerOf } from "../../../../domain/registers/all.ts";
import { fieldOf } from "../../../../domain/registers/register.ts";
import type { AnswersFor } from "../../../engine/lifecycle-calls.ts";
import { numberText } from "../../../ui/local-text.ts";
import { FieldInput } from "../FieldInput.tsx";
import { recordsText } from "../use-register-editing.ts";
import styles from "./TransitionDialog.module.css";

interface Props {
  readonly answersFor: readonly AnswersFor[];
  readonly texts: Readonly<Record<string, string>>;
  readonly errors: Readonly<Record<string, string>>;
  readonly onEnter: (key: string, text: string) => void;
}

/** How many of the records are named under a field. */
const NAMED = 5;

/** What is answered for besides, and who takes it over: a field for each kind, all of which may be left blank. */
export function SuccessorFields({ answersFor, texts, errors, onEnter }: Props) {
  if (answersFor.length === 0) return null;
  return (
    <fieldset className={styles.also}>
      <legend>Taken over at the same time</legend>
      <div className={styles.fields}>
        {answersFor.map(({ key, register: id, link, titles }) => {
          const register = registerOf(id);
          const field = fieldOf(register, link);
          const label = `New ${field.label.toLowerCase()} of ${recordsText(register, titles.length)}`;
          return (
            <FieldInput
              key={key}
              field={{ ...field, id: key, label, help: named(titles) }}
              text={texts[key] ?? ""}
              error={errors[key]}
              name=""
              currency=""
              disabled={false}
              place="dialog"
              onEnter={onEnter}
            />
          );
        })}
      </div>
      <p className={styles.note}>What nobody takes over stays as it is, and is listed under Missing facts.</p>
    </fieldset>
  );
}

function named(titles: readonly string[]): string {
  const more = titles.length - NAMED;
  return [...titles.slice(0, NAMED), ...(more > 0 ? [`and ${numberText(more)} more`] : [])].join(", ");
}
