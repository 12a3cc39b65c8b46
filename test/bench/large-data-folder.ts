import { writeJournal } from "../builders/dated-journal.ts";
import { largeOrganisation, type Size } from "../builders/large-organisation.ts";
import { freshFolder } from "../e2e/program.ts";

/** A data folder whose journal holds an organisation of this size; the program builds its store at the first start. */
export async function largeDataFolder(size: Size): Promise<string> {
  const data = freshFolder("bench");
  const events = largeOrganisation(size).map((changeSet) => ({ at: "2026-01-01T00:00:00.000Z", changeSet }));
  await writeJournal(data, events);
  return data;
}
