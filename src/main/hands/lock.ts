import { open, readFile, rm, stat, utimes } from "node:fs/promises";

const BEAT_MS = 10_000;
/** A holder that wrote nothing for this long is gone, even when another program has its process number by now. */
const SILENT_MS = 60_000;

/**
 * Takes the lock of a data folder: a file with this process's number, touched every few seconds. One left behind by a
 * process that is gone is taken over; after a power cut its number may belong to another program, so silence counts too.
 *
 * @returns a function that gives it back
 * @throws  Error with a sentence when another running process has it
 */
export async function takeLock(path: string): Promise<() => Promise<void>> {
  for (;;) {
    try {
      const handle = await open(path, "wx", 0o600);
      await handle.writeFile(String(process.pid));
      await handle.close();
      const beat = setInterval(() => touch(path), BEAT_MS);
      beat.unref();
      return async () => {
        clearInterval(beat);
        await rm(path, { force: true });
      };
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
      if (await isHeld(path)) {
        throw new Error(
          "Another Muster has this data folder open. Close it first, or use another folder with --data-dir.",
        );
      }
      await rm(path, { force: true });
    }
  }
}

async function isHeld(path: string): Promise<boolean> {
  const holder = Number(await readFile(path, "utf8").catch(() => "0"));
  const touched = await stat(path).then(
    (found) => found.mtimeMs,
    () => 0,
  );
  const now = Date.now();
  return holder !== process.pid && isRunning(holder) && now - touched < SILENT_MS;
}

function touch(path: string): void {
  const now = new Date();
  // A beat that fails (a full disk, a folder gone) is made up for by the next one.
  utimes(path, now, now).catch(() => undefined);
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
