import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ChangeSet } from "../../src/domain/change/change-set.ts";
import { type Head, sealedEvent } from "../../src/domain/journal/event.ts";
import { asRecordId } from "../../src/domain/value/record-id.ts";
import { createJournal, type Journal } from "../../src/main/journal/journal.ts";
import { type OpenedJournal, openJournal } from "../../src/main/journal/open-journal.ts";

const NOW = "2026-03-31T10:00:00.000Z";

/** A change that renames a device; the text makes the line as long as wanted. */
export function renaming(to: string): ChangeSet {
  return {
    why: "Renamed",
    source: { kind: "form" },
    changes: [{ register: "hardware", id: asRecordId("d1"), label: "PC", act: "edit", fields: { name: ["PC", to] } }],
  };
}

/** A folder for a journal that lives as long as a test. */
export function journalFolder(): string {
  return mkdtempSync(join(tmpdir(), "muster-journal-"));
}

/** Opens a folder's journal as the program does. */
export function opened(folder: string): Promise<OpenedJournal> {
  return openJournal(folder, NOW);
}

/** Appends a change as the engine does, and gives back the new head. */
export async function appended(journal: Journal, changeSet: ChangeSet): Promise<Head> {
  const event = sealedEvent(changeSet, journal.head(), { at: NOW, by: { account: "a", name: "A" }, app: "0" });
  const { seq, prev } = event.header;
  const answer = await journal.append({ seq, prev, hash: event.hash, line: event.line });
  if (!answer.ok) throw new Error(answer.problem.sentence);
  return answer.value;
}

/** A folder whose journal holds so many events, with the head after each. */
export async function journalOf(events: number, text = "x"): Promise<{ folder: string; heads: Head[] }> {
  const folder = journalFolder();
  const journal = createJournal(folder, await opened(folder));
  const heads: Head[] = [];
  for (let i = 0; i < events; i++) heads.push(await appended(journal, renaming(`${text}${i}`)));
  await journal.close();
  return { folder, heads };
}
