import { readFile } from "node:fs/promises";
import { z } from "zod";
import type { Head } from "../domain/journal/event.ts";
import { writeAtomically } from "./hands/atomic-file.ts";

const State = z.object({
  head: z.object({ log: z.string(), seq: z.number().int(), hash: z.string() }).nullable(),
  clean: z.boolean(),
  appVersion: z.string(),
  chromium: z.string(),
});

/** What `state.json` says: the newest head this folder has seen, outside journal and profile. */
export type State = z.infer<typeof State>;

/** Reads the state file; null when there is none or it can't be understood (the journal then speaks alone). */
export async function readState(path: string): Promise<State | null> {
  try {
    return State.parse(JSON.parse(await readFile(path, "utf8")));
  } catch {
    return null;
  }
}

/** Notes the head in the state file: soon after a change, and at the end. */
export interface StateNotes {
  readonly note: (head: Head) => void;
  /** Notes the head and that the stop was clean. */
  readonly close: (head: Head) => Promise<void>;
  /** Ends without a note: what stands in the file is evidence. */
  readonly abandon: () => Promise<void>;
}

const DELAY_MS = 250;

/** A writer for the state file. A head noted late is never wrong: the file may be behind the journal, not ahead of it. */
export function createStateNotes(
  path: string,
  versions: { readonly appVersion: string; readonly chromium: string },
): StateNotes {
  let timer: NodeJS.Timeout | null = null;
  let writing: Promise<void> = Promise.resolve();
  const write = (head: Head, clean: boolean): Promise<void> => {
    const written = writing.then(() => writeAtomically(path, JSON.stringify({ head, clean, ...versions })));
    writing = written.catch(() => undefined);
    return written;
  };
  return {
    note: (head) => {
      if (timer) clearTimeout(timer);
      timer = setTimeout(() => {
        // A state file that can't be written is only an older second witness; the journal itself was flushed.
        write(head, false).catch(() => undefined);
      }, DELAY_MS);
    },
    close: async (head) => {
      if (timer) clearTimeout(timer);
      await write(head, true);
    },
    abandon: async () => {
      if (timer) clearTimeout(timer);
      await writing;
    },
  };
}
