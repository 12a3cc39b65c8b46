import type { Register } from "../../../../domain/registers/register.ts";
import type { ChosenRecords } from "../../../engine/lifecycle-calls.ts";
import { numberText } from "../../../ui/local-text.ts";
import { recordsText } from "../use-register-editing.ts";
import styles from "./TransitionDialog.module.css";

interface Props {
  readonly register: Register;
  readonly chosen: ChosenRecords;
}

/** Which records a step is taken for: in which states they are, how many somebody has, and the first of them by name. */
export function ChosenList({ register, chosen: { total, states, held, first } }: Props) {
  const inStates = states.map(({ label, count }) => `${numberText(count)} ${label === "" ? "without a state" : label}`);
  return (
    <section className={styles.also} aria-label="Chosen">
      <p className={styles.line}>
        {recordsText(register, total)}: {inStates.join(", ")}.
        {held.map(({ label, count }) => ` ${heldSentence(label, count)}`)}
      </p>
      <ul className={styles.chosen}>
        {first.map(({ id, title, state, holders }) => (
          <li key={id}>
            {title}
            <span className={styles.note}> {[state, holders].filter((part) => part !== "").join(", ")}</span>
          </li>
        ))}
        {total > first.length ? <li className={styles.note}>and {numberText(total - first.length)} more</li> : null}
      </ul>
    </section>
  );
}

function heldSentence(label: string, count: number): string {
  return `${label} on record for ${count === 0 ? "none" : numberText(count)} of them.`;
}
