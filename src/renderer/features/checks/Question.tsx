import type { AuditQuestion } from "../../../domain/audits/question-bank.ts";
import styles from "./ChecklistScreen.module.css";
import { controlOf } from "./control-of.ts";

/** One question with the controls it tests: what must be true, and where the standard asks for it. */
export function Question({ question }: { readonly question: AuditQuestion }) {
  return (
    <li className={styles.question}>
      <span className={styles.number}>{question.number}</span>
      <span>{question.text}</span>
      <ul className={styles.controls}>
        {question.controls.map((id) => {
          const control = controlOf(id);
          return (
            <li key={id}>
              <span className={styles.control}>{id}</span> {control?.objective}{" "}
              {control && control.clauses.length > 0 ? (
                <span className={styles.clauses}>({control.clauses.join(", ")})</span>
              ) : null}
            </li>
          );
        })}
      </ul>
    </li>
  );
}
