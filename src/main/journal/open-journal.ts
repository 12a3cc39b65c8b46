import { createHash, randomBytes } from "node:crypto";
import { mkdir, open, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Head } from "../../domain/journal/event.ts";
import { chainBreak, emptyHead } from "../../domain/journal/event-from-line.ts";
import type { Problem } from "../../domain/value/result.ts";
import { flushFolder, writeAtomically } from "../hands/atomic-file.ts";
import { bodyStart, type CheckedHeader, checkedHeader, headerText } from "./checked-header.ts";
import { type JournalFile, journalFiles } from "./journal-files.ts";
import { type LineEnds, lineEnds } from "./line-ends.ts";
import { endsOfFiles, gap } from "./missing-events.ts";

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

/**
 * Opens the journal in a folder, making the folder when there is none.
 *
 * An unfinished last line was never acknowledged: it is moved to a file of its own beside the journal. A finished line that
 * doesn't fit its hash or its place makes the journal `broken`: nothing is moved then, and nothing may be appended.
 * Checked are the last 1,000 events of the last file, the changes of the last one, and that the files follow each other.
 *
 * @param now  UTC instant, for the name of what is moved aside
 */
export async function openJournal(folder: string, now: string): Promise<OpenedJournal> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const files = await journalFiles(folder);
  const last = files[files.length - 1];
  if (!last) return { head: emptyHead(await newLog(folder)), files, broken: null, trimmed: null };
  const buffer = await readFile(last.path);
  const lines = lineEnds(buffer);
  // Files are made empty and then written: a last one without a whole line holds nothing that was ever acknowledged.
  const whole = lines.count > 0 ? files : files.slice(0, -1);
  const { before, why } = await endsOfFiles(whole);
  const checked = why ? { head: emptyHead("unknown"), why } : await headOf(whole, last, lines, before);
  if (checked.why !== undefined) return { head: checked.head, files, broken: broken(checked.why), trimmed: null };
  const trimmed = await movedAside(folder, last, buffer, lines.end, now);
  return { head: checked.head ?? emptyHead(await newLog(folder)), files: whole, broken: null, trimmed };
}

/** The head after checking the last file that holds events; null when none does. */
async function headOf(
  whole: readonly JournalFile[],
  last: JournalFile,
  lines: LineEnds,
  before: CheckedHeader | null,
): Promise<{ head: Head; why: string } | { head: Head | null; why: undefined }> {
  if (lines.count > 0) return checkedLines(last, lines, before);
  const previous = whole[whole.length - 1];
  const checked = previous ? checkedLines(previous, lineEnds(await readFile(previous.path)), before) : null;
  const why = checked?.why ?? gap(checked?.head.seq ?? 0, last.first);
  return why ? { head: checked?.head ?? emptyHead("unknown"), why } : { head: checked?.head ?? null, why: undefined };
}

/** The head at a file's end, or the last one that could be trusted and why the next event can't. */
function checkedLines(
  file: JournalFile,
  lines: LineEnds,
  before: CheckedHeader | null,
): { head: Head; why: string } | { head: Head; why: undefined } {
  const from = Math.max(0, lines.count - CHECKED_LINKS);
  let head = from === 0 && before ? headAfter(before) : null;
  for (let i = from; i < lines.count; i++) {
    const read = checkedHeader(headerText(lines.line(i)));
    const seq = file.first + i;
    const why = !read
      ? `Event ${seq} doesn't match its hash.`
      : read.header.seq !== seq
        ? `Where event ${seq} should stand, there is event ${read.header.seq}.`
        : head
          ? chainBreak(head, read.header)
          : undefined;
    if (!read || why) return { head: head ?? emptyHead("unknown"), why };
    head = headAfter(read);
    if (i === lines.count - 1 && !bodyFits(lines.line(i), read)) {
      return { head, why: `The changes of event ${seq} don't match their hash.` };
    }
  }
  return head ? { head, why: undefined } : { head: emptyHead("unknown"), why: `Event ${file.first} is missing.` };
}

function headAfter({ header, hash }: CheckedHeader): Head {
  return { log: header.log, seq: header.seq, hash };
}

/** Whether the changes in a line are those its header speaks of. Hashed as bytes, because an import's line can have 60 MB. */
function bodyFits(line: Buffer, { header }: CheckedHeader): boolean {
  const start = bodyStart(line);
  return start !== -1 && createHash("sha256").update(line.subarray(start)).digest("hex") === header.body;
}

/** Moves what stands behind the last line to a file of its own; says so, or null when there is nothing. */
async function movedAside(
  folder: string,
  last: JournalFile,
  buffer: Buffer,
  end: number,
  now: string,
): Promise<string | null> {
  if (end === buffer.length && end > 0) return null;
  const torn = `torn-${now.replaceAll(":", "-")}.part`;
  if (buffer.length > 0) await writeAtomically(join(folder, torn), buffer.subarray(end));
  if (end === 0) await rm(last.path);
  else await truncateTo(last.path, end);
  await flushFolder(folder);
  if (buffer.length === 0) return null;
  return `The last entry of the journal was unfinished, so it had never been saved. It was moved to “${torn}” beside the journal.`;
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
  await writeAtomically(path, log);
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
