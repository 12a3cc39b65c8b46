import { appendFileSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sealedEvent } from "../../src/domain/journal/event.ts";
import { createJournal } from "../../src/main/journal/journal.ts";
import { createJournalReader } from "../../src/main/journal/journal-reader.ts";
import { appended, journalFolder, journalOf, opened, renaming } from "../builders/journal-on-disk.ts";

const FIRST = "0000000001.journal";

const textOf = (line: Uint8Array) => new TextDecoder().decode(line);
const lineOf = (text: string) => new TextEncoder().encode(text);

describe("the journal on disk", () => {
  it("opens again with the head that was acknowledged, and goes on from there", async () => {
    const { folder, heads } = await journalOf(3);
    const again = await opened(folder);
    expect(again).toMatchObject({ head: heads[2], broken: null, trimmed: null });
    const journal = createJournal(folder, again);
    expect((await appended(journal, renaming("on"))).seq).toBe(4);
    await journal.close();
    expect((await opened(folder)).head.seq).toBe(4);
  });

  it("is readable for its owner only", async () => {
    const { folder } = await journalOf(1);
    expect(statSync(join(folder, FIRST)).mode & 0o077).toBe(0);
  });

  it("moves an unfinished last line aside and tells, without touching what was acknowledged", async () => {
    const { folder, heads } = await journalOf(2);
    appendFileSync(join(folder, FIRST), "0123 half a line");
    const again = await opened(folder);
    expect(again.head).toEqual(heads[1]);
    expect(again.broken).toBeNull();
    expect(again.trimmed).toMatch(/unfinished/);
    const aside = readdirSync(folder).filter((name) => name.startsWith("torn-"));
    expect(aside).toHaveLength(1);
    expect(readFileSync(join(folder, aside[0] ?? ""), "utf8")).toBe("0123 half a line");
  });

  it("comes back as a prefix of what was acknowledged, wherever its end was cut off", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 4 }), fc.nat(), async (events, cut) => {
        const { folder, heads } = await journalOf(events);
        const path = join(folder, FIRST);
        const { size } = statSync(path);
        truncateSync(path, size - (cut % (size + 1)));
        const again = await opened(folder);
        expect(again.broken).toBeNull();
        expect(again.head.seq).toBeLessThanOrEqual(events);
        if (again.head.seq > 0) expect(again.head).toEqual(heads[again.head.seq - 1]);
      }),
      { numRuns: 40 },
    );
  });

  it.each([
    ["a header", '"name":"A"', '"name":"B"'],
    ["the changes of the last event", "x2", "y2"],
    ["a number", '"seq":2', '"seq":7'],
  ])("is broken, and takes nothing more, when %s was altered", async (_, from, to) => {
    const { folder } = await journalOf(3);
    const path = join(folder, FIRST);
    writeFileSync(path, readFileSync(path, "utf8").replace(from, to));
    const again = await opened(folder);
    expect(again.broken?.sentence).toMatch(/can't be trusted/);
    const before = readFileSync(path);
    const journal = createJournal(folder, again);
    await expect(appended(journal, renaming("more"))).rejects.toThrow(/can't be trusted/);
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it("begins a new file after 16 MB, reads over both, and notices when the first is gone", async () => {
    const { folder, heads } = await journalOf(4, "long ".repeat(1_300_000));
    expect(readdirSync(folder).filter((name) => name.endsWith(".journal"))).toHaveLength(2);
    const again = await opened(folder);
    expect(again.head).toEqual(heads[3]);
    const reader = createJournalReader(
      () => again.files,
      () => again.head.seq,
    );
    expect(await reader.lines([1, 4], true)).toHaveLength(2);
    rmSync(join(folder, FIRST));
    expect((await opened(folder)).broken?.sentence).toMatch(/missing/);
  });

  it("refuses an event that isn't the next one, that doesn't match its hash, or that isn't one line", async () => {
    const { folder } = await journalOf(2);
    const journal = createJournal(folder, await opened(folder));
    const head = journal.head();
    const stamp = { at: "2026-03-31T10:00:00.000Z", by: { account: "a", name: "A" }, app: "0" };
    const skipped = sealedEvent(renaming("z"), { ...head, seq: head.seq + 1 }, stamp);
    const next = sealedEvent(renaming("z"), head, stamp);
    const { seq, prev } = next.header;
    const cases = [
      { seq: skipped.header.seq, prev: skipped.header.prev, hash: skipped.hash, line: skipped.line },
      { seq, prev, hash: next.hash, line: lineOf(textOf(next.line).replace("Renamed", "Changed")) },
      { seq, prev, hash: next.hash, line: lineOf(textOf(next.line) + textOf(next.line)) },
      { seq: seq + 1, prev, hash: next.hash, line: next.line },
    ];
    for (const event of cases) expect((await journal.append(event)).ok).toBe(false);
    expect(journal.head()).toEqual(head);
    await journal.close();
  });

  it("writes events in the order they were asked for, one at a time", async () => {
    const folder = journalFolder();
    const journal = createJournal(folder, await opened(folder));
    const first = sealedEvent(renaming("a"), journal.head(), {
      at: "2026-01-01T00:00:00.000Z",
      by: { account: "a", name: "A" },
      app: "0",
    });
    const { seq, prev } = first.header;
    const both = await Promise.all([1, 2].map(() => journal.append({ seq, prev, hash: first.hash, line: first.line })));
    expect(both.map(({ ok }) => ok)).toEqual([true, false]);
    await journal.close();
    expect((await opened(folder)).head.seq).toBe(1);
  });
});

describe("reading the journal", () => {
  it("gives parts no larger than asked for, but at least one event, up to the end", async () => {
    const { folder } = await journalOf(5);
    const { files, head } = await opened(folder);
    const reader = createJournalReader(
      () => files,
      () => head.seq,
    );
    const one = await reader.read(1, 1);
    expect(one).toMatchObject({ next: 2 });
    expect(one.lines).toHaveLength(1);
    const rest = await reader.read(2, 1_000_000);
    expect(rest).toMatchObject({ next: null });
    expect(rest.lines).toHaveLength(4);
    expect(await reader.read(6, 1_000)).toEqual({ lines: [], next: null });
    expect((await reader.lines([3], true))[0]?.split("\t")).toHaveLength(2);
    expect((await reader.lines([3], false))[0]?.split("\t")).toHaveLength(3);
  });
});
