import { Button } from "@mantine/core";
import { IconFolderOpen } from "@tabler/icons-react";
import { useEffect } from "react";
import { shortcutOf, useCommand } from "../../ui/commands.ts";
import { takeFile, usePendingFiles } from "../../ui/dropped-files.ts";
import { ProblemNotice } from "../../ui/ProblemNotice.tsx";
import type { Route } from "../../ui/route.ts";
import { Screen } from "../../ui/Screen.tsx";
import { useReadOnly } from "../../ui/session.ts";
import { isTextEntry } from "../../ui/text-entry.ts";
import { useLostFocus } from "../../ui/use-lost-focus.ts";
import { WorkProgress } from "../../ui/WorkProgress.tsx";
import { useWaitingCount } from "../../ui/watched-folder.ts";
import { DoneView } from "./DoneView.tsx";
import { DraftView } from "./DraftView.tsx";
import { FileQueue } from "./FileQueue.tsx";
import styles from "./ImportScreen.module.css";
import { type ImportSession, useImportSession } from "./import-session.ts";
import { NoFile } from "./NoFile.tsx";
import { ProfilesButton } from "./ProfilesButton.tsx";
import { addFiles, cancelWork } from "./run-import.ts";
import { useFileDialog } from "./use-file-dialog.tsx";
import { WatchedFiles } from "./WatchedFiles.tsx";

/** From files to accepted changes: how each was read, which column is what, what would change; accept, undo, next. */
export function ImportScreen(_: { readonly route: Extract<Route, { screen: "import" }> }) {
  const session = useImportSession();
  const readOnly = useReadOnly();
  const { choose, input } = useFileDialog(addFiles);
  useDroppedFiles();
  usePastedCells(readOnly === null);
  useCommand("import.open", readOnly === null ? choose : null);
  const { stage, files, work } = session;
  const waiting = useWaitingCount();
  useLostFocus(viewOf(stage), () => document.querySelector<HTMLElement>("[data-stage-title]"));
  const isBusy = stage.kind === "draft" || work !== null;
  return (
    <Screen
      flush
      title="Import"
      subtitle={subtitleOf(session)}
      actions={
        <>
          {stage.kind === "draft" ? null : (
            <ProfilesButton label="Import profiles…" draft={null} onChange={() => undefined} />
          )}
          {stage.kind === "idle" ? null : (
            <Button
              variant="default"
              leftSection={<IconFolderOpen size={15} />}
              title={`Choose files (${shortcutOf("import.open")})`}
              disabled={readOnly !== null}
              onClick={choose}
            >
              Choose files…
            </Button>
          )}
        </>
      }
    >
      {input}
      {files.length > 1 ? <FileQueue files={files} /> : null}
      {isBusy || (stage.kind === "done" && waiting === 0) ? null : <WatchedFiles readOnly={readOnly} />}
      <Stage session={session} choose={choose} readOnly={readOnly} />
    </Screen>
  );
}

interface StageProps {
  readonly session: ImportSession;
  readonly choose: () => void;
  readonly readOnly: string | null;
}

function Stage({ session, choose, readOnly }: StageProps) {
  const { stage, work, files, problem, round } = session;
  if (stage.kind === "draft") {
    return <DraftView {...stage} work={work} problem={problem} round={round} readOnly={readOnly} />;
  }
  if (stage.kind === "done") return <DoneView done={stage.done} work={work} problem={problem} choose={choose} />;
  return (
    <div className={styles.plain}>
      {stage.kind === "refused" ? <ProblemNotice tone="bad">{stage.problem.sentence}</ProblemNotice> : null}
      {work ? (
        <div className={styles.reading}>
          <WorkProgress sentence={work.sentence} fraction={work.fraction} onCancel={cancelWork} />
        </div>
      ) : (
        <NoFile files={files} choose={choose} readOnly={readOnly} />
      )}
    </div>
  );
}

/** Cells pasted where neither an input nor a table that was just left takes them are a file like any other. */
function usePastedCells(isOpen: boolean): void {
  useEffect(() => {
    if (!isOpen) return;
    const onPaste = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData("text/plain") ?? "";
      if (event.defaultPrevented || isTextEntry(event.target) || text.trim() === "") return;
      event.preventDefault();
      addFiles([new File([text], PASTED, { type: "text/plain" })]);
    };
    window.addEventListener("paste", onPaste);
    return () => window.removeEventListener("paste", onPaste);
  }, [isOpen]);
}

const PASTED = "Pasted cells.txt";

/** Takes over what was dropped on the window or chosen on another screen. */
function useDroppedFiles(): void {
  const pending = usePendingFiles((queue) => queue.pendingFiles.length);
  useEffect(() => {
    if (pending === 0) return;
    for (let next = takeFile(); next; next = takeFile())
      addFiles([next.file], next.register ? { register: next.register } : {});
  }, [pending]);
}

/** Another text for each view that takes the place of the one before. */
function viewOf(stage: ImportSession["stage"]): string {
  if (stage.kind === "draft") return `${stage.draft.file.name} ${stage.step} ${stage.draft.plan === null}`;
  return stage.kind === "done" ? `done ${stage.done.committed.head.seq}` : stage.kind;
}

function subtitleOf({ stage }: ImportSession): string {
  if (stage.kind === "draft") return stage.draft.file.name;
  if (stage.kind === "done") return stage.done.file;
  return "Licence statements, inventories, lists of devices and people";
}
