import { type FileHandle, open, statfs } from "node:fs/promises";
import { join } from "node:path";
import { type Head, headerHash } from "../../domain/journal/event.ts";
import { chainBreak, headerFromLine } from "../../domain/journal/event-from-line.ts";
import { failed, ok, type Result } from "../../domain/value/result.ts";
import { flushFolder } from "../hands/atomic-file.ts";
import { type JournalFile, journalFileName } from "./journal-files.ts";
import type { OpenedJournal } from "./open-journal.ts";

/** An event as a page sends it: its number, the hash before it, its own hash and its whole line without the line end. */
export interface Appending {
  readonly seq: number;
  readonly prev: string;
  readonly hash: string;
  readonly line: string;
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

const LINE_END = Buffer.from("\n");
const FILE_BYTES = 16_000_000;
const LEAST_FREE_BYTES = 200_000_000;

/** The writing end of an opened journal. One append runs at a time. */
export function createJournal(folder: string, opened: OpenedJournal): Journal {
  const files = [...opened.files];
  let head = opened.head;
  let broken = opened.broken;
  let current: { handle: FileHandle; bytes: number } | null = null;
  let queue: Promise<unknown> = Promise.resolve();

  const handleFor = async (seq: number): Promise<{ handle: FileHandle; bytes: number }> => {
    if (!current) {
      const last = files[files.length - 1];
      current = last ? await opened_(last.path) : null;
    }
    if (current && current.bytes < FILE_BYTES) return current;
    await current?.handle.close();
    const path = join(folder, journalFileName(seq));
    current = await opened_(path);
    files.push({ path, first: seq });
    await flushFolder(folder);
    return current;
  };

  const append = async (event: Appending): Promise<Result<Head>> => {
    if (broken) return { ok: false, problem: broken };
    const why = misfit(head, event);
    if (why) return failed("journal-refused", `Nothing was saved: ${why}`);
    const line = Buffer.from(event.line, "utf8");
    const { bavail, bsize } = await statfs(folder);
    if (bavail * bsize < LEAST_FREE_BYTES + line.length) {
      return failed(
        "disk-full",
        "Nothing was saved: the disk of the data folder is almost full. Free some space and repeat the change.",
      );
    }
    const file = await handleFor(event.seq);
    try {
      await file.handle.writev([line, LINE_END]);
      await file.handle.datasync();
    } catch (error) {
      broken = await takenBack(file, error);
      return failed(
        "journal-write",
        broken?.sentence ??
          `Nothing was saved: the journal could not be written (${reason(error)}). Nothing is lost; repeat the change.`,
      );
    }
    file.bytes += line.length + LINE_END.length;
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
      await current?.handle.close();
      current = null;
    },
  };
}

async function opened_(path: string): Promise<{ handle: FileHandle; bytes: number }> {
  const handle = await open(path, "a", 0o600);
  return { handle, bytes: (await handle.stat()).size };
}

/** Why an event can't be appended behind the head; undefined when it can. */
function misfit(head: Head, event: Appending): string | undefined {
  if (event.line.includes("\n")) return "the event is more than one line.";
  const [hash, headerText = ""] = event.line.split("\t", 2);
  if (hash !== event.hash || headerHash(headerText) !== hash) return "the event doesn't match its hash.";
  const { header } = headerFromLine(event.line);
  if (header.seq !== event.seq || header.prev !== event.prev) return "the event isn't the one announced.";
  return chainBreak(head, header);
}

/** After a failed write: cuts the file back to where it was. Null when that worked. */
async function takenBack(file: { handle: FileHandle; bytes: number }, error: unknown) {
  try {
    await file.handle.truncate(file.bytes);
    await file.handle.sync();
    return null;
  } catch (second) {
    return {
      code: "journal-broken",
      sentence: `The journal could not be written (${reason(error)}) nor put back (${reason(second)}). Nothing more can be saved: close Muster and check the disk.`,
    };
  }
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
