import { Button } from "@mantine/core";
import { useState } from "react";
import type { PositionRow } from "../../../domain/licence/position-line.ts";
import { numberText } from "../../ui/local-text.ts";
import { useNavigation } from "../../ui/navigation.ts";
import styles from "./Waterfall.module.css";

const AT_ONCE = 50;

/** The records behind a step, each with what it counts and why; the name leads to the record. */
export function StepRows({ rows }: { readonly rows: readonly PositionRow[] }) {
  const { go } = useNavigation();
  const [shown, setShown] = useState(AT_ONCE);
  return (
    <>
      <ul className={styles.rows}>
        {rows.slice(0, shown).map(({ register, id, title, counts, sentence }) => (
          <li key={`${register} ${id}`} className={styles.row}>
            <button
              type="button"
              className={`text-link ${styles.link}`}
              onClick={() => go({ screen: "record", register, id })}
            >
              {title}
            </button>
            <span className={styles.counts}>{numberText(counts)}</span>
            <span className={styles.sentence}>{sentence}</span>
          </li>
        ))}
      </ul>
      {rows.length > shown ? (
        <Button variant="subtle" size="compact-xs" ml="lg" onClick={() => setShown(shown + AT_ONCE * 4)}>
          Show {numberText(Math.min(AT_ONCE * 4, rows.length - shown))} more of {numberText(rows.length)}
        </Button>
      ) : null}
    </>
  );
}
