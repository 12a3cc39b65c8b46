import { open } from "node:fs/promises";
import { basename } from "node:path";
import { failed, ok, type Result } from "../../domain/value/result.ts";
import { systemReason } from "./system-reason.ts";

const MOST_BYTES = 200_000_000;

/**
 * Reads a file that the user named. A file that changes while it is read is refused, because half of each is neither.
 *
 * @param flags  how it is opened; the system's way when not given
 */
export async function readGrantedFile(
  path: string,
  flags: string | number = "r",
): Promise<Result<{ name: string; bytes: Uint8Array<ArrayBuffer> }>> {
  const name = basename(path);
  try {
    const handle = await open(path, flags);
    try {
      const before = await handle.stat();
      if (!before.isFile()) return failed("file-unreadable", `“${name}” is no file. Nothing was read.`);
      if (before.size > MOST_BYTES)
        return failed(
          "file-too-large",
          `“${name}” has more than 200 MB. Nothing was read. Split it and import the parts.`,
        );
      const bytes = await handle.readFile();
      const after = await handle.stat();
      if (after.mtimeMs !== before.mtimeMs || bytes.length !== after.size) {
        return failed(
          "file-changed",
          `“${name}” changed while it was being read. Nothing was imported. Close it elsewhere and try again.`,
        );
      }
      return ok({ name, bytes: new Uint8Array(bytes) });
    } finally {
      await handle.close();
    }
  } catch (error) {
    return failed("file-unreadable", `“${name}” can't be read (${systemReason(error)}). Nothing was changed.`);
  }
}
