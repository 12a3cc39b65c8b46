import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmdirSync } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { createJournal } from "../../src/main/journal/journal.ts";
import { appended, journalFolder, opened, renaming } from "../builders/journal-on-disk.ts";

/** Lets the disk itself refuse, as a quota does that nobody can ask for beforehand. */
const NO_RESERVE = { fileBytes: 16_000_000, leastFreeBytes: Number.NEGATIVE_INFINITY };

const EIO = new Error("EIO: i/o error");

/** A disk of one megabyte, made of memory; undefined where this process may not make one. */
function tinyDisk(): string | undefined {
  const place = mkdtempSync(join(tmpdir(), "muster-tiny-disk-"));
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", place], { stdio: "ignore" });
    return place;
  } catch {
    return undefined;
  }
}

const disk = tinyDisk();
const disks = disk === undefined ? [] : [disk];

afterEach(() => {
  vi.restoreAllMocks();
  for (const place of disks.splice(0)) {
    execFileSync("umount", [place]);
    rmdirSync(place);
  }
});

describe("a disk that is full", () => {
  // Runs first, because the disk is taken away after the first test. Skipped where only the administrator may make disks.
  it.skipIf(disk === undefined)("takes a part of an event: it is refused, and what was saved stays whole", async () => {
    const folder = join(disk ?? "", "journal");
    const journal = createJournal(folder, await opened(folder), NO_RESERVE);
    await appended(journal, renaming("saved"));
    const before = readFileSync(join(folder, "0000000001.journal"));
    await expect(appended(journal, renaming("long ".repeat(400_000)))).rejects.toThrow(/ENOSPC.*repeat the change/);
    expect(readFileSync(join(folder, "0000000001.journal")).equals(before)).toBe(true);
    const head = await appended(journal, renaming("short"));
    await journal.close();
    expect(await opened(folder)).toMatchObject({ head, broken: null, trimmed: null });
  });

  it("is noticed before anything is written", async () => {
    const folder = journalFolder();
    const journal = createJournal(folder, await opened(folder), { fileBytes: 1, leastFreeBytes: 1e15 });
    await expect(appended(journal, renaming("x"))).rejects.toThrow(/almost full/);
    expect(journal.files()).toEqual([]);
  });
});

describe("a disk that fails", () => {
  it.each([
    ["while it takes an event", (file: FileHandle) => vi.spyOn(file, "write").mockRejectedValueOnce(EIO)],
    [
      "after it took a part of an event",
      (file: FileHandle) =>
        vi.spyOn(file, "write").mockResolvedValueOnce({ bytesWritten: 9, buffer: "" }).mockRejectedValueOnce(EIO),
    ],
    ["to keep what it took", (file: FileHandle) => vi.spyOn(file, "datasync").mockRejectedValueOnce(EIO)],
  ])("%s leaves the journal as it was, and the next event is taken", async (_, failing) => {
    const folder = journalFolder();
    const journal = createJournal(folder, await opened(folder), NO_RESERVE);
    await appended(journal, renaming("saved"));
    const path = join(folder, "0000000001.journal");
    const before = readFileSync(path);
    failing(await handlePrototype(folder));
    await expect(appended(journal, renaming("lost"))).rejects.toThrow(/EIO.*repeat the change/);
    expect(readFileSync(path).equals(before)).toBe(true);
    const head = await appended(journal, renaming("again"));
    await journal.close();
    expect(await opened(folder)).toMatchObject({ head, broken: null, trimmed: null });
  });

  it("for good lets nothing more be saved, and says so each time", async () => {
    const folder = journalFolder();
    const journal = createJournal(folder, await opened(folder), NO_RESERVE);
    const head = await appended(journal, renaming("saved"));
    const handles = await handlePrototype(folder);
    vi.spyOn(handles, "datasync").mockRejectedValueOnce(EIO);
    vi.spyOn(handles, "truncate").mockRejectedValueOnce(new Error("EIO: cut"));
    await expect(appended(journal, renaming("lost"))).rejects.toThrow(/nor put back.*EIO: cut/);
    await expect(appended(journal, renaming("more"))).rejects.toThrow(/Nothing more can be saved/);
    expect(journal.head()).toEqual(head);
    await journal.close();
  });
});

/** What all open files of this process inherit from: the one place where a disk can be made to fail. */
async function handlePrototype(folder: string): Promise<FileHandle> {
  const handle = await open(join(folder, "0000000001.journal"), "r");
  await handle.close();
  return Object.getPrototypeOf(handle);
}
