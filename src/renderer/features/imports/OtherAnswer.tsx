import { TextInput } from "@mantine/core";
import type { ImportQuestion } from "../../../domain/intake/import-question.ts";
import styles from "./Questions.module.css";

interface Props {
  readonly question: ImportQuestion;
  readonly answer: string | undefined;
  readonly onAnswer: (answer: string) => void;
}

/** An answer that none of a question's options is, typed in. Choosing an option again empties it. */
export function OtherAnswer({ question: { id, options, other }, answer, onAnswer }: Props) {
  const isOwn = answer !== undefined && !options.some(({ value }) => value === answer);
  return (
    <div className={styles.answer} data-chosen={isOwn}>
      <label className={styles.label}>
        <input type="radio" name={id} checked={isOwn} onChange={() => onAnswer("")} />
        {other}
      </label>
      <TextInput
        mt={8}
        aria-label={`${other}, its name`}
        value={isOwn ? answer : ""}
        onChange={(event) => onAnswer(event.currentTarget.value)}
      />
    </div>
  );
}
