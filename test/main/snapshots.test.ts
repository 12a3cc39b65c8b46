import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
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
    writeFileSync(join(place, "0000000003.snapshot.tmp"), `${JSON.stringify({ format: 1, head: head(3) })}\nhalf`);
    const again = await openSnapshots(place);
    expect(again.newest()).toBeNull();
    expect(readdirSync(place)).toEqual([]);
  });

  it("is kept with the two before it; a damaged newer one is passed over", async () => {
    const place = folder();
    const snapshots = await openSnapshots(place);
    for (const seq of [1, 2, 3, 4]) await written(snapshots, seq, `${seq}\n`);
    const numbers = readdirSync(place).map((name) => Number.parseInt(name, 10));
    expect(numbers.sort()).toEqual([2, 3, 4]);
    const garbage = join(place, `0000000009-${"0".repeat(64)}.snapshot`);
    writeFileSync(garbage, "garbage\n");
    expect((await openSnapshots(place)).newest()).toMatchObject({ head: head(4) });
  });

  it("that decayed on the disk is not read, so that the journal is replayed instead", async () => {
    const place = folder();
    await written(await openSnapshots(place), 7, '{"minor":100}\n');
    const path = join(place, readdirSync(place)[0] ?? "");
    writeFileSync(path, readFileSync(path, "utf8").replace("100", "900"));
    await expect((await openSnapshots(place)).read(0, 1_000)).rejects.toThrow(/hash/);
  });

  it("that a page leaves unfinished makes room for the next one", async () => {
    const snapshots = await openSnapshots(folder());
    await snapshots.write({ step: "begin", head: head(1) });
    await snapshots.write({ step: "part", text: "half" });
    expect(await written(snapshots, 2, "whole\n")).toMatchObject({ ok: true });
    expect(await snapshots.read(0, 100)).toEqual({ text: "whole\n", next: null });
  });

  it.each([
    ["part", { step: "part", text: "x" }],
    ["end", { step: "end", sha256: "0".repeat(64) }],
  ] as const)("has no %s before its beginning", async (_, step) => {
    const snapshots = await openSnapshots(folder());
    expect(await snapshots.write(step)).toMatchObject({ ok: false, problem: { code: "snapshot-order" } });
  });
});
