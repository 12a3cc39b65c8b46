import type { Head } from "../domain/journal/event.ts";
import type { Problem } from "../domain/value/result.ts";
import type { DataFolder } from "./data-folder.ts";
import { takeLock } from "./hands/lock.ts";
import { createJournal, type Journal } from "./journal/journal.ts";
import { createJournalReader, type JournalReader } from "./journal/journal-reader.ts";
import { openJournal } from "./journal/open-journal.ts";
import { openSnapshots, type Snapshots } from "./snapshots/snapshots.ts";
import { createStateNotes, readState, type StateNotes } from "./state-file.ts";

/** Everything of a data folder that pages reach through the bridge. */
export interface RecordsOnDisk {
  readonly journal: Journal;
  readonly reader: JournalReader;
  readonly snapshots: Snapshots;
  readonly notes: StateNotes;
  readonly firstRun: boolean;
  readonly known: Head | null;
  readonly broken: Problem | null;
  readonly trimmed: string | null;
  readonly close: () => Promise<void>;
}

/**
 * Opens journal, snapshots and state file of a data folder and locks it.
 *
 * @throws Error with a sentence when another Muster has the folder open
 */
export async function openRecords(
  folder: DataFolder,
  versions: { readonly appVersion: string; readonly chromium: string },
): Promise<RecordsOnDisk> {
  const unlock = await takeLock(folder.lock);
  const opened = await openJournal(folder.journal, new Date().toISOString());
  const state = await readState(folder.state);
  const snapshots = await openSnapshots(folder.snapshots);
  const journal = createJournal(folder.journal, opened);
  const notes = createStateNotes(folder.state, versions);
  return {
    journal,
    reader: createJournalReader(journal.files, () => journal.head().seq),
    snapshots,
    notes,
    firstRun: opened.files.length === 0 && state === null && snapshots.newest() === null,
    known: state?.head ?? null,
    broken: opened.broken,
    trimmed: opened.trimmed,
    close: async () => {
      try {
        await journal.close();
        const head = journal.head();
        // What contradicted the journal at start stays on record: only a journal that can be trusted may overrule it.
        if (!opened.broken && agreesWith(state?.head ?? null, head)) await notes.close(head);
      } finally {
        await unlock();
      }
    },
  };
}

function agreesWith(known: Head | null, head: Head): boolean {
  return known === null || known.seq === 0 || (known.log === head.log && known.seq <= head.seq);
}
