import { Button, Textarea } from "@mantine/core";
import { IconArrowMerge } from "@tabler/icons-react";
import { useState } from "react";
import type { MergeView } from "../../../domain/duplicates/listed.ts";
import { countText, numberText } from "../../ui/local-text.ts";
import { ProblemNotice } from "../../ui/ProblemNotice.tsx";
import styles from "./MergeScreen.module.css";

interface Props {
  readonly view: MergeView;
  readonly busy: boolean;
  readonly readOnly: string | null;
  readonly onMerge: (why: string) => void;
  readonly onApart: (why: string) => void;
}

/** What moves along, how much is changed, the reason, and the decision. */
export function MergeAside({ view, busy, readOnly, onMerge, onApart }: Props) {
  const [reason, setReason] = useState(view.reasons[0] ?? "");
  const { members, links, records, problem } = view;
  const [stays, ...goes] = members.map(({ title }) => `“${title}”`);
  const going = goes.join(", ");
  const words = (what: string) => (reason.trim() === "" ? what : `${what}. ${reason.trim()}`);
  return (
    <aside className={styles.aside} aria-label="What the merge does">
      <h2 className={styles.heading}>Links that move</h2>
      {links.length === 0 ? <p className={styles.quiet}>Nothing points to {going}.</p> : null}
      {links.map(({ label, count, titles }) => (
        <details key={label} className={styles.links}>
          <summary>
            {label} <span className={styles.quiet}>{numberText(count)}</span>
          </summary>
          <ul>
            {titles.map(({ id, title }) => (
              <li key={id}>{title}</li>
            ))}
            {count > titles.length ? (
              <li className={styles.quiet}>and {numberText(count - titles.length)} more</li>
            ) : null}
          </ul>
        </details>
      ))}
      {problem === null ? (
        <p>
          {countText(records, "record is", "records are")} changed in one step. {going}{" "}
          {goes.length === 1 ? "is" : "are"} taken back, not deleted, and Undo brings everything back.
        </p>
      ) : (
        <ProblemNotice tone="bad">{problem}</ProblemNotice>
      )}
      <Textarea
        label="Reason"
        autosize
        minRows={2}
        maxRows={5}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div className={styles.actions}>
        <Button
          leftSection={<IconArrowMerge size={15} />}
          loading={busy}
          disabled={readOnly !== null || problem !== null}
          onClick={() => onMerge(words(`Merged ${going} into ${stays}`))}
        >
          {members.length > 2 ? `Merge ${members.length} records` : "Merge"}
        </Button>
        <Button
          variant="default"
          disabled={busy || readOnly !== null}
          onClick={() => onApart(`Not duplicates: ${stays}, ${going}`)}
        >
          {members.length > 2 ? "Not duplicates" : "Not a duplicate"}
        </Button>
      </div>
    </aside>
  );
}
