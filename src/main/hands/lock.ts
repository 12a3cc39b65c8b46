import { open, readFile, rm } from "node:fs/promises";

/**
 * Takes the lock of a data folder: a file with this process's number. One left behind by a process that is gone is taken over.
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
      return () => rm(path, { force: true });
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
      const holder = Number(await readFile(path, "utf8").catch(() => "0"));
      if (holder !== process.pid && isRunning(holder)) {
        throw new Error(
          "Another Muster has this data folder open. Close it first, or use another folder with --data-dir.",
        );
      }
      await rm(path, { force: true });
    }
  }
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
