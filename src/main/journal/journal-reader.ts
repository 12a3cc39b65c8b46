import { createReadStream } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { headerText } from "./checked-header.ts";
import type { JournalFile } from "./journal-files.ts";

/** Reads events back by number. */
export interface JournalReader {
  /** Lines from an event on: at least one if there is any, and about `maxBytes` at most; `next` is null at the end. */
  readonly read: (from: number, maxBytes: number) => Promise<{ lines: string[]; next: number | null }>;
  /** The lines of these events; those that don't exist are left out. With `headersOnly` up to the second tab. */
  readonly lines: (seqs: readonly number[], headersOnly: boolean) => Promise<string[]>;
}

/** Where each acknowledged line of a file begins, and where the last one ends behind its line feed. */
interface Index {
  readonly starts: number[];
  readonly bytes: number;
}

const LINE_FEED = 10;
const HEADER_BYTES = 4_096;
const INDEXED_BYTES = 1 << 20;

/** A reader over the files that `files` names at the time of each call. */
export function createJournalReader(files: () => readonly JournalFile[], headSeq: () => number): JournalReader {
  const indexes = new Map<string, Index>();

  const fileOf = (seq: number) => (seq > headSeq() ? undefined : files().findLast((file) => file.first <= seq));

  /** The index of a file, made or brought up so that it holds this event. */
  const indexFor = async ({ path, first }: JournalFile, seq: number): Promise<Index> => {
    const known = indexes.get(path) ?? { starts: [], bytes: 0 };
    if (seq - first < known.starts.length) return known;
    const found = await startsFrom(path, known.bytes);
    // What stands behind the head is still being written, and may be taken back.
    const count = Math.min(found.starts.length, headSeq() - first + 1 - known.starts.length);
    const index = {
      starts: [...known.starts, ...found.starts.slice(0, count)],
      bytes: found.starts[count] ?? found.end,
    };
    indexes.set(path, index);
    return index;
  };

  const spanOf = (index: Index, file: JournalFile, seq: number): readonly [start: number, end: number] => {
    const start = index.starts[seq - file.first];
    if (start === undefined) throw new Error(`Event ${seq} is not in the journal's file ${file.path}`);
    return [start, index.starts[seq - file.first + 1] ?? index.bytes];
  };

  return {
    read: async (from, maxBytes) => {
      const file = fileOf(from);
      if (!file) return { lines: [], next: null };
      const index = await indexFor(file, from);
      const [start] = spanOf(index, file, from);
      const last = file.first + index.starts.length - 1;
      let to = from;
      while (to < last && spanOf(index, file, to + 1)[1] - start <= maxBytes) to++;
      const [, end] = spanOf(index, file, to);
      const text = await withHandle(file.path, async (handle) => (await bytesAt(handle, start, end - 1)).toString());
      return { lines: text.split("\n"), next: to < headSeq() ? to + 1 : null };
    },
    lines: async (seqs, headersOnly) => {
      const bySeq = new Map<number, string>();
      for (const file of files()) {
        const wanted = seqs.filter((seq) => fileOf(seq) === file);
        if (wanted.length === 0) continue;
        const index = await indexFor(file, Math.max(...wanted));
        await withHandle(file.path, async (handle) => {
          for (const seq of wanted) {
            const [start, end] = spanOf(index, file, seq);
            const line = headersOnly ? headerAt(handle, start, end - 1) : bytesAt(handle, start, end - 1);
            bySeq.set(seq, (await line).toString());
          }
        });
      }
      return seqs.flatMap((seq) => bySeq.get(seq) ?? []);
    },
  };
}

/** Where the lines behind `from` begin, and where the last complete one ends. */
async function startsFrom(path: string, from: number): Promise<{ starts: number[]; end: number }> {
  const starts: number[] = [];
  let end = from;
  let position = from;
  for await (const chunk of createReadStream(path, { start: from, highWaterMark: INDEXED_BYTES })) {
    if (!Buffer.isBuffer(chunk)) throw new Error("The journal was read as text");
    for (let at = chunk.indexOf(LINE_FEED); at !== -1; at = chunk.indexOf(LINE_FEED, at + 1)) {
      starts.push(end);
      end = position + at + 1;
    }
    position += chunk.length;
  }
  return { starts, end };
}

/** A line up to its second tab, without reading an import's changes. */
async function headerAt(handle: FileHandle, start: number, end: number): Promise<string> {
  for (let size = HEADER_BYTES; ; size *= 4) {
    const part = await bytesAt(handle, start, Math.min(end, start + size));
    const text = headerText(part);
    if (Buffer.byteLength(text) < part.length || start + size >= end) return text;
  }
}

async function bytesAt(handle: FileHandle, start: number, end: number): Promise<Buffer> {
  const buffer = Buffer.alloc(end - start);
  const { bytesRead } = await handle.read(buffer, 0, buffer.length, start);
  if (bytesRead < buffer.length) throw new Error("The journal's file is shorter than it was");
  return buffer;
}

async function withHandle<T>(path: string, read: (handle: FileHandle) => Promise<T>): Promise<T> {
  const handle = await open(path, "r");
  try {
    return await read(handle);
  } finally {
    await handle.close();
  }
}
