import { Button } from "@mantine/core";
import { useState } from "react";
import type { OpenSeats } from "../../../domain/licence/harvest/harvest.ts";
import { countText, numberText } from "../../ui/local-text.ts";
import { RecordLink } from "../../ui/RecordLink.tsx";
import styles from "./Harvest.module.css";

const AT_ONCE = 100;

/** Seats that can't be judged, with what to enter; each leads to its record. */
export function OpenSeatsList({ open: { label, sentence, records } }: { readonly open: OpenSeats }) {
  const [shown, setShown] = useState(AT_ONCE);
  return (
    <details className={styles.open}>
      <summary className={styles.summary}>
        {label}: {countText(records.length, "seat", "seats")}
      </summary>
      <p className={styles.sentence}>{sentence}</p>
      <ul className={styles.list}>
        {records.slice(0, shown).map((record) => (
          <li key={record.id}>
            <RecordLink record={record} />
          </li>
        ))}
      </ul>
      {records.length > shown ? (
        <Button variant="subtle" size="compact-xs" onClick={() => setShown(records.length)}>
          Show all {numberText(records.length)}
        </Button>
      ) : null}
    </details>
  );
}
