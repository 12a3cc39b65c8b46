import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { reversal } from "../../../src/domain/change/reverse.ts";
import { type Merge, mergeChanges } from "../../../src/domain/duplicates/merge-changes.ts";
import type { FieldChoice } from "../../../src/domain/duplicates/merged-values.ts";
import { NOT_SAME_AS } from "../../../src/domain/duplicates/not-same.ts";
import { registers } from "../../../src/domain/registers/all.ts";
import type { Value } from "../../../src/domain/registers/field.ts";
import type { RegisterRecord } from "../../../src/domain/registers/register.ts";
import { inRegisters } from "../../builders/in-registers.ts";
import { aRecord } from "../../builders/records.ts";
import { changesOf, merge, nameOf, of, TODAY, whenApplied } from "./merging.ts";

function filled(values: Readonly<Record<string, Value | undefined>>): Record<string, Value> {
  const all: Record<string, Value> = {};
  for (const [field, value] of Object.entries(values)) if (value !== undefined) all[field] = value;
  return all;
}

describe("a merge", () => {
  it("fills blanks, unites lists, keeps the rest of the record that stays, and withdraws the other", () => {
    const records = inRegisters(
      aRecord("software", "a", { product: "Acrobat DC", aliases: ["Adobe Acrobat DC"], version: "23" }),
      aRecord("software", "b", {
        product: "Acrobat Pro",
        aliases: ["adobe acrobat dc", "Acrobat*"],
        version: "24",
        class: "commercial",
      }),
    );
    const merged = whenApplied(records, changesOf(merge("software"), records), 2).get("software");
    expect(merged?.get("a")?.values).toEqual({
      product: "Acrobat DC",
      aliases: ["Adobe Acrobat DC", "Acrobat*", "Acrobat Pro"],
      version: "23",
      class: "commercial",
      "merged:b": TODAY,
    });
    expect(merged?.get("b")).toMatchObject({ withdrawn: true, values: { product: "Acrobat Pro" } });
  });

  it("takes the value that was chosen, a blank too", () => {
    const records = inRegisters(
      aRecord("person", "a", { name: "Ada", phone: "1", department: "Engines" }),
      aRecord("person", "b", { name: "Ada L.", phone: "2" }),
    );
    const choices = { name: of("b"), department: { take: "blank" } } as const;
    const merged = whenApplied(records, changesOf(merge("person", choices), records), 2).get("person");
    expect(merged?.get("a")?.values).toEqual({
      name: "Ada L.",
      phone: "1",
      "merged:b": TODAY,
      "former:name": ["Ada"],
    });
  });

  it("moves every link of every register, also of a record with two of them and of one that was taken back", () => {
    const records = inRegisters(
      aRecord("person", "a", { name: "Ada", manager: "b" }),
      aRecord("person", "b", { name: "Ada L.", manager: "a" }),
      aRecord("person", "c", { name: "Grace", manager: "b" }),
      aRecord("hardware", "d", { name: "pc", user: "b", custodian: "b" }),
      { ...aRecord("hardware", "e", { name: "pc2", user: "b" }), withdrawn: true },
    );
    const merged = whenApplied(records, changesOf(merge("person"), records), 2);
    expect(merged.get("hardware")?.get("d")?.values).toEqual({ name: "pc", user: "a", custodian: "a" });
    expect(merged.get("hardware")?.get("e")).toMatchObject({ withdrawn: true, values: { user: "a" } });
    expect(merged.get("person")?.get("c")?.values.manager).toBe("a");
    expect(merged.get("person")?.get("a")?.values.manager).toBeUndefined();
  });

  it("of a whole group takes values of any of them, moves the links to all of them, and remembers all", () => {
    const records = inRegisters(
      aRecord("person", "a", { name: "Ada", [NOT_SAME_AS]: ["b", "e"] }),
      aRecord("person", "b", { name: "Ada L.", phone: "2" }),
      aRecord("person", "c", { name: "A. Lovelace", phone: "3", email: "ada@example.org", "merged:x": "2025-01-01" }),
      aRecord("hardware", "d", { name: "pc", user: "b", custodian: "c" }),
      aRecord("person", "e", { name: "Ada", [NOT_SAME_AS]: ["a", "b", "c"] }),
    );
    const changes = changesOf(merge("person", { name: of("c") }, ["b", "c"]), records);
    const merged = whenApplied(records, changes, 2);
    expect(merged.get("person")?.get("a")?.values).toEqual({
      name: "A. Lovelace",
      phone: "2",
      email: "ada@example.org",
      [NOT_SAME_AS]: ["e"],
      "merged:b": TODAY,
      "merged:c": TODAY,
      "merged:x": "2025-01-01",
      "former:name": ["Ada"],
    });
    expect(["b", "c"].map((id) => merged.get("person")?.get(id)?.withdrawn)).toEqual([true, true]);
    expect(merged.get("hardware")?.get("d")?.values).toEqual({ name: "pc", user: "a", custodian: "a" });
    expect(merged.get("person")?.get("e")?.values[NOT_SAME_AS]).toEqual(["a"]);
    expect(mergeChanges(merge("person", {}, ["b", "b"]), records, nameOf, TODAY)).toMatchObject({ ok: false });
  });

  it("is refused where a place would end within itself, and where a record is gone", () => {
    const records = inRegisters(
      aRecord("location", "a", { name: "House", within: "c" }),
      aRecord("location", "b", { name: "house" }),
      aRecord("location", "c", { name: "Floor", within: "b" }),
    );
    const round = mergeChanges(merge("location"), records, nameOf, TODAY);
    expect(round).toMatchObject({ ok: false, problem: { code: "merge-circle" } });
    expect(mergeChanges(merge("party"), records, nameOf, TODAY)).toMatchObject({
      ok: false,
      problem: { code: "merge-gone" },
    });
  });

  it("hands on which records were declared other things", () => {
    const records = inRegisters(
      aRecord("person", "a", { name: "Ada" }),
      aRecord("person", "b", { name: "Ada", [NOT_SAME_AS]: ["c"] }),
      aRecord("person", "c", { name: "Ada", manager: "b", [NOT_SAME_AS]: ["b"] }),
    );
    const merged = whenApplied(records, changesOf(merge("person"), records), 2).get("person");
    expect(merged?.get("a")?.values[NOT_SAME_AS]).toEqual(["c"]);
    expect(merged?.get("c")?.values).toEqual({ name: "Ada", manager: "a", [NOT_SAME_AS]: ["a"] });
  });
});

describe("merging and taking it back", () => {
  const id = fc.constantFrom("a", "b", "c", "d");
  const text = fc.constantFrom("x", "y", "Z");
  const day = fc.constantFrom("2026-01-01", "2026-02-01");
  const program = fc.record({ name: text, firstSeen: day });
  const anyValue = (type: string): fc.Arbitrary<Value> => {
    if (type === "link") return id;
    if (type === "texts") return fc.uniqueArray(text, { minLength: 1 });
    if (type === "links") return fc.uniqueArray(id, { minLength: 1 });
    if (type === "integer") return fc.nat(3);
    if (type === "yesNo") return fc.boolean();
    if (type === "money") return fc.record({ minor: fc.nat(3), currency: fc.constant("EUR") });
    return type === "date" ? day : text;
  };
  const records = fc
    .tuple(
      ...registers.flatMap((register) => {
        const model: Record<string, fc.Arbitrary<Value>> = {
          [NOT_SAME_AS]: fc.uniqueArray(id, { minLength: 1 }).map((list) => [...list].sort()),
        };
        for (const field of register.fields) model[field.id] = anyValue(field.type);
        if (register.id === "installation") for (const name of ["x", "y"]) model[`found:${name}|`] = program;
        return ["a", "b", "c", "d"].map((each) =>
          fc.tuple(fc.record(model, { requiredKeys: [] }), fc.boolean()).map(([values, gone]): RegisterRecord => {
            const record = aRecord(register.id, each, filled(values));
            return gone && (each === "c" || each === "d") ? { ...record, withdrawn: true } : record;
          }),
        );
      }),
    )
    .map((list) => inRegisters(...list));

  it("leaves no link behind, and gives everything back as it was", () => {
    const register = fc.constantFrom<Merge["register"]>("hardware", "person", "party", "software", "location");
    const choices = fc.dictionary(
      fc.constantFrom("name", "notes", "user", "aliases", "manager", "product"),
      fc.constantFrom<FieldChoice>(of("a"), of("b"), of("c"), { take: "blank" }, { take: "all" }),
    );
    let merges = 0;
    fc.assert(
      fc.property(
        records,
        register,
        choices,
        fc.constantFrom<string[]>(["b"], ["b", "c"]),
        (before, which, chosen, goes) => {
          const merged = mergeChanges(merge(which, chosen, goes), before, nameOf, TODAY);
          if (!merged.ok) return;
          merges += 1;
          const { changes } = merged.value;
          expect(new Set(changes.map((change) => `${change.register} ${change.id}`)).size).toBe(changes.length);
          const then = whenApplied(before, changes, 2);
          for (const other of registers)
            for (const record of then.get(other.id)?.values() ?? []) {
              if (goes.includes(record.id) && other.id === which) continue;
              const wasWithdrawn = record.withdrawn && !before.get(other.id)?.get(record.id)?.withdrawn;
              for (const field of other.fields)
                if (field.link === which && !wasWithdrawn) {
                  const held = record.values[field.id];
                  for (const gone of goes) expect(Array.isArray(held) ? held : [held]).not.toContain(gone);
                }
            }
          const undone = reversal(changes, {
            record: (change) => then.get(change.register)?.get(change.id),
            linkers: () => [],
            isEdited: () => false,
          });
          expect(undone.skipped).toEqual([]);
          const back = whenApplied(then, undone.changes, 3);
          for (const [name, map] of before)
            for (const [key, record] of map) {
              const now = back.get(name)?.get(key);
              expect([now?.values, now?.withdrawn]).toEqual([record.values, record.withdrawn]);
            }
        },
      ),
      { numRuns: 300 },
    );
    expect(merges).toBeGreaterThan(50);
  });
});
