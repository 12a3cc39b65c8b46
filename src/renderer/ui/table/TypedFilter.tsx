import { type RefObject, useEffect, useState } from "react";
import styles from "./TableHead.module.css";

const TYPING_PAUSE_MS = 120;

interface Props {
  readonly box?: RefObject<HTMLInputElement | null>;
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
}

/** A box under a heading for what its column is filtered by, in the words of `columnFilter`. */
export function TypedFilter({ box, label, hint, value, onChange }: Props) {
  const [text, setText] = useTypedText(value, onChange);
  return (
    <input
      ref={box}
      className={styles.filter}
      aria-label={label}
      placeholder={hint}
      title="Text it contains; = > >= < <= compare; empty, not empty"
      value={text}
      data-set={text !== ""}
      spellCheck={false}
      onChange={(event) => setText(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === "Escape" && text !== "") setText("");
      }}
    />
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
