import { Button } from "@mantine/core";
import { IconFileImport } from "@tabler/icons-react";
import { shortcutOf } from "../../ui/commands.ts";
import { countText } from "../../ui/local-text.ts";
import { useWaitingCount } from "../../ui/watched-folder.ts";
import styles from "./ImportScreen.module.css";
import type { QueuedFile } from "./import-session.ts";
import { openNext } from "./run-import.ts";

interface Props {
  readonly files: readonly QueuedFile[];
  readonly choose: () => void;
  readonly readOnly: string | null;
}

/** Where an import begins: a place to drop files on, and a button for the system's dialog. */
export function NoFile({ files, choose, readOnly }: Props) {
  const waiting = files.filter(({ state }) => state === "waiting").length;
  const isAnyNearer = useWaitingCount() + waiting > 0;
  return (
    <div className={styles.drop}>
      <IconFileImport size={40} stroke={1.2} aria-hidden />
      <h2 className={styles.dropTitle} tabIndex={-1} data-stage-title>
        Drop files anywhere on this window
      </h2>
      <p className={styles.quiet}>
        Spreadsheets (xlsx, xls, ods), text tables (csv, tsv, console lists), JSON and XML of inventory tools, and zips
        of them, as you got them; or paste cells with Ctrl+V. You see every change, cell by cell, before anything is
        saved, and can take an import back afterwards.
      </p>
      <div className={styles.buttons}>
        {waiting > 0 ? <Button onClick={() => void openNext()}>Next file</Button> : null}
        <Button
          variant={isAnyNearer ? "default" : "filled"}
          title={`Choose files (${shortcutOf("import.open")})`}
          disabled={readOnly !== null}
          onClick={choose}
        >
          Choose files…
        </Button>
      </div>
      {waiting > 0 ? <p className={styles.quiet}>{countText(waiting, "file waits", "files wait")}</p> : null}
      {readOnly === null ? null : <p className={styles.quiet}>Nothing can be imported while Muster is read-only.</p>}
    </div>
  );
}
