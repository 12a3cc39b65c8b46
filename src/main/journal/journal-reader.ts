import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import type { JournalFile } from "./journal-files.ts";

/** Reads events back by number. */
export interface JournalReader {
  /** Lines from an event on: at least one if there is any, and about `maxBytes` at most; `next` is null at the end. */
  readonly read: (from: number, maxBytes: number) => Promise<{ lines: string[]; next: number | null }>;
  /** The lines of these events; those that don't exist are left out. With `headersOnly` up to the second tab. */
  readonly lines: (seqs: readonly number[], headersOnly: boolean) => Promise<string[]>;
}

interface Index {
  readonly bytes: number;
  readonly starts: readonly number[];
}

const HEADER_BYTES = 4_096;

/** A reader over the files that `files` names at the time of each call. */
export function createJournalReader(files: () => readonly JournalFile[], headSeq: () => number): JournalReader {
  const indexes = new Map<string, Index>();

  const fileOf = (seq: number) => files().findLast((file) => file.first <= seq);

  /** Where each acknowledged line of a file begins, and their end; brought up when the file has grown. */
  const indexOf = async ({ path, first }: JournalFile): Promise<Index> => {
    const known = indexes.get(path) ?? { bytes: 0, starts: [] };
    const starts = [...known.starts];
    let bytes = known.bytes;
    let lineStart = known.bytes;
    for await (const chunk of createReadStream(path, { start: known.bytes, highWaterMark: 1 << 20 })) {
      if (!Buffer.isBuffer(chunk)) throw new Error("The journal was read as text");
      for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) {
        starts.push(lineStart);
        lineStart = bytes + at + 1;
      }
      bytes += chunk.length;
    }
    const acknowledged = starts.slice(0, headSeq() - first + 1);
    const index = { bytes: starts[acknowledged.length] ?? lineStart, starts: acknowledged };
    indexes.set(path, index);
    return index;
  };

  /** The bytes of events `from` to `to`, which lie in one file, as lines. */
  const linesIn = async (file: JournalFile, from: number, to: number): Promise<string[]> => {
    const index = await indexOf(file);
    const start = index.starts[from - file.first];
    if (start === undefined) return [];
    const end = index.starts[to - file.first + 1] ?? index.bytes;
    const text = (await bytesOf(file.path, start, end)).toString("utf8");
    return text.slice(0, -1).split("\n");
  };

  const headerOf = async (file: JournalFile, seq: number): Promise<string | undefined> => {
    const index = await indexOf(file);
    const start = index.starts[seq - file.first];
    if (start === undefined) return undefined;
    const end = index.starts[seq - file.first + 1] ?? index.bytes;
    for (let size = HEADER_BYTES; ; size *= 4) {
      const buffer = await bytesOf(file.path, start, Math.min(end, start + size));
      const tab = buffer.indexOf(9, buffer.indexOf(9) + 1);
      if (tab > 0 && buffer.indexOf(9) !== tab) return buffer.toString("utf8", 0, tab);
      if (start + size >= end) throw new Error(`The line of event ${seq} is not complete`);
    }
  };

  return {
    read: async (from, maxBytes) => {
      const file = fileOf(from);
      if (!file || from > headSeq()) return { lines: [], next: null };
      const index = await indexOf(file);
      const position = from - file.first;
      const start = index.starts[position];
      if (start === undefined) return { lines: [], next: null };
      let last = position;
      while (last + 1 < index.starts.length && (index.starts[last + 2] ?? index.bytes) - start <= maxBytes) last++;
      const lines = await linesIn(file, from, file.first + last);
      const next = from + lines.length;
      return { lines, next: next > headSeq() ? null : next };
    },
    lines: async (seqs, headersOnly) => {
      const lines: string[] = [];
      for (const seq of seqs) {
        const file = seq > headSeq() ? undefined : fileOf(seq);
        if (!file) continue;
        const line = headersOnly ? await headerOf(file, seq) : (await linesIn(file, seq, seq))[0];
        if (line !== undefined) lines.push(line);
      }
      return lines;
    },
  };
}

async function bytesOf(path: string, start: number, end: number): Promise<Buffer> {
  const handle = await open(path, "r");
  try {
    const buffer = Buffer.alloc(end - start);
    await handle.read(buffer, 0, buffer.length, start);
    return buffer;
  } finally {
    await handle.close();
  }
}
