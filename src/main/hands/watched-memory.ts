import { readFile } from "node:fs/promises";
import { z } from "zod";
import { failed, ok, type Result } from "../../domain/value/result.ts";
import { writeAtomically } from "./atomic-file.ts";
import { isMissing, systemReason } from "./system-reason.ts";

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const Memory = z.strictObject({
  folder: z.string().min(1).nullable(),
  files: z.array(z.strictObject({ name: z.string(), stamp: z.string(), sha256 })),
  leftOut: z.array(sha256),
});

/**
 * What is remembered of a watched folder.
 *
 * @property folder   its path; null while none is watched
 * @property files    what its files hold, so that a file is read again only when its stamp is another
 * @property leftOut  contents that somebody left out
 */
export type WatchedMemory = z.infer<typeof Memory>;

/** Nothing is watched, and nothing remembered. */
export const NO_MEMORY: WatchedMemory = { folder: null, files: [], leftOut: [] };

/** Reads the memory; one that can't be understood is refused in words. */
export async function readWatchedMemory(path: string): Promise<Result<WatchedMemory>> {
  try {
    return ok(Memory.parse(JSON.parse(await readFile(path, "utf8"))));
  } catch (error) {
    if (isMissing(error)) return ok(NO_MEMORY);
    return failed(
      "watched-memory",
      "Which folder was watched can't be read from the data folder (watched-folder.json). No folder is watched, and files that were left out may wait again. Choose the folder again.",
    );
  }
}

/** The memory of this run, and the only way to change it. */
export interface Remembered {
  readonly now: () => WatchedMemory;
  /** Changes follow one another, each made from what the one before left; one that can't be written did not happen. */
  readonly change: (next: (memory: WatchedMemory) => WatchedMemory) => Promise<Result<null>>;
  /** Waits for the changes under way. */
  readonly settled: () => Promise<void>;
}

/** @param memory  what was remembered when this run began */
export function rememberedIn(path: string, memory: WatchedMemory): Remembered {
  let now = memory;
  let changing: Promise<Result<null>> = Promise.resolve(ok(null));
  const change = async (next: WatchedMemory): Promise<Result<null>> => {
    try {
      await writeAtomically(path, JSON.stringify(next));
      now = next;
      return ok(null);
    } catch (error) {
      return failed("watched-memory", `It could not be remembered (${systemReason(error)}). Nothing was changed.`);
    }
  };
  return {
    now: () => now,
    change: (next) => {
      changing = changing.then(() => change(next(now)));
      return changing;
    },
    settled: async () => {
      await changing;
    },
  };
}
