import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, it } from "vitest";
import { applied } from "../../src/domain/change/applied.ts";
import { FOUND } from "../../src/domain/registers/installation.ts";
import type { RegisterRecord } from "../../src/domain/registers/register.ts";
import type { RegisterId } from "../../src/domain/registers/register-id.ts";
import { isFound } from "../../src/domain/registers/text-from-value.ts";
import type { Core } from "../../src/renderer/engine/core.ts";
import { createRecognition } from "../../src/renderer/engine/recognition.ts";
import { createSearch, type SearchCalls } from "../../src/renderer/engine/search.ts";
import { createTables } from "../../src/renderer/engine/tables.ts";
import { largeOrganisation, type Size } from "../builders/large-organisation.ts";
import { aStartedCore } from "../builders/started-core.ts";
import { median, ms, ratio, report, timed } from "./measured.ts";

const SIZE: Size = { devices: 20_000, installationsPerDevice: 25, titles: 4_000 };
const ROUNDS = 25;

/** What is typed, letter by letter up to the whole: each beginning is a keystroke. */
const QUERIES: Readonly<Record<string, readonly string[]>> = {
  "exact tag, serial, e-mail": ["T-004711", "SN037306409", "person4711@example.org"],
  beginning: ["SN0373", "PC-47", "Product 12"],
  "inner part": ["004711", "7306409", "4711@exam"],
  "with a typing error": ["T-004171", "SN03730640O", "persn4711@example.org", "Exmaple Computers"],
  "several words": ["Example PC-4711", "Product 1234 Example", "model 17 t-004"],
  "no match": ["zzqqxxvv", "0815-nothing-there", "wholly unknown thing"],
};

function filledCore(): Core {
  const { core } = aStartedCore();
  const records = new Map<RegisterId, RegisterRecord[]>();
  for (const { changes } of largeOrganisation(SIZE)) {
    for (const change of changes) {
      const list = records.get(change.register) ?? [];
      list.push(applied(undefined, change, 1));
      records.set(change.register, list);
    }
  }
  for (const [register, list] of records) core.registers.fill(register, list);
  return core;
}

/** Every text that is searched, one a thing, in small letters: what a scan with `includes` looks through. */
function plainTexts(core: Core): string[] {
  const texts: string[] = [];
  for (const [register, records] of core.registers.maps()) {
    for (const { values } of records.values()) {
      if (register !== "installation") {
        texts.push(
          Object.values(values)
            .filter((value) => typeof value === "string")
            .join("\n")
            .toLowerCase(),
        );
        continue;
      }
      for (const [field, value] of Object.entries(values)) {
        if (field.startsWith(FOUND) && isFound(value)) texts.push(`${value.name}\n${value.publisher}`.toLowerCase());
      }
    }
  }
  return texts;
}

function scan(texts: readonly string[], query: string): number {
  const words = query.toLowerCase().split(/\s+/);
  let found = 0;
  for (const text of texts) if (words.every((word) => text.includes(word))) found++;
  return found;
}

function keystrokes(query: string): string[] {
  return Array.from({ length: query.length }, (_, i) => query.slice(0, i + 1));
}

/** Times of every keystroke of some queries, typed three times over. */
async function times(queries: readonly string[], job: (text: string) => unknown): Promise<number[]> {
  const figures: number[] = [];
  for (let round = 0; round < 3; round++) {
    for (const text of queries.flatMap(keystrokes)) figures.push(await timed(() => job(text)));
  }
  return figures;
}

function at95(figures: readonly number[]): number {
  return [...figures].sort((a, b) => a - b)[Math.floor(figures.length * 0.95)] ?? Number.NaN;
}

/** Bytes in use, without what could be freed. */
function heapInUse(): number {
  setFlagsFromString("--expose-gc");
  runInNewContext("gc")();
  return process.memoryUsage().heapUsed;
}

/** The longest time that something else had to wait while `job` ran in slices. */
async function longestWait(job: () => Promise<void>): Promise<number> {
  let longest = 0;
  let before = performance.now();
  const ticking = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - before);
    before = now;
  }, 1);
  await job();
  clearInterval(ticking);
  return longest;
}

describe("search everywhere", () => {
  it("over 20,000 devices, 20,000 people, 4,000 titles and entitlements, 500,000 installations", async () => {
    const core = filledCore();
    const texts = plainTexts(core);
    const heap = heapInUse();
    let search: SearchCalls | undefined;
    let waited = 0;
    const built = await timed(async () => {
      const tables = createTables(core);
      search = createSearch(core, tables, createRecognition(core));
      waited = await longestWait(search.searchComplete);
    });
    const calls = search;
    if (!calls) throw new Error("Search was not made");
    report("Search everywhere: making the index", {
      "until everything can be found, with the 400 ms it waits after the start": ms(built),
      "longest that a message waited meanwhile": ms(waited),
      "memory of the index": `${Math.round((heapInUse() - heap) / 1e6)} MB`,
    });
    const figures: Record<string, Record<string, string>> = {};
    for (const [kind, queries] of Object.entries(QUERIES)) {
      const own = await times(queries, calls.search);
      const plain = await times(queries, (text) => scan(texts, text));
      figures[kind] = {
        p50: `${median(own).toFixed(1)} ms`,
        p95: `${at95(own).toFixed(1)} ms`,
        worst: `${Math.max(...own).toFixed(1)} ms`,
        "scan p50": `${median(plain).toFixed(1)} ms`,
        "p50 to scan": ratio(median(own) / median(plain)),
      };
    }
    console.table(figures);
    const edit: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const device = [...core.registers.of("hardware").values()][round];
      if (!device) throw new Error("No such device");
      const name = ["name", [device.values.name ?? null, `RENAMED-${round}`]] as const;
      const changes = [
        { register: "hardware", id: device.id, label: "", act: "edit", fields: Object.fromEntries([name]) },
      ] as const;
      await core.commit({ why: "Renamed", source: { kind: "form" }, changes });
      edit.push(await timed(() => calls.search(`RENAMED-${round}`)));
      const { records } = await calls.search(`RENAMED-${round}`);
      if (records[0]?.id !== device.id) throw new Error("The edit cannot be found");
    }
    report("Search everywhere: the first search after an edit", {
      median: ms(median(edit)),
      worst: ms(Math.max(...edit)),
    });
  });
});
