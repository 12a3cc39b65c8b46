import { join } from "node:path";
import type { ChangeSet } from "../../src/domain/change/change-set.ts";
import { sealedEvent } from "../../src/domain/journal/event.ts";
import { createJournal } from "../../src/main/journal/journal.ts";
import { openJournal } from "../../src/main/journal/open-journal.ts";

/** A change-set with the instant at which it was recorded. */
export interface DatedChange {
  readonly at: string;
  readonly changeSet: ChangeSet;
}

/** Writes the journal of a data folder, as the program would have over time. The folder must not have one yet. */
export async function writeJournal(dataFolder: string, events: Iterable<DatedChange>): Promise<void> {
  const folder = join(dataFolder, "journal");
  const journal = createJournal(folder, await openJournal(folder, "2020-01-01T00:00:00.000Z"));
  for (const { at, changeSet } of events) {
    const event = sealedEvent(changeSet, journal.head(), { at, by: { account: "ada", name: "Ada" }, app: "0.1.0" });
    const { seq, prev } = event.header;
    const appended = await journal.append({ seq, prev, hash: event.hash, line: event.line });
    if (!appended.ok) throw new Error(appended.problem.sentence);
  }
  await journal.close();
}
