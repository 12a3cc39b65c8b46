import { readdir } from "node:fs/promises";
import { join } from "node:path";

/** One file of the journal: its path and the number of the first event in it. */
export interface JournalFile {
  readonly path: string;
  readonly first: number;
}

/** The journal's files in order. Anything else in the folder (parts moved aside) is left out. */
export async function journalFiles(folder: string): Promise<JournalFile[]> {
  const names = (await readdir(folder)).filter((name) => /^\d{10}\.journal$/.test(name)).sort();
  return names.map((name) => ({ path: join(folder, name), first: Number(name.slice(0, 10)) }));
}

/** The name of the file that begins with this event. */
export function journalFileName(first: number): string {
  return `${String(first).padStart(10, "0")}.journal`;
}
