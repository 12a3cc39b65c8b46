import { Button } from "@mantine/core";
import { IconFolderSearch } from "@tabler/icons-react";
import { useId, useState } from "react";
import { countText, dayText, timeText } from "../../ui/local-text.ts";
import { ProblemNotice } from "../../ui/ProblemNotice.tsx";
import { isWaiting, useWatched, type WatchedFile } from "../../ui/watched-folder.ts";
import { bytesText } from "./bytes-text.ts";
import { type QueuedFile, useImportSession } from "./import-session.ts";
import { leaveOut } from "./mark-files.ts";
import { addFiles } from "./run-import.ts";
import styles from "./WatchedFiles.module.css";

/** What waits in the watched folder, and on request what lies there besides; nothing while no folder is watched. */
export function WatchedFiles({ readOnly }: { readonly readOnly: string | null }) {
  const { folder, problem, notes, files } = useWatched();
  const queue = useImportSession((session) => session.files);
  const [open, setOpen] = useState(false);
  const id = useId();
  if (folder === null) return null;
  const here = files.filter((file) => !isQueued(file, queue));
  const waiting = here.filter(isWaiting);
  const others = here.filter((file) => !isWaiting(file));
  return (
    <section className={styles.watched} aria-labelledby={id}>
      <header className={styles.head}>
        <IconFolderSearch size={18} stroke={1.6} aria-hidden className={styles.icon} />
        <h2 id={id} className={styles.title}>
          {waiting.length === 0
            ? `Nothing waits in “${folder}”`
            : `${countText(waiting.length, "file waits", "files wait")} in “${folder}”`}
        </h2>
        {others.length === 0 ? null : (
          <Button variant="subtle" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? "Hide" : "Show"} {countText(others.length, "other", "others")}
          </Button>
        )}
        {waiting.length < 2 ? null : (
          <>
            <Button variant="default" onClick={() => void leaveOut(waiting)}>
              Leave all out
            </Button>
            <Button disabled={readOnly !== null} onClick={() => addFiles(waiting)}>
              Import all {waiting.length}
            </Button>
          </>
        )}
      </header>
      {[...(problem === null ? [] : [problem]), ...notes].map((sentence) => (
        <ProblemNotice key={sentence} tone="warn">
          {sentence}
        </ProblemNotice>
      ))}
      {waiting.length === 0 && !open ? null : (
        <ul className={styles.files}>
          {(open ? [...waiting, ...others] : waiting).map((file) => (
            <FileRow key={file.token} file={file} alone={waiting.length === 1} readOnly={readOnly} />
          ))}
        </ul>
      )}
    </section>
  );
}

interface RowProps {
  readonly file: WatchedFile;
  readonly alone: boolean;
  readonly readOnly: string | null;
}

function FileRow({ file, alone, readOnly }: RowProps) {
  const { name } = file;
  const waits = isWaiting(file);
  return (
    <li className={styles.file} data-waits={waits}>
      <span className={styles.name} title={name}>
        {name}
      </span>
      <span className={styles.quiet}>{stateOf(file)}</span>
      <span className={styles.actions}>
        {waits ? (
          <Button variant="default" aria-label={`Leave ${name} out`} onClick={() => void leaveOut([file])}>
            Leave out
          </Button>
        ) : null}
        <Button
          variant={waits && alone ? "filled" : "default"}
          aria-label={`Import ${name}`}
          disabled={readOnly !== null}
          onClick={() => addFiles([file])}
        >
          {file.imported ? "Import again" : "Import"}
        </Button>
      </span>
    </li>
  );
}

function stateOf({ imported, leftOut, bytes, modified }: WatchedFile): string {
  if (imported) return `imported on ${dayText(imported.at)}, event ${imported.seq}`;
  return leftOut ? "left out" : `${bytesText(bytes)}, changed ${timeText(modified)}`;
}

/** Whether a file stands in the queue already, where its own state is shown. */
function isQueued({ sha256 }: WatchedFile, queue: readonly QueuedFile[]): boolean {
  return queue.some(
    ({ file, state }) => !(file instanceof File) && file.sha256 === sha256 && (state === "waiting" || state === "open"),
  );
}
