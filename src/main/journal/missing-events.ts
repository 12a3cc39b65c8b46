import { type CheckedHeader, lastHeader } from "./checked-header.ts";
import type { JournalFile } from "./journal-files.ts";

/** The end of the file before the last one (null when there is none), and why the files don't follow each other. */
export interface FileEnds {
  readonly before: CheckedHeader | null;
  readonly why: string | undefined;
}

/**
 * An older file whose last event is longer than this isn't looked through at start: that would read every large import
 * again each time. `verify` reads everything.
 */
const LOOKED_THROUGH_BYTES = 1 << 20;

/** Checks that each file of the journal goes up to the event before the next file's first one. */
export async function endsOfFiles(files: readonly JournalFile[]): Promise<FileEnds> {
  const [first] = files;
  if (first && first.first !== 1)
    return { before: null, why: `Events 1 to ${first.first - 1} of the journal are missing.` };
  let before: CheckedHeader | null = null;
  for (const [i, next] of files.slice(1).entries()) {
    const file = files[i];
    if (!file) continue;
    const last = await lastHeader(file.path, i === files.length - 2 ? Number.MAX_SAFE_INTEGER : LOOKED_THROUGH_BYTES);
    if (last === "far") continue;
    if (!last)
      return { before: null, why: `The file that begins with event ${file.first} doesn't end in a whole event.` };
    const why = gap(last.header.seq, next.first);
    if (why) return { before: null, why };
    before = last;
  }
  return { before, why: undefined };
}

/** Why a file that begins with event `next` can't follow event `last`, or undefined when it can. */
export function gap(last: number, next: number): string | undefined {
  if (last === next - 1) return undefined;
  if (last >= next) return `Event ${next} stands in the journal twice.`;
  const missing = last + 1 === next - 1 ? `Event ${last + 1}` : `Events ${last + 1} to ${next - 1}`;
  return `${missing} of the journal ${last + 1 === next - 1 ? "is" : "are"} missing.`;
}
