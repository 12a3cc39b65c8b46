import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { open, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { Head } from "../../domain/journal/event.ts";

/** A snapshot that can be read. `start` is where its records begin; `sha256` is that of its records. */
export interface SnapshotFile {
  readonly path: string;
  readonly head: Head;
  readonly sha256: string;
  readonly bytes: number;
  readonly start: number;
}

const FirstLine = z.object({
  format: z.literal(1),
  head: z.object({ log: z.string(), seq: z.number().int().min(0), hash: z.string() }),
});

const NAME = /^\d{10}-([0-9a-f]{64})\.snapshot$/;
const FIRST_LINE_BYTES = 1_000;

/** The first line of a snapshot at a head. */
export function firstLine(head: Head): string {
  return `${JSON.stringify({ format: 1, head })}\n`;
}

/** Where a snapshot goes. Its name holds the hash of its records, so that one that decayed on the disk is known later. */
export function snapshotPath(folder: string, head: Head, sha256: string): string {
  return join(folder, `${String(head.seq).padStart(10, "0")}-${sha256}.snapshot`);
}

/** The newest snapshot in a folder whose beginning can be read; null when there is none. */
export async function newestSnapshot(folder: string): Promise<SnapshotFile | null> {
  for (const name of (await snapshotNames(folder)).reverse()) {
    const found = await snapshotFile(join(folder, name), NAME.exec(name)?.[1] ?? "");
    if (found) return found;
  }
  return null;
}

/** Removes all snapshots but the newest ones. */
export async function keepNewest(folder: string, kept: number): Promise<void> {
  const old = (await snapshotNames(folder)).slice(0, -kept);
  await Promise.all(old.map((name) => rm(join(folder, name), { force: true })));
}

/** SHA-256 of a file from a byte on. */
export async function hashFrom(path: string, start: number): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path, { start })) hash.update(chunk);
  return hash.digest("hex");
}

async function snapshotNames(folder: string): Promise<string[]> {
  return (await readdir(folder)).filter((name) => NAME.test(name)).sort();
}

async function snapshotFile(path: string, sha256: string): Promise<SnapshotFile | null> {
  const handle = await open(path, "r");
  try {
    const buffer = Buffer.alloc(FIRST_LINE_BYTES);
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, 0);
    const start = buffer.subarray(0, bytesRead).indexOf("\n") + 1;
    const { head } = FirstLine.parse(JSON.parse(buffer.toString("utf8", 0, start)));
    return { path, head, sha256, bytes: (await handle.stat()).size, start };
  } catch {
    // Not a snapshot of ours, or a damaged one: the next older one serves as well, and without any the journal does.
    return null;
  } finally {
    await handle.close();
  }
}
