import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { sha256Hex } from "../../src/domain/value/sha256.ts";
import { type DataFolder, dataFolder } from "../../src/main/data-folder.ts";
import { openRecords, type RecordsOnDisk } from "../../src/main/records-on-disk.ts";
import { appended, renaming } from "../builders/journal-on-disk.ts";

const VERSIONS = { appVersion: "0.1.0", chromium: "114.0.0.0" };
const FIRST = "0000000001.journal";

function freshData(): DataFolder {
  return dataFolder(join(mkdtempSync(join(tmpdir(), "muster-data-")), "Muster"), VERSIONS.chromium);
}

/** Opens a data folder, saves so many changes, perhaps a snapshot, and closes it. */
async function session(data: DataFolder, changes: number, text = "x", snapshot = false): Promise<void> {
  const records = await openRecords(data, VERSIONS);
  for (let i = 0; i < changes; i++) await appended(records.journal, renaming(`${text}${i}`));
  if (snapshot) await writeSnapshot(records);
  await records.close();
}

async function writeSnapshot({ snapshots, journal }: RecordsOnDisk): Promise<void> {
  await snapshots.write({ step: "begin", head: journal.head() });
  await snapshots.write({ step: "part", text: "{}\n" });
  await snapshots.write({ step: "end", sha256: sha256Hex("{}\n") });
}

/** Opens a data folder to look at what it says of itself, and closes it. */
async function looked(data: DataFolder): Promise<RecordsOnDisk> {
  const records = await openRecords(data, VERSIONS);
  await records.close();
  return records;
}

function stateOf(data: DataFolder) {
  return JSON.parse(readFileSync(data.state, "utf8"));
}

describe("a data folder", () => {
  it("is for its owner only", () => {
    expect(statSync(freshData().root).mode & 0o077).toBe(0);
  });

  it("is a first run while nothing was ever saved in it, also after a look at it", async () => {
    const data = freshData();
    expect((await looked(data)).firstRun).toBe(true);
    expect((await looked(data)).firstRun).toBe(true);
    await session(data, 1);
    expect((await looked(data)).firstRun).toBe(false);
  });

  it("remembers its head and a clean end outside the journal", async () => {
    const data = freshData();
    await session(data, 2);
    const again = await looked(data);
    expect(again.known).toEqual(again.journal.head());
    expect(stateOf(data)).toMatchObject({ clean: true, head: { seq: 2 }, chromium: "114.0.0.0" });
  });

  it.each([
    ["the journal", (data: DataFolder) => rmSync(join(data.journal, FIRST))],
    [
      "journal and state file",
      (data: DataFolder) => {
        rmSync(data.journal, { recursive: true });
        rmSync(data.state);
      },
    ],
    [
      "the journal, with a state file that nobody can read",
      (data: DataFolder) => {
        rmSync(data.journal, { recursive: true });
        writeFileSync(data.state, "{");
      },
    ],
  ])("is no first run when %s is gone, and what is left is kept", async (_, damage) => {
    const data = freshData();
    await session(data, 2, "x", true);
    damage(data);
    const state = existsSync(data.state) ? readFileSync(data.state, "utf8") : null;
    const again = await looked(data);
    expect(again.firstRun).toBe(false);
    expect(again.broken?.sentence).toMatch(/ends at event 0.*snapshot.*event 2/);
    expect(existsSync(data.state) ? readFileSync(data.state, "utf8") : null).toBe(state);
    expect(readdirSync(data.snapshots)).toHaveLength(1);
  });

  it("takes nothing more when the journal lost events that a snapshot has, even without its state file", async () => {
    const data = freshData();
    await session(data, 3, "x", true);
    const path = join(data.journal, FIRST);
    writeFileSync(path, readFileSync(path, "utf8").split("\n").slice(0, 2).join("\n").concat("\n"));
    rmSync(data.state);
    const records = await openRecords(data, VERSIONS);
    expect(records.broken?.sentence).toMatch(/ends at event 2.*event 3/);
    await expect(appended(records.journal, renaming("more"))).rejects.toThrow(/nothing can be saved/);
    await records.close();
  });

  it("notices a journal that was made anew from some event on, though its chain is whole", async () => {
    const data = freshData();
    await session(data, 1);
    const path = join(data.journal, FIRST);
    const common = readFileSync(path);
    await session(data, 1, "true");
    const state = readFileSync(data.state);
    writeFileSync(path, common);
    rmSync(data.state);
    await session(data, 3, "forged");
    writeFileSync(data.state, state);
    const again = await looked(data);
    expect(again.journal.head().seq).toBe(4);
    expect(again.broken?.sentence).toMatch(/^Event 2 .* is not the one that was saved/);
    expect(readFileSync(data.state).equals(state)).toBe(true);
  });

  it("keeps its state file as it is when that knows of more than the journal", async () => {
    const data = freshData();
    await session(data, 1);
    const path = join(data.journal, FIRST);
    const shorter = readFileSync(path);
    await session(data, 1);
    writeFileSync(path, shorter);
    const again = await looked(data);
    expect(again.known?.seq).toBe(2);
    expect(again.journal.head().seq).toBe(1);
    expect(stateOf(data).head.seq).toBe(2);
  });

  it("gives its lock back at the end, also when the state file can't be written", async () => {
    const data = freshData();
    const records = await openRecords(data, VERSIONS);
    rmSync(data.state, { force: true });
    const blocked = { ...data, state: join(data.root, "nowhere", "state.json") };
    await records.close();
    const other = await openRecords(blocked, VERSIONS);
    await expect(other.close()).rejects.toThrow(/ENOENT/);
    expect(existsSync(data.lock)).toBe(false);
  });

  it("has a profile for each version of Chromium, so that an older one never touches a newer one's store", () => {
    const root = mkdtempSync(join(tmpdir(), "muster-data-"));
    expect(dataFolder(root, "114.0.5735.134").profile).toBe(join(root, "profile-114"));
    expect(dataFolder(root, "156.1.2.3").profile).toBe(join(root, "profile-156"));
  });
});
