import { existsSync } from "node:fs";
import type { Head } from "../domain/journal/event.ts";
import type { Problem } from "../domain/value/result.ts";
import type { DataFolder } from "./data-folder.ts";
import { takeLock } from "./hands/lock.ts";
import { createJournal, type Journal } from "./journal/journal.ts";
import { createJournalReader, type JournalReader } from "./journal/journal-reader.ts";
import { type OpenedJournal, openJournal } from "./journal/open-journal.ts";
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
  const found = await openJournal(folder.journal, new Date().toISOString());
  const state = await readState(folder.state);
  const snapshots = await openSnapshots(folder.snapshots);
  const snapshot = snapshots.newest();
  const known = state?.head ?? null;
  const broken =
    found.broken ?? lostEvents(found.head, snapshot?.head ?? null) ?? (await rewrittenEvents(found, known));
  const opened = { ...found, broken };
  const journal = createJournal(folder.journal, opened);
  const notes = createStateNotes(folder.state, versions);
  // What contradicts the journal stays on record: only a journal that can be trusted may overrule it.
  const mayNote = !opened.broken && agrees(known, found.head);
  const nothingNoted = state ? (state.head?.seq ?? 0) === 0 : !existsSync(folder.state);
  if (mayNote && found.head.seq > 0) notes.note(found.head);
  return {
    journal,
    reader: createJournalReader(journal.files, () => journal.head().seq),
    snapshots,
    notes,
    firstRun: found.files.length === 0 && nothingNoted && snapshot === null,
    known,
    broken: opened.broken,
    trimmed: opened.trimmed,
    close: async () => {
      try {
        await journal.close();
        if (mayNote) await notes.close(journal.head());
        else await notes.abandon();
      } finally {
        await unlock();
      }
    },
  };
}

/** A snapshot is written at a head that the journal had reached: a journal that ends before it has lost events. */
function lostEvents(head: Head, snapshot: Head | null): Problem | null {
  if (!snapshot || snapshot.seq <= head.seq || (head.seq > 0 && snapshot.log !== head.log)) return null;
  return {
    code: "journal-lost-events",
    sentence: `The audit trail ends at event ${head.seq}, but a snapshot beside it was made at event ${snapshot.seq}: events are missing. Nothing was changed and nothing can be saved. Restore the journal folder from a backup.`,
  };
}

/** The state file remembers a head that was acknowledged: the journal must still hold exactly that event. */
async function rewrittenEvents(found: OpenedJournal, known: Head | null): Promise<Problem | null> {
  if (!known || known.seq === 0 || known.log !== found.head.log || known.seq > found.head.seq) return null;
  const reader = createJournalReader(
    () => found.files,
    () => found.head.seq,
  );
  const [line = ""] = known.seq === found.head.seq ? [found.head.hash] : await reader.lines([known.seq], true);
  if (line.startsWith(known.hash)) return null;
  return {
    code: "journal-rewritten",
    sentence: `Event ${known.seq} of the audit trail is not the one that was saved: the state file knows ${known.hash.slice(0, 16)}, the trail holds ${line.slice(0, 16)}. Nothing was changed and nothing can be saved. Restore the journal folder from a backup.`,
  };
}

function agrees(known: Head | null, head: Head): boolean {
  return known === null || known.seq === 0 || (known.log === head.log && known.seq <= head.seq);
}
