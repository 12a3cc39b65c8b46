import { createHash } from "node:crypto";
import { appendFileSync, mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openSnapshots, type Snapshots } from "../../src/main/snapshots/snapshots.ts";

const head = (seq: number) => ({ log: "a", seq, hash: "0".repeat(64) });

async function written(
  snapshots: Snapshots,
  seq: number,
  text: string,
  sum = createHash("sha256").update(text).digest("hex"),
) {
  await snapshots.write({ step: "begin", head: head(seq) });
  await snapshots.write({ step: "part", text });
  return snapshots.write({ step: "end", sha256: sum });
}

function folder(): string {
  return mkdtempSync(join(tmpdir(), "muster-snapshots-"));
}

describe("a snapshot", () => {
  it("counts once it was read back as written, and is read in whole lines", async () => {
    const place = folder();
    expect(await written(await openSnapshots(place), 7, "one\ntwo\nthree\n")).toMatchObject({ ok: true });
    const again = await openSnapshots(place);
    expect(again.newest()).toMatchObject({ head: head(7) });
    expect(await again.read(0, 9)).toEqual({ text: "one\ntwo\n", next: 8 });
    expect(await again.read(8, 100)).toEqual({ text: "three\n", next: null });
  });

  it("is thrown away when it reads back differently, and the one before still counts", async () => {
    const snapshots = await openSnapshots(folder());
    await written(snapshots, 1, "good\n");
    expect(await written(snapshots, 2, "bad\n", "f".repeat(64))).toMatchObject({ ok: false });
    expect(snapshots.newest()).toMatchObject({ head: head(1) });
  });

  it("that was never finished is gone at the next start", async () => {
    const place = folder();
    const snapshots = await openSnapshots(place);
    await snapshots.write({ step: "begin", head: head(3) });
    await snapshots.write({ step: "part", text: "half" });
    const again = await openSnapshots(place);
    expect(again.newest()).toBeNull();
    expect(readdirSync(place)).toEqual([]);
  });

  it("is kept with the two before it; a damaged newer one is passed over", async () => {
    const place = folder();
    const snapshots = await openSnapshots(place);
    for (const seq of [1, 2, 3, 4]) await written(snapshots, seq, `${seq}\n`);
    expect(readdirSync(place).sort()).toEqual(["0000000002.snapshot", "0000000003.snapshot", "0000000004.snapshot"]);
    writeFileSync(join(place, "0000000009.snapshot"), "garbage");
    appendFileSync(join(place, "0000000009.snapshot"), "\n");
    expect((await openSnapshots(place)).newest()).toMatchObject({ head: head(4) });
  });
});
