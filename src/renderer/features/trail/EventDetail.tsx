import { Button } from "@mantine/core";
import { IconArrowBackUp } from "@tabler/icons-react";
import { useRef, useState } from "react";
import { engine } from "../../engine/client.ts";
import type { Committed, TrailEntry } from "../../engine/engine.ts";
import type { PutBack, UndoConflict } from "../../engine/undo-calls.ts";
import { countText, dayText, numberText, timeText } from "../../ui/local-text.ts";
import { notifyDone, notifyProblem } from "../../ui/notify.tsx";
import { ProblemNotice } from "../../ui/ProblemNotice.tsx";
import { announceChange, useReadOnly } from "../../ui/session.ts";
import { UndoDialog } from "../../ui/UndoDialog.tsx";
import { useLostFocus } from "../../ui/use-lost-focus.ts";
import { EventChanges } from "./EventChanges.tsx";
import styles from "./EventDetail.module.css";

interface Props {
  readonly entry: TrailEntry;
  readonly undoneBy: number | undefined;
}

/** One event: everything the journal says of it, what it changed record by record, and the way to take it back. */
export function EventDetail({ entry: { header, hash }, undoneBy }: Props) {
  const readOnly = useReadOnly();
  const [busy, setBusy] = useState(false);
  const [undone, setUndone] = useState<Committed | null>(null);
  const { seq, why, by, authorisation, effectiveOn, source } = header;
  const [conflicts, setConflicts] = useState<readonly UndoConflict[]>([]);
  const hint = useRef<HTMLSpanElement>(null);
  useLostFocus(`${undoneBy}`, () => hint.current);
  const ask = async () => {
    setBusy(true);
    const found = await engine.undoConflicts(seq).finally(() => setBusy(false));
    if (found.length > 0) setConflicts(found);
    else await undo([]);
  };
  const undo = async (putBack: readonly PutBack[]) => {
    setConflicts([]);
    setBusy(true);
    const answer = await engine.undo(seq, `Taken back: ${why}`, putBack).finally(() => setBusy(false));
    if (!answer.ok) {
      notifyProblem(answer.problem);
      return;
    }
    setUndone(answer.value);
    announceChange();
    notifyDone(`Taken back: ${why}`);
  };
  return (
    <div className={styles.detail}>
      <dl className={styles.facts}>
        <Fact label="Made by" value={by.name === "" ? by.account : `${by.name} (account ${by.account})`} />
        <Fact label="At" value={timeText(header.at)} title={header.at} />
        {authorisation === null ? null : <Fact label="Authorised by" value={authorisation} />}
        {effectiveOn === undefined ? null : <Fact label="Holders count from" value={dayText(effectiveOn)} />}
        <Fact label="Written by" value={`Muster ${header.app}`} />
        {source.kind === "import" || source.kind === "workbook" ? (
          <Fact label="SHA-256 of the file" value={source.sha256} isHash />
        ) : null}
        <Fact label="Hash" value={hash} isHash />
        <Fact label="Hash of the event before" value={header.prev} isHash />
      </dl>
      {undone && undone.skipped.length > 0 ? (
        <ProblemNotice tone="warn">
          {countText(undone.skipped.length, "record was", "records were")} edited, used or taken back since and left as{" "}
          {undone.skipped.length === 1 ? "it is" : "they are"}: {undone.skipped.join(", ")}. Everything else is as it
          was before.
        </ProblemNotice>
      ) : null}
      <div className={styles.actions}>
        <Button
          variant="default"
          leftSection={<IconArrowBackUp size={15} />}
          loading={busy}
          disabled={undoneBy !== undefined || readOnly !== null}
          onClick={() => void ask()}
        >
          Undo this change
        </Button>
        <span ref={hint} className={styles.quiet} tabIndex={-1}>
          {undoHint(undoneBy, readOnly)}
        </span>
      </div>
      {conflicts.length > 0 ? (
        <UndoDialog
          what={why}
          conflicts={conflicts}
          onCancel={() => setConflicts([])}
          onDecide={(putBack) => void undo(putBack)}
        />
      ) : null}
      <EventChanges seq={seq} />
    </div>
  );
}

function undoHint(undoneBy: number | undefined, readOnly: string | null): string {
  if (undoneBy !== undefined) return `Event ${numberText(undoneBy)} has taken it back already.`;
  if (readOnly !== null) return "Nothing can be changed while Muster is read-only.";
  return "Writes a new event that puts everything back. What was edited or used since is asked about first.";
}

interface FactProps {
  readonly label: string;
  readonly value: string;
  readonly title?: string;
  readonly isHash?: boolean;
}

function Fact({ label, value, title, isHash = false }: FactProps) {
  return (
    <>
      <dt>{label}</dt>
      <dd className={isHash ? styles.hash : undefined} title={title}>
        {value}
      </dd>
    </>
  );
}
