import { Button } from "@mantine/core";
import { useState } from "react";
import type { RecordChange } from "../../../domain/change/change-set.ts";
import type { Result } from "../../../domain/value/result.ts";
import { engine } from "../../engine/client.ts";
import type { Committed } from "../../engine/engine.ts";
import { numberText } from "../../ui/local-text.ts";
import { useNavigation } from "../../ui/navigation.ts";
import { notifyDone, notifyProblem } from "../../ui/notify.tsx";
import { announceChange, useReadOnly } from "../../ui/session.ts";
import { useAnswer } from "../../ui/use-answer.ts";
import { changeTexts } from "./change-texts.ts";
import styles from "./Trail.module.css";

const MOST_RECORDS = 100;
const ACTS: Readonly<Record<RecordChange["act"], string>> = {
  create: "created",
  edit: "changed",
  withdraw: "taken back",
  restore: "restored",
};

/** What one event changed, record by record, and the way to take it back. */
export function EventChanges({
  seq,
  why,
  hash,
  canUndo,
}: {
  readonly seq: number;
  readonly why: string;
  readonly hash: string;
  readonly canUndo: boolean;
}) {
  const { go } = useNavigation();
  const readOnly = useReadOnly();
  const [busy, setBusy] = useState(false);
  const changes = useAnswer(`${seq}`, () => engine.eventChanges(seq));
  const undo = async () => {
    setBusy(true);
    const answer: Result<Committed> = await engine.undo(seq, `Taken back: ${why}`);
    setBusy(false);
    if (!answer.ok) return notifyProblem(answer.problem);
    announceChange();
    const kept = answer.value.skipped.length;
    notifyDone(
      kept === 0
        ? `Taken back: ${why}`
        : `Taken back: ${why}. ${numberText(kept)} edited since kept their edits: ${answer.value.skipped.slice(0, 3).join(", ")}`,
    );
  };
  if (!changes) return null;
  return (
    <div className={styles.changes}>
      <p className={styles.hash}>
        Hash <code>{hash}</code>
        <Button
          variant="default"
          size="compact-xs"
          disabled={!canUndo || busy || readOnly !== null}
          onClick={() => void undo()}
        >
          Undo this change
        </Button>
      </p>
      <ul className={styles.changeList}>
        {changes.slice(0, MOST_RECORDS).map((change) => (
          <li key={`${change.register} ${change.id}`}>
            <button
              type="button"
              className={styles.link}
              onClick={() => go({ screen: "record", register: change.register, id: change.id })}
            >
              {change.label}
            </button>{" "}
            {ACTS[change.act]}
            <dl className={styles.fields}>
              {changeTexts(change).map(({ label, before, after }) => (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd>
                    {before === "" ? null : (
                      <>
                        <del>{before}</del> <span aria-hidden>→</span>{" "}
                      </>
                    )}
                    {after === "" ? <em>blank</em> : after}
                  </dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ul>
      {changes.length > MOST_RECORDS ? (
        <p className={styles.quiet}>and {numberText(changes.length - MOST_RECORDS)} more records</p>
      ) : null}
    </div>
  );
}
