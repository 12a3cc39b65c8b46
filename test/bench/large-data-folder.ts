import { join } from "node:path";
import { sealedEvent } from "../../src/domain/journal/event.ts";
import { emptyHead } from "../../src/domain/journal/event-from-line.ts";
import { createJournal } from "../../src/main/journal/journal.ts";
import { openJournal } from "../../src/main/journal/open-journal.ts";
import { largeOrganisation, type Size } from "../builders/large-organisation.ts";
import { freshFolder } from "../e2e/program.ts";

/** A data folder whose journal holds an organisation of this size; the program builds its store at the first start. */
export async function largeDataFolder(size: Size): Promise<string> {
  const data = freshFolder("bench");
  const folder = join(data, "journal");
  const opened = await openJournal(folder, "2026-01-01T00:00:00.000Z");
  const journal = createJournal(folder, opened);
  let head = emptyHead(opened.head.log);
  for (const changeSet of largeOrganisation(size)) {
    const event = sealedEvent(changeSet, head, {
      at: "2026-01-01T00:00:00.000Z",
      by: { account: "bench", name: "Bench" },
      app: "0.1.0",
    });
    const { seq, prev } = event.header;
    const appended = await journal.append({ seq, prev, hash: event.hash, line: event.line });
    if (!appended.ok) throw new Error(appended.problem.sentence);
    head = appended.value;
  }
  await journal.close();
  return data;
}
