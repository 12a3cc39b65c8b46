import { Button } from "@mantine/core";
import styles from "./PlanNotes.module.css";

/** Something that was decided, in words. @property undoing  what taking it back means, for screen readers */
export interface Decided {
  readonly key: string;
  readonly says: string;
  readonly undoing: string;
  readonly takeBack: () => void;
}

/** What was decided about a file, each with the way back. */
export function DecidedList({ decided }: { readonly decided: readonly Decided[] }) {
  return (
    <ul className={styles.decided}>
      {decided.map(({ key, says, undoing, takeBack }) => (
        <li key={key}>
          <span>{says}</span>
          <Button size="compact-xs" variant="subtle" aria-label={undoing} onClick={takeBack}>
            Take back
          </Button>
        </li>
      ))}
    </ul>
  );
}
