import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { newestFiles } from "../../src/main/hands/folder-files.ts";
import { readThrough, type Seen } from "../../src/main/hands/watched-contents.ts";
import { NO_MEMORY } from "../../src/main/hands/watched-memory.ts";

const SETTLE_MS = 2_000;
const HASH = "b".repeat(64);

/** What is made of one file that was seen so many milliseconds ago, perhaps as another content. */
async function looked(before: { readonly ago: number; readonly changed: boolean } | null, memory = NO_MEMORY) {
  const folder = mkdtempSync(join(tmpdir(), "muster-contents-"));
  writeFileSync(join(folder, "devices.csv"), "Tag\n");
  const { files } = await newestFiles(folder, 10);
  const [file] = files;
  if (!file) throw new Error("The file was not found");
  const seen = new Map<string, Seen>();
  if (before) {
    const stamp = before.changed ? "another" : file.stamp;
    const since = performance.now() - before.ago;
    seen.set(file.name, { file: { ...file, stamp }, since, token: "t", sha256: null });
  }
  const remembered = memory.files.map((known) => ({ ...known, stamp: known.stamp === "same" ? file.stamp : "other" }));
  const read = await readThrough(files, seen, { ...memory, files: remembered }, SETTLE_MS);
  return { sha256: read.seen.get(file.name)?.sha256, unsettled: read.unsettled };
}

describe("a file of the watched folder", () => {
  it.each([
    ["was not seen before", null, false],
    ["was seen a moment ago", { ago: SETTLE_MS / 2, changed: false }, false],
    ["stands still long enough", { ago: SETTLE_MS, changed: false }, true],
    ["was seen long ago, but was written to since", { ago: SETTLE_MS * 10, changed: true }, false],
  ])("that %s is read only when it stands still", async (_, before, isRead) => {
    const { sha256, unsettled } = await looked(before);
    expect(typeof sha256).toBe(isRead ? "string" : "object");
    expect(unsettled).toBe(!isRead);
  });

  it.each([
    ["same", HASH],
    ["other", null],
  ])("is taken as remembered from the last run when its stamp is the %s", async (stamp, expected) => {
    const files = [{ name: "devices.csv", stamp, sha256: HASH }];
    expect(await looked(null, { ...NO_MEMORY, files })).toMatchObject({ sha256: expected });
  });
});
