import { Button } from "@mantine/core";
import type { ImportChoices, ImportQuestion } from "../../../domain/intake/draft.ts";
import { isRegisterId } from "../../../domain/registers/register-id.ts";
import styles from "./Imports.module.css";

/** What only the user can know, with sample cells read each way. Answering starts the dry run. */
export function Questions({
  questions,
  onAnswer,
  disabled,
}: {
  readonly questions: readonly ImportQuestion[];
  readonly onAnswer: (choices: Partial<ImportChoices>) => void;
  readonly disabled: boolean;
}) {
  return questions.map((question) => (
    <section key={question.id} className={styles.question} aria-labelledby={`question-${question.id}`}>
      <h2 id={`question-${question.id}`} className={styles.cardTitle}>
        {question.sentence}
      </h2>
      <div className={styles.answers}>
        {question.options.map((option) => (
          <div key={option.value} className={styles.answer}>
            <Button variant="default" disabled={disabled} onClick={() => onAnswer(answerOf(question.id, option.value))}>
              {option.label}
            </Button>
            <ul className={styles.readings}>
              {option.samples.map((sample) => (
                <li key={sample}>{sample}</li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  ));
}

function answerOf(id: ImportQuestion["id"], value: string): Partial<ImportChoices> {
  switch (id) {
    case "register":
      return isRegisterId(value) ? { register: value } : {};
    case "decimalMark":
      return { decimalMark: value === "," ? "," : "." };
    case "dateOrder":
      return { dateOrder: value === "mdy" ? "mdy" : "dmy" };
  }
}
