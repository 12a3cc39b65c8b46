import { Tooltip } from "@mantine/core";
import { type RefObject, useEffect, useId, useState } from "react";
import styles from "./TableHead.module.css";

const TYPING_PAUSE_MS = 120;

interface Props {
  readonly box?: RefObject<HTMLInputElement | null>;
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  /** What the filter takes, where what is typed can't be read; null where it can. */
  readonly unread: (typed: string) => string | null;
  readonly onChange: (text: string) => void;
}

/** A box under a heading for what its column is filtered by, in the words of `columnFilter`; it tells what it can't read. */
export function TypedFilter({ box, label, hint, value, unread, onChange }: Props) {
  const [text, setText] = useTypedText(value, onChange);
  const [isHere, setIsHere] = useState(false);
  const problemId = useId();
  // Who still types is not interrupted.
  const problem = text === value ? unread(text) : null;
  return (
    <>
      <Tooltip label={problem} opened={problem !== null && isHere} position="bottom-start" multiline maw={260}>
        <input
          ref={box}
          className={styles.filter}
          aria-label={label}
          aria-invalid={problem !== null}
          aria-describedby={problem === null ? undefined : problemId}
          placeholder={hint}
          title={
            problem === null ? "Text it contains; = > >= < <= compare; 3-5 for numbers; empty, not empty" : undefined
          }
          value={text}
          data-set={text !== ""}
          spellCheck={false}
          onFocus={() => setIsHere(true)}
          onBlur={() => setIsHere(false)}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === "Escape" && text !== "") setText("");
          }}
        />
      </Tooltip>
      <span id={problemId} role="status" className="visually-hidden">
        {problem}
      </span>
    </>
  );
}

/** A text that is handed on when typing pauses, and follows when it is changed from outside. */
export function useTypedText(
  value: string,
  onChange: (text: string) => void,
): readonly [string, (text: string) => void] {
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? value;
  useEffect(() => {
    if (typed === null) return;
    const timer = setTimeout(() => {
      onChange(typed);
      setTyped(null);
    }, TYPING_PAUSE_MS);
    return () => clearTimeout(timer);
  });
  return [text, setTyped];
}
