import { createHash, randomBytes } from "node:crypto";
import { mkdir, open, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Head, headerHash } from "../../domain/journal/event.ts";
import { chainBreak, emptyHead, headerFromLine } from "../../domain/journal/event-from-line.ts";
import type { Problem } from "../../domain/value/result.ts";
import { flushFolder } from "../hands/atomic-file.ts";
import { type JournalFile, journalFiles } from "./journal-files.ts";
import { lineEnds } from "./line-ends.ts";

/** The journal as it was found. */
export interface OpenedJournal {
  readonly head: Head;
  readonly files: readonly JournalFile[];
  /** Set when something stands in the journal that can't be trusted; then nothing may be appended. */
  readonly broken: Problem | null;
  /** Set when an unfinished last line was moved aside. */
  readonly trimmed: string | null;
}

const CHECKED_LINKS = 1_000;
const TAB = 9;

/**
 * Opens the journal in a folder, making the folder when there is none.
 *
 * An unfinished last line was never acknowledged: it is moved to a file of its own beside the journal. A finished line that
 * doesn't fit its hash or its place makes the journal `broken`: nothing is moved then, and nothing may be appended.
 *
 * @param now  UTC instant, for the name of what is moved aside
 */
export async function openJournal(folder: string, now: string): Promise<OpenedJournal> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  let files = await journalFiles(folder);
  const trimmed = await trimUnfinishedLine(folder, files, now);
  files = await journalFiles(folder);
  const last = files[files.length - 1];
  if (!last) return { head: emptyHead(await newLog(folder)), files, broken: null, trimmed };
  const checked = await checkLast(files, last);
  return { ...checked, files, trimmed };
}

async function trimUnfinishedLine(folder: string, files: readonly JournalFile[], now: string): Promise<string | null> {
  const last = files[files.length - 1];
  if (!last) return null;
  const buffer = await readFile(last.path);
  const { end } = lineEnds(buffer);
  if (end === buffer.length && buffer.length > 0) return null;
  const torn = `torn-${now.replaceAll(":", "-")}.part`;
  await writeFile(join(folder, torn), buffer.subarray(end), { mode: 0o600, flush: true });
  if (end === 0) await rm(last.path);
  else await truncateTo(last.path, end);
  await flushFolder(folder);
  return `The last entry of the journal was unfinished, so it had never been saved. It was moved to “${torn}” beside the journal.`;
}

async function checkLast(
  files: readonly JournalFile[],
  last: JournalFile,
): Promise<{ head: Head; broken: Problem | null }> {
  const buffer = await readFile(last.path);
  const { starts, end } = lineEnds(buffer);
  const line = (i: number) => buffer.toString("utf8", starts[i], (starts[i + 1] ?? end) - 1);
  const count = starts.length;
  const from = Math.max(0, count - CHECKED_LINKS);
  let head: Head | null = null;
  for (let i = from; i < count; i++) {
    const text = line(i);
    const why = brokenLink(text, head, i === 0 ? last.first : null);
    if (why) return { head: head ?? emptyHead("unknown"), broken: broken(why) };
    const { header, hash } = headerFromLine(text);
    head = { log: header.log, seq: header.seq, hash };
  }
  if (!head) return { head: emptyHead("unknown"), broken: broken("The last file of the journal is empty.") };
  if (!bodyFits(buffer.subarray(starts[count - 1], end - 1))) {
    return { head, broken: broken(`The changes of event ${head.seq} don't match their hash.`) };
  }
  const gap = await missingFile(files);
  return { head, broken: gap ? broken(gap) : null };
}

/** Why a line can't stand here, or undefined. `first` is the number its file's name promises, for the first line. */
function brokenLink(text: string, head: Head | null, first: number | null): string | undefined {
  const parts = text.split("\t", 2);
  const [hash = "", headerText = ""] = parts;
  if (headerHash(headerText) !== hash)
    return `An event near ${head ? head.seq + 1 : "the journal's end"} doesn't match its hash.`;
  const { header } = headerFromLine(text);
  if (first !== null && header.seq !== first) return `The file for event ${first} begins with event ${header.seq}.`;
  return head ? chainBreak(head, header) : undefined;
}

/** Whether the changes in a line are those its header speaks of. Hashed as bytes, because an import's line can have 20 MB. */
function bodyFits(line: Buffer): boolean {
  const bodyStart = line.indexOf(TAB, line.indexOf(TAB) + 1) + 1;
  const { header } = headerFromLine(line.toString("utf8", 0, bodyStart - 1));
  return createHash("sha256").update(line.subarray(bodyStart)).digest("hex") === header.body;
}

/** The files must follow each other; those before the last two are walked by `verify`, which reads everything. */
async function missingFile(files: readonly JournalFile[]): Promise<string | undefined> {
  if (files[0]?.first !== 1)
    return `The journal begins with event ${files[0]?.first}: the files before it are missing.`;
  const [before, last] = files.slice(-2);
  if (!before || !last) return undefined;
  const lastSeq = (await lastSeqIn(before.path)) ?? before.first - 1;
  return lastSeq === last.first - 1
    ? undefined
    : `The events ${lastSeq + 1} to ${last.first - 1} of the journal are missing.`;
}

/** Number of the last event in a file, read from its end. */
async function lastSeqIn(path: string): Promise<number | undefined> {
  const buffer = await readFile(path);
  const { starts, end } = lineEnds(buffer);
  const start = starts[starts.length - 1];
  return start === undefined ? undefined : headerFromLine(buffer.toString("utf8", start, end - 1)).header.seq;
}

function broken(sentence: string): Problem {
  return {
    code: "journal-broken",
    sentence: `The audit trail can't be trusted: ${sentence} Nothing was changed and nothing can be saved. Restore the journal folder from a backup.`,
  };
}

async function newLog(folder: string): Promise<string> {
  const path = join(folder, "log-id");
  const known = await readFile(path, "utf8").catch(() => "");
  if (/^[0-9a-f]{32}$/.test(known)) return known;
  const log = randomBytes(16).toString("hex");
  await writeFile(path, log, { mode: 0o600, flush: true });
  return log;
}

async function truncateTo(path: string, length: number): Promise<void> {
  const handle = await open(path, "r+");
  try {
    await handle.truncate(length);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
