import { Button } from "@mantine/core";
import { IconArrowBackUp, IconCircleCheck } from "@tabler/icons-react";
import { useRef, useState } from "react";
import type { PlanSummary } from "../../../domain/intake/draft.ts";
import { registerOf } from "../../../domain/registers/all.ts";
import type { RegisterId } from "../../../domain/registers/register-id.ts";
import type { Problem } from "../../../domain/value/result.ts";
import { engine } from "../../engine/client.ts";
import type { UndoConflict } from "../../engine/undo-calls.ts";
import { countText } from "../../ui/local-text.ts";
import { useNavigation } from "../../ui/navigation.ts";
import { ProblemNotice } from "../../ui/ProblemNotice.tsx";
import { useRevision } from "../../ui/session.ts";
import { UndoDialog } from "../../ui/UndoDialog.tsx";
import { useAnswer } from "../../ui/use-answer.ts";
import { useLostFocus } from "../../ui/use-lost-focus.ts";
import { WorkProgress } from "../../ui/WorkProgress.tsx";
import styles from "./DoneView.module.css";
import { type DoneImport, useImportSession, type Work } from "./import-session.ts";
import { LackingRecords } from "./LackingRecords.tsx";
import { recordsText } from "./result-text.ts";
import { isAnyWaiting, openNext, openPart, undoImport } from "./run-import.ts";

interface Props {
  readonly done: DoneImport;
  readonly work: Work | null;
  readonly problem: Problem | null;
  readonly choose: () => void;
}

/** What an import did, the way back, and where to go from here. */
export function DoneView({ done, work, problem, choose }: Props) {
  const { committed, file } = done;
  const { seq } = committed.head;
  const { go } = useNavigation();
  const revision = useRevision();
  // Asked, not remembered: Undo, Redo and the trail take it back and do it again as well.
  const undone = useAnswer(`${seq} ${revision}`, () => engine.takenBack([seq]))?.[seq];
  const title = useRef<HTMLHeadingElement>(null);
  useLostFocus(`${undone !== undefined}`, () => title.current);
  return (
    <div className={styles.scroll}>
      <section className={styles.done}>
        {undone ? (
          <IconArrowBackUp size={40} stroke={1.3} aria-hidden className={styles.back} />
        ) : (
          <IconCircleCheck size={40} stroke={1.3} aria-hidden className={styles.good} />
        )}
        <h2 ref={title} className={styles.title} tabIndex={-1} data-stage-title>
          {undone ? `“${file}” was taken back` : `“${file}” was imported`}
        </h2>
        <ul className={styles.facts}>
          {(undone ? undoneFacts(undone.records, undone.skipped) : importedFacts(done)).map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
        {problem ? <ProblemNotice tone="bad">{problem.sentence}</ProblemNotice> : null}
        {work ? (
          <WorkProgress sentence={work.sentence} fraction={work.fraction} />
        ) : (
          <Actions done={done} undone={undone !== undefined} choose={choose} />
        )}
        {undone || work ? null : <PartsLeft done={done} />}
        <button
          type="button"
          className={`text-link ${styles.link}`}
          onClick={() => go({ screen: "trail", seq: (undone ?? committed).head.seq })}
        >
          Event {(undone ?? committed).head.seq} of the audit trail
        </button>
        {undone ? null : (
          <>
            <LackingRecords lacking={done.plan.lacking} />
            <Rejected done={done} />
          </>
        )}
      </section>
    </div>
  );
}

function PartsLeft({ done: { left, queued } }: { readonly done: DoneImport }) {
  if (queued === null || left.length === 0) return null;
  return (
    <section className={styles.left}>
      <h3 className={styles.leftTitle}>This file holds more, which was not imported</h3>
      {left.map((part) => (
        <Button key={part.label} variant="light" onClick={() => void openPart(queued, part)}>
          Go on with {part.label}
        </Button>
      ))}
    </section>
  );
}

/** Registers from which the licence position is made. */
const COUNTED: readonly RegisterId[] = ["entitlement", "installation", "software", "allocation"];

interface ActionsProps {
  readonly done: DoneImport;
  readonly undone: boolean;
  readonly choose: () => void;
}

function Actions({ done, undone, choose }: ActionsProps) {
  const { go } = useNavigation();
  const register = registerToShow(done);
  const [conflicts, setConflicts] = useState<readonly UndoConflict[]>([]);
  /** What was edited since is decided before anything is taken back. */
  const ask = async () => {
    const found = await engine.undoConflicts(done.committed.head.seq);
    if (found.length > 0) setConflicts(found);
    else await undoImport([]);
  };
  const isWaiting = useImportSession(({ files }) => isAnyWaiting(files));
  return (
    <div className={styles.actions}>
      {undone ? null : (
        <Button variant="default" leftSection={<IconArrowBackUp size={15} />} onClick={() => void ask()}>
          Undo this import
        </Button>
      )}
      {conflicts.length > 0 ? (
        <UndoDialog
          what={`Import of ${done.file}`}
          conflicts={conflicts}
          onCancel={() => setConflicts([])}
          onDecide={(putBack) => void undoImport(putBack)}
        />
      ) : null}
      {isWaiting ? null : (
        <Button variant="default" onClick={choose}>
          Import another file…
        </Button>
      )}
      <Button
        variant={isWaiting ? "default" : "filled"}
        onClick={() => go(COUNTED.includes(register) ? { screen: "position" } : { screen: "register", register })}
      >
        {COUNTED.includes(register) ? "See the licence position" : `Open ${registerOf(register).label}`}
      </Button>
      {isWaiting ? <Button onClick={() => void openNext()}>Next file</Button> : null}
    </div>
  );
}

function Rejected({ done: { rejected, plan } }: { readonly done: DoneImport }) {
  if (rejected.length === 0) return null;
  return (
    <div className={styles.rejected}>
      <h3 className={styles.subtitle}>Rows that were not taken</h3>
      <ul>
        {rejected.map(({ row, reason }) => (
          <li key={`${row} ${reason}`}>
            Row {row}: {reason}
          </li>
        ))}
      </ul>
      {plan.counts.rejected > rejected.length ? <p>and {plan.counts.rejected - rejected.length} more</p> : null}
    </div>
  );
}

/** Where to look at what was imported: of a Muster workbook, the sheet with most changes. */
export function registerToShow({ plan, register }: Pick<DoneImport, "plan" | "register">): RegisterId {
  const changed = ({ counts }: PlanSummary["sheets"][number]) => counts.new + counts.changed;
  const [most] = [...plan.sheets].sort((a, b) => changed(b) - changed(a));
  return most?.register ?? register;
}

/** What an import did, a line each: added, changed, added elsewhere, left as it was, not taken. */
export function importedFacts({ plan, register }: Pick<DoneImport, "plan" | "register">): readonly string[] {
  const { counts, also } = plan;
  return [
    counts.new > 0 ? `${recordsText(register, counts.new)} added` : "",
    counts.changed > 0 ? `${recordsText(register, counts.changed)} changed` : "",
    ...also.map(
      (made) =>
        `${recordsText(made.register, made.total)} added, because rows name ${made.total === 1 ? "it" : "them"}`,
    ),
    counts.unchanged > 0 ? `${countText(counts.unchanged, "row", "rows")} already on record` : "",
    counts.rejected > 0 ? `${countText(counts.rejected, "row was", "rows were")} not taken` : "",
  ].filter((fact) => fact !== "");
}

function undoneFacts(records: number, skipped: readonly string[]): readonly string[] {
  return [
    `${countText(records, "record is", "records are")} as before`,
    ...(skipped.length > 0
      ? [`${countText(skipped.length, "record was", "records were")} kept, edited or used since: ${skipped.join(", ")}`]
      : []),
  ];
}
