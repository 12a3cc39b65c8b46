import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { type FileHandle, mkdir, open, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Head } from "../../domain/journal/event.ts";
import { failed, ok, type Result } from "../../domain/value/result.ts";
import type { RequestIn } from "../bridge/requests.ts";
import { flushFolder } from "../hands/atomic-file.ts";

/** A snapshot that can be read. `start` is where its records begin. */
export interface SnapshotFile {
  readonly path: string;
  readonly head: Head;
  readonly bytes: number;
  readonly start: number;
}

/** Snapshots of all records, as files: a line with the head, then a line a record. */
export interface Snapshots {
  readonly newest: () => SnapshotFile | null;
  readonly write: (step: RequestIn<"snapshot.write">) => Promise<Result<null>>;
  readonly read: (offset: number, maxBytes: number) => Promise<{ text: string; next: number | null }>;
}

const KEPT = 3;

/** The snapshots in a folder; unfinished ones are removed. */
export async function openSnapshots(folder: string): Promise<Snapshots> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const names = await readdir(folder);
  await Promise.all(
    names.filter((name) => name.endsWith(".tmp")).map((name) => rm(join(folder, name), { force: true })),
  );
  let newest = await newestIn(folder, names);
  let writing: { handle: FileHandle; path: string; head: Head; start: number } | null = null;

  const begin = async (head: Head): Promise<void> => {
    await writing?.handle.close();
    const path = join(folder, `${String(head.seq).padStart(10, "0")}.snapshot.tmp`);
    const handle = await open(path, "w", 0o600);
    const first = `${JSON.stringify({ format: 1, head })}\n`;
    await handle.appendFile(first);
    writing = { handle, path, head, start: Buffer.byteLength(first) };
  };

  const end = async (sha256: string): Promise<Result<null>> => {
    if (!writing) return failed("snapshot-order", "The snapshot was ended before it was begun.");
    const { handle, path, start } = writing;
    writing = null;
    await handle.sync();
    await handle.close();
    if ((await hashFrom(path, start)) !== sha256) {
      await rm(path, { force: true });
      return failed("snapshot-damaged", "The snapshot did not read back as it was written; it was removed.");
    }
    await rename(path, path.slice(0, -".tmp".length));
    await flushFolder(folder);
    newest = await newestIn(folder, await readdir(folder));
    await removeOld(folder);
    return ok(null);
  };

  return {
    newest: () => newest,
    write: async (step) => {
      try {
        if (step.step === "begin") await begin(step.head);
        else if (step.step === "end") return await end(step.sha256);
        else if (writing) await writing.handle.appendFile(step.text);
        else return failed("snapshot-order", "A part of a snapshot came before its beginning.");
        return ok(null);
      } catch (error) {
        return failed(
          "snapshot-write",
          `A snapshot could not be written (${String(error)}). The journal is not concerned.`,
        );
      }
    },
    read: async (offset, maxBytes) => {
      if (!newest) return { text: "", next: null };
      const from = newest.start + offset;
      const handle = await open(newest.path, "r");
      try {
        const buffer = Buffer.alloc(Math.min(maxBytes, newest.bytes - from));
        await handle.read(buffer, 0, buffer.length, from);
        const whole = buffer.lastIndexOf(10) + 1;
        if (whole === 0 && buffer.length > 0)
          throw new Error("A line of the snapshot is longer than the part asked for");
        const next = offset + whole;
        return { text: buffer.toString("utf8", 0, whole), next: newest.start + next >= newest.bytes ? null : next };
      } finally {
        await handle.close();
      }
    },
  };
}

async function newestIn(folder: string, names: readonly string[]): Promise<SnapshotFile | null> {
  for (const name of names
    .filter((n) => /^\d{10}\.snapshot$/.test(n))
    .sort()
    .reverse()) {
    const path = join(folder, name);
    const handle = await open(path, "r");
    try {
      const buffer = Buffer.alloc(1_000);
      const { bytesRead } = await handle.read(buffer, 0, buffer.length, 0);
      const start = buffer.subarray(0, bytesRead).indexOf(10) + 1;
      const first: { format: number; head: Head } = JSON.parse(buffer.toString("utf8", 0, start));
      if (first.format === 1) return { path, head: first.head, bytes: (await handle.stat()).size, start };
    } catch {
      // Not a snapshot of ours, or a damaged one: the next older one serves as well, and without any the journal does.
    } finally {
      await handle.close();
    }
  }
  return null;
}

async function removeOld(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".snapshot")).sort();
  await Promise.all(names.slice(0, -KEPT).map((name) => rm(join(folder, name), { force: true })));
}

async function hashFrom(path: string, start: number): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path, { start })) hash.update(chunk);
  return hash.digest("hex");
}
