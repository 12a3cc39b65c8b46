import { createHash } from "node:crypto";
import { statfs } from "node:fs/promises";
import { join } from "node:path";
import type { Head } from "../../domain/journal/event.ts";
import { chainBreak } from "../../domain/journal/event-from-line.ts";
import { failed, ok, type Result } from "../../domain/value/result.ts";
import { bodyStart, checkedHeader, headerText } from "./checked-header.ts";
import { beginFile, type JournalEnd, openEnd, WriteFailure } from "./journal-end.ts";
import { type JournalFile, journalFileName } from "./journal-files.ts";
import type { OpenedJournal } from "./open-journal.ts";

/** An event as a page sends it: its number, the hash before it, its own hash and its whole line with the line feed. */
export interface Appending {
  readonly seq: number;
  readonly prev: string;
  readonly hash: string;
  readonly line: Uint8Array;
}

/** The journal's writing end. */
export interface Journal {
  readonly head: () => Head;
  readonly files: () => readonly JournalFile[];
  /** Appends one event and flushes it. Refused in words unless it continues the head; then nothing was written. */
  readonly append: (event: Appending) => Promise<Result<Head>>;
  /** Waits for what is being written and closes the file. */
  readonly close: () => Promise<void>;
}

/** When a new file is begun, and how much of the disk is left alone; both in bytes. */
export interface JournalLimits {
  readonly fileBytes: number;
  readonly leastFreeBytes: number;
}

const LIMITS: JournalLimits = { fileBytes: 16_000_000, leastFreeBytes: 200_000_000 };

/** The writing end of an opened journal. One append runs at a time. */
export function createJournal(folder: string, opened: OpenedJournal, limits: JournalLimits = LIMITS): Journal {
  const files = [...opened.files];
  let head = opened.head;
  let broken = opened.broken;
  let current: JournalEnd | null = null;
  let queue: Promise<unknown> = Promise.resolve();

  const endFor = async (seq: number): Promise<JournalEnd> => {
    const last = files[files.length - 1];
    if (!current && last) current = await openEnd(last.path);
    if (current && (current.bytes() < limits.fileBytes || last?.first === seq)) return current;
    const full = current;
    current = null;
    await full?.close();
    const path = join(folder, journalFileName(seq));
    current = await beginFile(path);
    files.push({ path, first: seq });
    return current;
  };

  const append = async (event: Appending): Promise<Result<Head>> => {
    if (broken) return { ok: false, problem: broken };
    const line = Buffer.from(event.line.buffer, event.line.byteOffset, event.line.byteLength);
    const why = misfit(head, event, line);
    if (why)
      return failed(
        "journal-refused",
        `Nothing was saved: ${why} Start Muster again; if it stays so, verify the audit trail.`,
      );
    try {
      const { bavail, bsize } = await statfs(folder);
      if (bavail * bsize < limits.leastFreeBytes + line.length) return diskFull();
      await (await endFor(event.seq)).write(line);
    } catch (error) {
      const problem = writeProblem(error);
      if (problem.code === "journal-broken") broken = problem;
      return { ok: false, problem };
    }
    head = { log: head.log, seq: event.seq, hash: event.hash };
    return ok(head);
  };

  return {
    head: () => head,
    files: () => files,
    append: (event) => {
      const run = queue.then(() => append(event));
      queue = run.catch(() => undefined);
      return run;
    },
    close: async () => {
      await queue;
      await current?.close();
      current = null;
    },
  };
}

/** Why an event can't be appended behind the head; undefined when it can. `line` is its line as bytes, with the line feed. */
function misfit(head: Head, event: Appending, line: Buffer): string | undefined {
  if (line.indexOf("\n") !== line.length - 1) return "the event is more than one line.";
  const read = checkedHeader(headerText(line.subarray(0, -1)));
  if (!read || read.hash !== event.hash) return "the event doesn't match its hash.";
  if (read.header.seq !== event.seq || read.header.prev !== event.prev) return "the event isn't the one announced.";
  const start = bodyStart(line);
  const body = createHash("sha256").update(line.subarray(start, -1)).digest("hex");
  if (start === -1 || body !== read.header.body) return "the changes of the event don't match their hash.";
  return chainBreak(head, read.header);
}

function diskFull(): Result<never> {
  return failed(
    "disk-full",
    "Nothing was saved: the disk of the data folder is almost full. Free some space and repeat the change.",
  );
}

function writeProblem(error: unknown): { readonly code: string; readonly sentence: string } {
  const reason = error instanceof Error ? error.message : String(error);
  if (error instanceof WriteFailure && error.putBack !== null) {
    return {
      code: "journal-broken",
      sentence: `Nothing was saved: the journal could not be written (${reason}) nor put back as it was (${error.putBack}). Nothing more can be saved: close Muster, check the disk and start again.`,
    };
  }
  return {
    code: "journal-write",
    sentence: `Nothing was saved: the journal could not be written (${reason}). What was saved before is safe; repeat the change.`,
  };
}
