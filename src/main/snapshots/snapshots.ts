import { type FileHandle, mkdir, open, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Head } from "../../domain/journal/event.ts";
import { failed, ok, type Result } from "../../domain/value/result.ts";
import type { RequestIn } from "../bridge/requests.ts";
import { flushFolder } from "../hands/atomic-file.ts";
import { firstLine, hashFrom, keepNewest, newestSnapshot, type SnapshotFile, snapshotPath } from "./snapshot-files.ts";

/** Snapshots of all records, as files: a line with the head, then a line a record. */
export interface Snapshots {
  readonly newest: () => SnapshotFile | null;
  readonly write: (step: RequestIn<"snapshot.write">) => Promise<Result<null>>;
  /**
   * Whole lines from a byte offset behind the first line on.
   *
   * @throws Error when the snapshot doesn't match its hash any more, or a line is longer than `maxBytes`
   */
  readonly read: (offset: number, maxBytes: number) => Promise<{ text: string; next: number | null }>;
}

interface Writing {
  readonly handle: FileHandle;
  readonly path: string;
  readonly head: Head;
  readonly start: number;
}

const KEPT = 3;

/** The snapshots in a folder; unfinished ones are removed. */
export async function openSnapshots(folder: string): Promise<Snapshots> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const unfinished = (await readdir(folder)).filter((name) => name.endsWith(".tmp"));
  await Promise.all(unfinished.map((name) => rm(join(folder, name), { force: true })));
  let newest = await newestSnapshot(folder);
  let checked: string | null = null;
  let writing: Writing | null = null;

  const begin = async (head: Head): Promise<void> => {
    await abandon();
    const path = join(folder, `${String(head.seq).padStart(10, "0")}.snapshot.tmp`);
    const handle = await open(path, "w", 0o600);
    const first = firstLine(head);
    writing = { handle, path, head, start: Buffer.byteLength(first) };
    await handle.appendFile(first);
  };

  const end = async ({ handle, path, head, start }: Writing, sha256: string): Promise<Result<null>> => {
    await handle.sync();
    await handle.close();
    writing = null;
    if ((await hashFrom(path, start)) !== sha256) {
      await rm(path, { force: true });
      return failed("snapshot-damaged", "The snapshot did not read back as it was written; it was removed.");
    }
    await rename(path, snapshotPath(folder, head, sha256));
    await flushFolder(folder);
    newest = await newestSnapshot(folder);
    await keepNewest(folder, KEPT);
    return ok(null);
  };

  /** Lets go of an unfinished snapshot, so that it takes no space and the next one can begin. */
  const abandon = async (): Promise<void> => {
    const left = writing;
    writing = null;
    if (!left) return;
    await left.handle.close();
    await rm(left.path, { force: true });
  };

  const step = async (asked: RequestIn<"snapshot.write">): Promise<Result<null>> => {
    if (asked.step === "begin") await begin(asked.head);
    else if (!writing) return failed("snapshot-order", "A part of a snapshot came before its beginning.");
    else if (asked.step === "end") return end(writing, asked.sha256);
    else await writing.handle.appendFile(asked.text);
    return ok(null);
  };

  return {
    newest: () => newest,
    write: async (asked) => {
      try {
        return await step(asked);
      } catch (error) {
        await abandon().catch(() => undefined);
        const reason = error instanceof Error ? error.message : String(error);
        return failed("snapshot-write", `A snapshot could not be written (${reason}). The journal is not concerned.`);
      }
    },
    read: async (offset, maxBytes) => {
      const file = newest;
      if (!file || file.start + offset >= file.bytes) return { text: "", next: null };
      if (checked !== file.path && (await hashFrom(file.path, file.start)) !== file.sha256) {
        throw new Error("The snapshot doesn't match its hash any more.");
      }
      checked = file.path;
      return linesAt(file, offset, maxBytes);
    },
  };
}

async function linesAt(
  { path, start, bytes }: SnapshotFile,
  offset: number,
  maxBytes: number,
): Promise<{ text: string; next: number | null }> {
  const handle = await open(path, "r");
  try {
    const buffer = Buffer.alloc(Math.min(maxBytes, bytes - start - offset));
    await handle.read(buffer, 0, buffer.length, start + offset);
    const whole = buffer.lastIndexOf("\n") + 1;
    if (whole === 0) throw new Error("A line of the snapshot is longer than the part asked for.");
    const next = offset + whole;
    return { text: buffer.toString("utf8", 0, whole), next: start + next >= bytes ? null : next };
  } finally {
    await handle.close();
  }
}
