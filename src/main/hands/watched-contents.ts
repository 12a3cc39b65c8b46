import { type FolderFile, readFolderFile } from "./folder-files.ts";
import { newToken } from "./tokens.ts";
import type { WatchedMemory } from "./watched-memory.ts";

/**
 * A file of the watched folder.
 *
 * @property since   when it was first seen as it is, in milliseconds of the process's clock
 * @property sha256  null until it was read
 */
export interface Seen {
  readonly file: FolderFile;
  readonly since: number;
  readonly token: string;
  readonly sha256: string | null;
}

/**
 * What the files hold: known ones from before, those that stand still read now, the others later.
 *
 * @property unsettled  true when a file has to be looked at again soon
 */
export async function readThrough(
  files: readonly FolderFile[],
  before: ReadonlyMap<string, Seen>,
  memory: WatchedMemory,
  settleMs: number,
): Promise<{
  readonly seen: ReadonlyMap<string, Seen>;
  readonly notes: readonly string[];
  readonly unsettled: boolean;
}> {
  const seen = new Map<string, Seen>();
  const remembered = new Map(memory.files.map((file) => [file.name, file]));
  const notes: string[] = [];
  let unsettled = false;
  for (const file of files) {
    const earlier = before.get(file.name);
    const same = earlier?.file.stamp === file.stamp && earlier.file.path === file.path ? earlier : undefined;
    const known = remembered.get(file.name);
    const sha256 = same?.sha256 ?? (known?.stamp === file.stamp ? known.sha256 : null);
    const entry = { file, since: same?.since ?? performance.now(), token: same?.token ?? newToken(), sha256 };
    if (sha256 !== null || performance.now() - entry.since < settleMs) {
      unsettled ||= sha256 === null;
      seen.set(file.name, entry);
      continue;
    }
    const read = await readFolderFile(file);
    if (!read.ok && read.problem.code === "file-changed") unsettled = true;
    else if (!read.ok) notes.push(read.problem.sentence);
    seen.set(file.name, { ...entry, sha256: read.ok ? read.value.sha256 : null });
  }
  return { seen, notes, unsettled };
}
