import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RegisterRecord } from "../../../src/domain/registers/register.ts";
import { pickedRecords } from "../../../src/domain/search/picked.ts";
import {
  groupedLines,
  groupPath,
  isGroup,
  type ListLine,
  UNFOLDED,
  withToggled,
} from "../../../src/domain/search/record-groups.ts";
import { sumsOf } from "../../../src/domain/search/sums.ts";
import { aRecord } from "../../builders/records.ts";

const SOCKETS = { id: "sockets", type: "integer" } as const;
const textOf = (record: RegisterRecord, field: string) => String(record.values[field] ?? "");
const device = (id: string, location: string, state: string) =>
  aRecord("hardware", id, { ...(location === "" ? {} : { location }), state, sockets: 2 });

const records = [
  device("a", "Kiel", "new"),
  device("b", "Kiel", "new"),
  device("c", "Kiel", "old"),
  device("d", "Lille", "old"),
  device("e", "", "old"),
];

/** `1 Kiel (3)` for a heading of the first level, `a` for a record. */
const words = (lines: readonly ListLine[]) =>
  lines.map((line) => (isGroup(line) ? `${line.level} ${line.text} (${line.records.length})` : line.id));

describe("a grouped list", () => {
  it("has a heading before the records that share a text, level within level", () => {
    expect(words(groupedLines(records, ["location", "state"], textOf, UNFOLDED))).toEqual([
      "1 Kiel (3)",
      "2 new (2)",
      "a",
      "b",
      "2 old (1)",
      "c",
      "1 Lille (1)",
      "2 old (1)",
      "d",
      "1  (1)",
      "2 old (1)",
      "e",
    ]);
  });

  it("leaves out what a folded group holds; groups of the same text elsewhere stay open", () => {
    const open = groupedLines(records, ["location", "state"], textOf, UNFOLDED);
    const oldInKiel = open.filter(isGroup)[2]?.key ?? "";
    const folded = groupedLines(records, ["location", "state"], textOf, withToggled(UNFOLDED, oldInKiel));
    expect(words(folded)).toEqual(words(open).filter((word) => word !== "c"));
    expect(words(groupedLines(records, ["location"], textOf, { all: true, except: ['/location:"Lille"'] }))).toEqual([
      "1 Kiel (3)",
      "1 Lille (1)",
      "d",
      "1  (1)",
    ]);
  });

  it("knows the groups around a group", () => {
    const inner = groupedLines(records, ["location", "state"], textOf, UNFOLDED).filter(isGroup)[1];
    expect(inner && groupPath(inner).map(({ text }) => text)).toEqual(["Kiel", "new"]);
  });

  it("picks records and passes over headings", () => {
    const lines = groupedLines(records, ["location"], textOf, { all: false, except: ['/location:"Kiel"'] });
    const ids = (picked: Parameters<typeof pickedRecords>[2]) => pickedRecords(lines, records, picked).map((r) => r.id);
    expect(words(lines)).toEqual(["1 Kiel (3)", "1 Lille (1)", "d", "1  (1)", "e"]);
    expect(ids({ kind: "lines", from: 0, to: 3 })).toEqual(["d"]);
    expect(ids({ kind: "lines", from: -1, to: 2 })).toEqual([]);
    expect(ids({ kind: "next", from: 0, count: 5 })).toEqual(["d", "e"]);
    expect(ids({ kind: "group", key: '/location:"Kiel"' })).toEqual(["a", "b", "c"]);
    expect(ids({ kind: "all" })).toEqual(["a", "b", "c", "d", "e"]);
  });

  it("loses and doubles no record, and its sums add up, whatever it is grouped by", () => {
    const values = fc.record(
      { state: fc.constantFrom("x", "y", ""), location: fc.constantFrom("p", "q"), sockets: fc.integer({ max: 9 }) },
      { requiredKeys: ["location"] },
    );
    fc.assert(
      fc.property(fc.array(values, { maxLength: 20 }), fc.subarray(["state", "location"]), (all, fields) => {
        const list = all.map((each, i) => aRecord("hardware", `d${i}`, each));
        const key = (record: RegisterRecord) => fields.map((field) => textOf(record, field)).join();
        list.sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
        const lines = groupedLines(list, fields, textOf, UNFOLDED);
        expect(lines.filter((line) => !isGroup(line))).toEqual(list);
        for (let level = 1; level <= fields.length; level++) {
          const groups = lines.filter(isGroup).filter((group) => group.level === level);
          expect(new Set(groups.map((group) => group.key)).size).toBe(groups.length);
          const sums = groups.flatMap((group) => sumsOf(group.records, [SOCKETS]));
          const total = sums.reduce((sum, each) => sum + Number(each.total), 0);
          expect(total).toBe(sumsOf(list, [SOCKETS])[0]?.total ?? 0);
        }
      }),
    );
  });
});
