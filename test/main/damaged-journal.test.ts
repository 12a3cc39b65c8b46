import { appendFileSync, copyFileSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Head } from "../../src/domain/journal/event.ts";
import { createJournal, type JournalLimits } from "../../src/main/journal/journal.ts";
import { createJournalReader } from "../../src/main/journal/journal-reader.ts";
import { appended, journalFolder, opened, renaming } from "../builders/journal-on-disk.ts";

/** Two events a file, about. */
const SMALL: JournalLimits = { fileBytes: 700, leastFreeBytes: 0 };

/** A journal of so many events over several small files, with the head after each. */
async function journalInFiles(events: number): Promise<{ folder: string; heads: Head[]; files: string[] }> {
  const folder = journalFolder();
  const journal = createJournal(folder, await opened(folder), SMALL);
  const heads: Head[] = [];
  for (let i = 0; i < events; i++) heads.push(await appended(journal, renaming(`x${i}`)));
  await journal.close();
  return { folder, heads, files: journal.files().map(({ path }) => path) };
}

function contents(folder: string): Record<string, string> {
  return Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), "latin1")]));
}

/** Where the parts of a line begin, to damage one of them. */
function partsOf(line: Buffer) {
  const tab = line.indexOf("\t");
  return {
    hash: 3,
    "first tab": tab,
    header: tab + 9,
    "second tab": line.indexOf("\t", tab + 1),
    body: line.length - 9,
  };
}

describe("a journal with a damaged byte", () => {
  it.each([
    ["hash", "last"],
    ["first tab", "last"],
    ["header", "last"],
    ["second tab", "last"],
    ["body", "last"],
    ["hash", "earlier"],
    ["first tab", "earlier"],
    ["header", "earlier"],
    ["second tab", "earlier"],
  ] as const)("in the %s of the %s event names the event and stays as it is", async (part, which) => {
    const { folder, files } = await journalInFiles(2);
    expect(files).toHaveLength(1);
    const [path = ""] = files;
    const bytes = readFileSync(path);
    const start = which === "last" ? bytes.indexOf("\n") + 1 : 0;
    const line = bytes.subarray(start, bytes.indexOf("\n", start));
    const at = start + partsOf(line)[part];
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    writeFileSync(path, bytes);
    const before = contents(folder);
    const again = await opened(folder);
    expect(again.broken?.sentence).toContain(`vent ${which === "last" ? 2 : 1} `);
    expect(again.trimmed).toBeNull();
    expect(contents(folder)).toEqual(before);
  });

  it("instead of a line end between two events is broken, and nothing is moved aside", async () => {
    const { folder, files } = await journalInFiles(2);
    const bytes = readFileSync(files[0] ?? "");
    bytes[bytes.indexOf("\n")] = 32;
    writeFileSync(files[0] ?? "", bytes);
    const again = await opened(folder);
    expect(again.broken?.sentence).toContain("event 1 ");
    expect(again.trimmed).toBeNull();
  });

  it("keeps an unfinished entry where it is when something before it is broken", async () => {
    const { folder, files } = await journalInFiles(2);
    const path = files[0] ?? "";
    writeFileSync(path, readFileSync(path, "utf8").replace('"seq":1', '"seq":5'));
    appendFileSync(path, "half");
    const before = contents(folder);
    expect((await opened(folder)).broken).not.toBeNull();
    expect(contents(folder)).toEqual(before);
  });

  it("has lost the changes of its last event, line end and all the rest intact", async () => {
    const { folder, files } = await journalInFiles(1);
    const [hash, header] = readFileSync(files[0] ?? "", "utf8").split("\t");
    writeFileSync(files[0] ?? "", `${hash}\t${header}\n`);
    expect((await opened(folder)).broken?.sentence).toContain("changes of event 1 ");
  });
});

describe("a journal of several files", () => {
  it("goes on in the next file, and every event is read back from the file it is in", async () => {
    const { folder, heads, files } = await journalInFiles(9);
    expect(files.length).toBeGreaterThan(3);
    const again = await opened(folder);
    expect(again).toMatchObject({ head: heads[8], broken: null });
    const reader = createJournalReader(
      () => again.files,
      () => again.head.seq,
    );
    const seqs = [9, 1, 5, 5, 3];
    const lines = await reader.lines(seqs, true);
    expect(lines.map((line) => line.slice(0, 64))).toEqual(seqs.map((seq) => heads[seq - 1]?.hash));
    const walked: string[] = [];
    for (let from: number | null = 1; from !== null; ) {
      const part: { lines: string[]; next: number | null } = await reader.read(from, 800);
      walked.push(...part.lines.map((line) => line.slice(0, 64)));
      from = part.next;
    }
    expect(walked).toEqual(heads.map(({ hash }) => hash));
  });

  it.each([
    ["first", 0],
    ["second", 1],
    ["last but one", -2],
  ])("tells which events are missing when the %s file is gone", async (_, index) => {
    const { folder, files } = await journalInFiles(9);
    const gone = files.at(index) ?? "";
    const first = Number(/(\d{10})\.journal/.exec(gone)?.[1]);
    rmSync(gone);
    const { broken } = await opened(folder);
    expect(broken?.sentence).toMatch(new RegExp(`vents? ${first} .*missing`));
  });

  it("is broken when a file of another journal took the place of the one before the last", async () => {
    const { folder, files } = await journalInFiles(9);
    const other = await journalInFiles(9);
    copyFileSync(other.files.at(-2) ?? "", files.at(-2) ?? "");
    expect((await opened(folder)).broken?.sentence).toContain("belongs to another journal");
  });

  it("drops a new file in which nothing was ever written", async () => {
    const { folder, heads } = await journalInFiles(3);
    writeFileSync(join(folder, "0000000004.journal"), "");
    expect(await opened(folder)).toMatchObject({ head: heads[2], broken: null, trimmed: null });
    expect(readdirSync(folder)).not.toContain("0000000004.journal");
  });

  it("takes an unfinished first entry of a new file aside and the file with it", async () => {
    const { folder, heads } = await journalInFiles(3);
    writeFileSync(join(folder, "0000000004.journal"), "half");
    const again = await opened(folder);
    expect(again).toMatchObject({ head: heads[2], broken: null });
    expect(again.trimmed).toMatch(/unfinished/);
    const journal = createJournal(folder, again, SMALL);
    expect((await appended(journal, renaming("on"))).seq).toBe(4);
    await journal.close();
  });

  it("comes back as a prefix of what was acknowledged and takes new events, however it was cut and written on", async () => {
    const step = fc.record({ events: fc.integer({ min: 1, max: 4 }), cut: fc.nat({ max: 900 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 3 }), async (steps) => {
        const folder = journalFolder();
        let heads: Head[] = [];
        for (const { events, cut } of steps) {
          const again = await opened(folder);
          expect(again.broken).toBeNull();
          expect(again.head.seq).toBeLessThanOrEqual(heads.length);
          if (again.head.seq > 0) expect(again.head).toEqual(heads[again.head.seq - 1]);
          heads = heads.slice(0, again.head.seq);
          const journal = createJournal(folder, again, SMALL);
          for (let i = 0; i < events; i++) heads.push(await appended(journal, renaming(`é${i}`)));
          await journal.close();
          const last = journal.files().at(-1)?.path ?? "";
          truncateSync(last, Math.max(0, readFileSync(last).length - cut));
        }
        expect((await opened(folder)).broken).toBeNull();
      }),
      { numRuns: 30 },
    );
  });
});
