import { open } from "node:fs/promises";
import { z } from "zod";
import { type EventHeader, headerHash } from "../../domain/journal/event.ts";
import { headerFromLine } from "../../domain/journal/event-from-line.ts";

const TAB = 9;
const LINE_FEED = 10;
const FIRST_READ_BYTES = 4_096;
const BACKWARD_BYTES = 1 << 20;

const Links = z.object({
  v: z.literal(1),
  log: z.string(),
  seq: z.number().int().min(1),
  prev: z.string(),
  body: z.string(),
});

/** An event's header and the hash that was checked against it. */
export interface CheckedHeader {
  readonly header: EventHeader;
  readonly hash: string;
}

/**
 * The header in a line, or in its beginning up to the second tab; undefined when hash and header don't fit each other or
 * it isn't a header at all.
 */
export function checkedHeader(line: string): CheckedHeader | undefined {
  const [hash, headerText] = line.split("\t", 2);
  if (headerText === undefined || headerHash(headerText) !== hash) return undefined;
  try {
    const read = headerFromLine(line);
    return Links.safeParse(read.header).success ? read : undefined;
  } catch {
    // A hash that fits a text which is no JSON: not written by any Muster, so not a header.
    return undefined;
  }
}

/** A line's beginning up to its second tab; the whole line when it has none. An import's line can have 60 MB. */
export function headerText(line: Buffer): string {
  const tab = secondTab(line);
  return line.toString("utf8", 0, tab === -1 ? line.length : tab);
}

/** Where the changes begin in a line, or -1 when it holds none. */
export function bodyStart(line: Buffer): number {
  return secondTab(line) + 1 || -1;
}

/**
 * The header of the last event in a file, read from the file's end.
 *
 * @param within  how many bytes to look through at most for where the last line begins
 * @returns       undefined when the file doesn't end in an event, `far` when its last line begins before those bytes
 */
export async function lastHeader(path: string, within: number): Promise<CheckedHeader | "far" | undefined> {
  const handle = await open(path, "r");
  try {
    const { size } = await handle.stat();
    const read = async (from: number, to: number) => {
      const buffer = Buffer.alloc(to - from);
      const { bytesRead } = await handle.read(buffer, 0, buffer.length, from);
      return buffer.subarray(0, bytesRead);
    };
    if (size < 2 || (await read(size - 1, size))[0] !== LINE_FEED) return undefined;
    const start = await lineStart(read, size - 1, Math.max(0, size - 1 - within));
    if (start === undefined) return "far";
    for (let bytes = FIRST_READ_BYTES; ; bytes *= 4) {
      const part = await read(start, Math.min(size - 1, start + bytes));
      if (secondTab(part) !== -1 || start + bytes >= size - 1) return checkedHeader(headerText(part));
    }
  } finally {
    await handle.close();
  }
}

/** Where the line that ends at `end` begins, looked for backwards down to `least`. */
async function lineStart(
  read: (from: number, to: number) => Promise<Buffer>,
  end: number,
  least: number,
): Promise<number | undefined> {
  for (let to = end; to > least; to -= BACKWARD_BYTES) {
    const from = Math.max(least, to - BACKWARD_BYTES);
    const at = (await read(from, to)).lastIndexOf(LINE_FEED);
    if (at !== -1) return from + at + 1;
  }
  return least === 0 ? 0 : undefined;
}

function secondTab(line: Buffer): number {
  const first = line.indexOf(TAB);
  return first === -1 ? -1 : line.indexOf(TAB, first + 1);
}
