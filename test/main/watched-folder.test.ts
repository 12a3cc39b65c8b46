import { createHash } from "node:crypto";
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { aWatching, waiting } from "./watching.ts";

const CSV = "Tag,Name\nT-1,Laptop\n";

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

describe("a watched folder", () => {
  it("watches nothing until one is chosen, and tells the page a name and never a path", async () => {
    const { started, exports, root } = aWatching();
    const watched = await started();
    expect(await watched.state()).toEqual({ folder: null, problem: null, notes: [], files: [] });
    expect(await watched.watch(exports)).toEqual({ ok: true, value: null });
    expect((await watched.state()).folder).toBe("Exports");
    expect(JSON.stringify(await watched.state())).not.toContain(root);
  });

  it("has a file wait once it stands still, gives its content by its token and leaves the folder as it is", async () => {
    const { started, exports, until } = aWatching();
    const watched = await started();
    await watched.watch(exports);
    writeFileSync(join(exports, "devices.csv"), CSV);
    const before = statSync(join(exports, "devices.csv"));
    const { files } = await until(watched, (state) => state.files.length > 0);
    expect(files).toEqual([
      {
        token: expect.stringMatching(/^[0-9a-f]{32}$/),
        name: "devices.csv",
        bytes: CSV.length,
        modified: before.mtime.toISOString(),
        sha256: hashOf(CSV),
        leftOut: false,
      },
    ]);
    const read = await watched.read(files[0]?.token ?? "");
    expect(read.ok && new TextDecoder().decode(read.value.bytes)).toBe(CSV);
    expect(readdirSync(exports)).toEqual(["devices.csv"]);
    expect(statSync(join(exports, "devices.csv"))).toMatchObject({ mtimeMs: before.mtimeMs, ctimeMs: before.ctimeMs });
  });

  it.each([
    "~$devices.xlsx",
    ".~lock.devices.ods#",
    ".hidden.csv",
    "devices.csv.part",
    "devices.xlsx.crdownload",
    "devices.tmp",
    "setup.exe",
    "csv",
    "folder.csv",
    "link-out.csv",
    "link-in.csv",
    "link-to-folder.csv",
    "empty.csv",
  ])("leaves %s alone", async (name) => {
    const { started, exports, until, root } = aWatching();
    const path = join(exports, name);
    writeFileSync(join(root, "secret.csv"), "secret");
    if (name === "folder.csv") mkdirSync(path);
    else if (name === "link-out.csv") symlinkSync(join(root, "secret.csv"), path);
    else if (name === "link-in.csv") symlinkSync(join(exports, "real.csv"), path);
    else if (name === "link-to-folder.csv") symlinkSync(root, path);
    else writeFileSync(path, name === "empty.csv" ? "" : CSV);
    const watched = await started();
    await watched.watch(exports);
    writeFileSync(join(exports, "real.csv"), CSV);
    const state = await until(watched, ({ files }) => files.length > 0);
    expect(state.files.map((file) => file.name)).toEqual(["real.csv"]);
    expect(state.notes).toEqual([]);
  });

  it("shows a name on one line and in its own direction, whatever characters it is made of", async () => {
    const { started, exports, until } = aWatching();
    writeFileSync(join(exports, "a\nb\u001b[31m\u202Evsc.csv"), CSV);
    const watched = await started();
    await watched.watch(exports);
    const { files } = await until(watched, (state) => state.files.length > 0);
    expect(files[0]?.name).toBe("a\uFFFDb\uFFFD[31m\uFFFDvsc.csv");
    expect(await watched.read(files[0]?.token ?? "")).toMatchObject({ ok: true, value: { name: files[0]?.name } });
  });

  it("refuses a file that is no longer what was listed: replaced, made a link, or gone", async () => {
    const { started, exports, until, root } = aWatching();
    const path = join(exports, "devices.csv");
    writeFileSync(path, CSV);
    writeFileSync(join(root, "secret.csv"), "secret");
    const watched = await started();
    await watched.watch(exports);
    const { files } = await until(watched, (state) => state.files.length > 0);
    const token = files[0]?.token ?? "";
    const { mtime } = statSync(path);
    writeFileSync(path, CSV.replace("T-1", "T-2"));
    utimesSync(path, mtime, mtime);
    expect(await watched.read(token)).toMatchObject({ ok: false, problem: { code: "file-changed" } });
    rmSync(path);
    symlinkSync(join(root, "secret.csv"), path);
    const linked = await watched.read(token);
    expect(linked).toMatchObject({ ok: false });
    expect(JSON.stringify(linked)).not.toContain(root);
    await until(watched, (state) => state.files.length === 0);
    expect(await watched.read(token)).toMatchObject({ ok: false, problem: { code: "file-changed" } });
  });

  it("looks at the thousand newest of ten thousand files and says so", async () => {
    const { started, exports, until } = aWatching();
    for (let i = 0; i < 10_000; i++) writeFileSync(join(exports, `${i}.csv`), `${i}`);
    const future = new Date(Date.now() + 60_000);
    utimesSync(join(exports, "4711.csv"), future, future);
    const watched = await started();
    await watched.watch(exports);
    const state = await until(watched, ({ files }) => files.length === 1_000);
    expect(state.files[0]?.name).toBe("4711.csv");
    expect(state.notes).toEqual([expect.stringContaining("“Exports” holds 10000 files that could be imported.")]);
  });

  it("says that the folder is gone, and watches it again once it is back", async () => {
    const { started, exports, root, until } = aWatching();
    writeFileSync(join(exports, "devices.csv"), CSV);
    const watched = await started();
    await watched.watch(exports);
    await until(watched, ({ files }) => files.length === 1);
    renameSync(exports, join(root, "unplugged"));
    const gone = await until(watched, ({ problem }) => problem !== null);
    expect(gone.files).toEqual([]);
    expect(gone.problem).toBe(
      "The watched folder “Exports” is not there; perhaps it lies on a drive that isn't connected. Its files wait again once it is back.",
    );
    renameSync(join(root, "unplugged"), exports);
    await until(watched, ({ files, problem }) => files.length === 1 && problem === null);
    writeFileSync(join(exports, "people.csv"), "Name\nAda\n");
    expect(waiting(await until(watched, ({ files }) => files.length === 2))).toContain("people.csv");
  });

  it("looks nowhere else when a link or a file took the folder's place", async () => {
    const { started, exports, root, until } = aWatching();
    const watched = await started();
    await watched.watch(exports);
    mkdirSync(join(root, "elsewhere"));
    writeFileSync(join(root, "elsewhere", "secret.csv"), CSV);
    rmSync(exports, { recursive: true });
    symlinkSync(join(root, "elsewhere"), exports);
    expect((await until(watched, ({ problem }) => problem?.includes("another place") === true)).files).toEqual([]);
    rmSync(exports);
    writeFileSync(exports, CSV);
    expect((await until(watched, ({ problem }) => problem?.includes("there is a file now") === true)).files).toEqual(
      [],
    );
  });

  it("can't be the data folder, a part of it, or what isn't there", async () => {
    const { started, root, exports } = aWatching();
    const watched = await started();
    mkdirSync(join(root, "data", "journal"));
    symlinkSync(join(root, "data"), join(root, "alias"));
    writeFileSync(join(exports, "file"), "");
    for (const unfit of [join(root, "data"), join(root, "data", "journal"), join(root, "alias")]) {
      expect(await watched.watch(unfit)).toMatchObject({ ok: false, problem: { code: "watched-own" } });
    }
    for (const unfit of [join(root, "nowhere"), join(exports, "file")]) {
      const answer = await watched.watch(unfit);
      expect(answer).toMatchObject({ ok: false, problem: { code: "watched-unfit" } });
      expect(JSON.stringify(answer)).not.toContain(root);
    }
    expect((await watched.state()).folder).toBeNull();
  });
});

describe("what is remembered of a watched folder", () => {
  it("keeps a left-out file from waiting after a restart, until its content changes", async () => {
    const { started, exports, until } = aWatching();
    const path = join(exports, "devices.csv");
    writeFileSync(path, CSV);
    const first = await started();
    await first.watch(exports);
    await until(first, (state) => waiting(state).length === 1);
    expect(await first.mark([hashOf(CSV)], "leftOut")).toEqual({ ok: true, value: null });
    expect(await first.state()).toMatchObject({ files: [{ name: "devices.csv", leftOut: true }] });
    await first.close();

    const second = await started();
    expect(await second.state()).toMatchObject({ folder: "Exports", files: [{ name: "devices.csv", leftOut: true }] });
    writeFileSync(path, `${CSV}T-2,Dock\n`);
    expect(waiting(await until(second, (state) => waiting(state).length === 1))).toEqual(["devices.csv"]);
    writeFileSync(path, CSV);
    await until(second, ({ files }) => files[0]?.leftOut === true);
    await second.mark([hashOf(CSV)], "waiting");
    expect(waiting(await second.state())).toEqual(["devices.csv"]);
  });

  it("loses nothing when files are left out while others arrive", async () => {
    const { started, exports, until, memoryFile } = aWatching();
    const watched = await started();
    await watched.watch(exports);
    const hashes = Array.from({ length: 20 }, (_, i) => hashOf(`${i}`));
    await Promise.all(
      hashes.map((sha256, i) => {
        writeFileSync(join(exports, `${i}.csv`), `${i}`);
        return watched.mark([sha256], "leftOut");
      }),
    );
    await until(watched, ({ files }) => files.length === 20 && files.every(({ leftOut }) => leftOut));
    await watched.close();
    expect(new Set(JSON.parse(readFileSync(memoryFile, "utf8")).leftOut)).toEqual(new Set(hashes));
  });

  it("is nothing waiting once it is switched off, also after a restart; left-out files stay known", async () => {
    const { started, exports, until } = aWatching();
    writeFileSync(join(exports, "devices.csv"), CSV);
    const first = await started();
    await first.watch(exports);
    await until(first, (state) => waiting(state).length === 1);
    await first.mark([hashOf(CSV)], "leftOut");
    expect(await first.stop()).toEqual({ ok: true, value: null });
    expect(await first.state()).toEqual({ folder: null, problem: null, notes: [], files: [] });
    await first.close();
    const second = await started();
    expect((await second.state()).folder).toBeNull();
    await second.watch(exports);
    expect(waiting(await until(second, ({ files }) => files.length === 1))).toEqual([]);
  });

  it.each(["", "{", '{"folder":7,"files":[],"leftOut":[]}', '{"folder":"/","files":[],"leftOut":["x"]}'])(
    "and can't be understood (%s) is told, and nothing is watched until a folder is chosen",
    async (text) => {
      const { started, exports, memoryFile } = aWatching();
      writeFileSync(memoryFile, text);
      const watched = await started();
      expect(await watched.state()).toMatchObject({ folder: null, problem: expect.stringContaining("can't be read") });
      expect(readFileSync(memoryFile, "utf8")).toBe(text);
      await watched.watch(exports);
      expect(await watched.state()).toMatchObject({ folder: "Exports", problem: null });
    },
  );
});
