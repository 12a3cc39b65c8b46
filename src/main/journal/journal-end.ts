import { constants } from "node:fs";
import { type FileHandle, open, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { flushFolder } from "../hands/atomic-file.ts";

/** The last file of the journal, open for writing behind its last acknowledged byte. */
export interface JournalEnd {
  readonly bytes: () => number;
  /** Writes and flushes; when it fails, what was written is cut off again. @throws WriteFailure */
  readonly write: (line: Buffer) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** A write that failed. `putBack` is the second failure, when the file could not even be cut back to where it was. */
export class WriteFailure extends Error {
  readonly putBack: string | null;

  constructor(reason: string, putBack: string | null) {
    super(reason);
    this.name = "WriteFailure";
    this.putBack = putBack;
  }
}

/** Opens a file of the journal at its end; makes it when there is none. */
export async function openEnd(path: string): Promise<JournalEnd> {
  // Not in append mode: Windows lets nobody cut a file that is open only for appending.
  const handle = await open(path, constants.O_RDWR | constants.O_CREAT, 0o600);
  let bytes = (await handle.stat()).size;
  return {
    bytes: () => bytes,
    write: async (line) => {
      try {
        await writeWhole(handle, line, bytes);
        await handle.datasync();
      } catch (error) {
        throw new WriteFailure(reason(error), await putBack(handle, bytes));
      }
      bytes += line.length;
    },
    close: () => handle.close(),
  };
}

/** Begins a new file of the journal, with its name safely in the folder; leaves nothing behind when that fails. */
export async function beginFile(path: string): Promise<JournalEnd> {
  const end = await openEnd(path);
  try {
    await flushFolder(dirname(path));
    return end;
  } catch (error) {
    await end.close();
    await rm(path, { force: true });
    throw error;
  }
}

/** A nearly full disk or a quota takes a part and reports no error: only the next write fails. */
async function writeWhole(handle: FileHandle, line: Buffer, position: number): Promise<void> {
  for (let done = 0; done < line.length; ) {
    const { bytesWritten } = await handle.write(line, done, line.length - done, position + done);
    if (bytesWritten === 0) throw new Error("the disk takes no more");
    done += bytesWritten;
  }
}

async function putBack(handle: FileHandle, bytes: number): Promise<string | null> {
  try {
    await handle.truncate(bytes);
    await handle.sync();
    return null;
  } catch (error) {
    return reason(error);
  }
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
