import { Button } from "@mantine/core";
import { useState } from "react";
import type { ImportChoices } from "../../../domain/intake/draft.ts";
import type { ImportQuestion } from "../../../domain/intake/import-question.ts";
import { isRegisterId } from "../../../domain/registers/register-id.ts";
import { countText } from "../../ui/local-text.ts";
import { OtherAnswer } from "./OtherAnswer.tsx";
import styles from "./Questions.module.css";

interface Props {
  readonly questions: readonly ImportQuestion[];
  readonly onAnswer: (choices: Partial<ImportChoices>) => void;
}

/** What only the user can know, each answer with sample cells read that way. Asked before the dry run. */
export function Questions({ questions, onAnswer }: Props) {
  const [answers, setAnswers] = useState(() => likelyAnswers(questions));
  const left = questions.filter(({ id }) => (answers[id] ?? "").trim() === "").length;
  return (
    <form
      className={styles.questions}
      onSubmit={(event) => {
        event.preventDefault();
        onAnswer(choicesFrom(questions, answers));
      }}
    >
      {questions.map((question) => (
        <fieldset key={question.id} className={styles.question}>
          <legend className={styles.sentence}>{question.sentence}</legend>
          <div className={styles.answers}>
            {question.options.map(({ value, label, samples }) => (
              <label key={value} className={styles.answer} data-chosen={answers[question.id] === value}>
                <span className={styles.label}>
                  <input
                    type="radio"
                    name={question.id}
                    value={value}
                    checked={answers[question.id] === value}
                    onChange={() => setAnswers({ ...answers, [question.id]: value })}
                  />
                  {label}
                </span>
                {samples.length === 0 ? null : (
                  <ul className={styles.samples}>
                    {samples.map((sample) => (
                      <li key={sample}>{sample}</li>
                    ))}
                  </ul>
                )}
              </label>
            ))}
            {question.other === undefined ? null : (
              <OtherAnswer
                question={question}
                answer={answers[question.id]}
                onAnswer={(answer) => setAnswers({ ...answers, [question.id]: answer })}
              />
            )}
          </div>
        </fieldset>
      ))}
      <div className={styles.go}>
        <Button type="submit" disabled={left > 0}>
          Make the dry run
        </Button>
        <span className={styles.left}>
          {left > 0
            ? `${countText(left, "answer", "answers")} missing`
            : "Other answers can be given in “How it was read”."}
        </span>
      </div>
    </form>
  );
}

/** What holds unless another answer is chosen. */
function likelyAnswers(questions: readonly ImportQuestion[]): Readonly<Record<string, string>> {
  return Object.fromEntries(questions.flatMap(({ id, likely }) => (likely === undefined ? [] : [[id, likely]])));
}

/** The choices that answers stand for. */
function choicesFrom(
  questions: readonly ImportQuestion[],
  answers: Readonly<Record<string, string>>,
): Partial<ImportChoices> {
  const choices: { -readonly [K in keyof ImportChoices]?: ImportChoices[K] } = {};
  for (const { id } of questions) {
    const answer = answers[id] ?? "";
    if (id === "sheet") choices.sheet = Number(answer);
    if ((id === "hiddenRows" || id === "hiddenColumns") && (answer === "take" || answer === "leave"))
      choices[id] = answer;
    if (id === "register" && isRegisterId(answer)) choices.register = answer;
    if (id === "dateOrder" && (answer === "dmy" || answer === "mdy" || answer === "ymd")) choices.dateOrder = answer;
    if (id === "currency") choices.currency = answer;
    if (id === "device") choices.device = answer.trim();
    if (id === "decimalMark" && (answer === "." || answer === ",")) choices.decimalMark = answer;
  }
  return choices;
}
