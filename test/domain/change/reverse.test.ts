import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applied } from "../../../src/domain/change/applied.ts";
import type { FieldChange, RecordChange } from "../../../src/domain/change/change-set.ts";
import { contradiction } from "../../../src/domain/change/contradiction.ts";
import { conflictsOf, type Present, reversal } from "../../../src/domain/change/reverse.ts";
import type { RegisterRecord } from "../../../src/domain/registers/register.ts";
import { aChange, aRecord } from "../../builders/records.ts";

/** The record as it is now, by its trail alone: edited when a later event touched it. */
function since(seq: number, record: RegisterRecord | undefined): Present {
  return { record: () => record, linkers: () => [], isEdited: () => record?.trail.at(-1) !== seq };
}

const before = aRecord("hardware", "d1", { name: "PC-1", tag: "T1" });

describe("undo", () => {
  it("gives an edited field its old value and leaves the others alone", () => {
    const change = aChange("edit", "d1", { name: ["PC-1", "PC-2"] });
    const after = applied(before, change, 2);
    const undone = reversal([change], since(2, after));
    expect(undone).toEqual({ changes: [aChange("edit", "d1", { name: ["PC-2", "PC-1"] })], skipped: [] });
  });

  it("keeps what was edited since, and says so", () => {
    const change = aChange("edit", "d1", { name: ["PC-1", "PC-2"], tag: ["T1", "T2"] });
    const later = applied(applied(before, change, 2), aChange("edit", "d1", { name: ["PC-2", "PC-3"] }), 3);
    const undone = reversal([change], since(2, later));
    expect(undone.changes).toEqual([aChange("edit", "d1", { tag: ["T2", "T1"] })]);
    expect(undone.skipped).toEqual(["d1 (Name)"]);
  });

  it("withdraws a record it made, and never deletes it", () => {
    const change = aChange("create", "d1", { name: [null, "PC-1"] });
    const made = applied(undefined, change, 2);
    const [back] = reversal([change], since(2, made)).changes;
    expect(back?.act).toBe("withdraw");
    const gone = back && applied(made, back, 3);
    expect(gone).toMatchObject({ withdrawn: true, values: { name: "PC-1" }, trail: [2, 3] });
  });

  it("leaves a record it made alone when somebody edited it since", () => {
    const change = aChange("create", "d1", { name: [null, "PC-1"] });
    const edited = applied(applied(undefined, change, 2), aChange("edit", "d1", { tag: [null, "T9"] }), 3);
    expect(reversal([change], since(2, edited))).toEqual({ changes: [], skipped: ["d1"] });
  });

  it("names what was edited since, and puts back what is decided", () => {
    const change = aChange("edit", "d1", { name: ["PC-1", "PC-2"], tag: ["T1", "T2"] });
    const later = applied(applied(before, change, 2), aChange("edit", "d1", { name: ["PC-2", "PC-3"] }), 3);
    expect(conflictsOf([change], since(2, later))).toEqual([{ change, field: "name", now: "PC-3", back: "PC-1" }]);
    const putsBack = (_: RecordChange, field: string | null) => field === "name";
    const undone = reversal([change], since(2, later), { putsBack, nameOf: () => "" });
    expect(undone).toEqual({
      changes: [aChange("edit", "d1", { name: ["PC-3", "PC-1"], tag: ["T2", "T1"] })],
      skipped: [],
    });
  });

  it("names a record that was made and edited since, and withdraws it only when that is decided", () => {
    const change = aChange("create", "d1", { name: [null, "PC-1"] });
    const edited = applied(applied(undefined, change, 2), aChange("edit", "d1", { tag: [null, "T9"] }), 3);
    expect(conflictsOf([change], since(2, edited))).toMatchObject([{ field: null }]);
    const undone = reversal([change], since(2, edited), { putsBack: () => true, nameOf: () => "" });
    expect(undone.changes[0]?.act).toBe("withdraw");
  });

  describe("of a record that others link to", () => {
    const party = aChange("create", "acme", { name: [null, "Acme"] });
    const city = aChange("create", "city", { name: [null, "Berlin"] });
    const linked = (field: string, to: string) => aChange("edit", "pc", { [field]: [null, to] });
    const records = (...made: readonly RegisterRecord[]): Present => ({
      record: ({ id }) => made.find((each) => each.id === id),
      isEdited: ({ id }) => (made.find((each) => each.id === id)?.trail.length ?? 1) > 1,
      linkers: ({ id }) =>
        made.flatMap((record) =>
          Object.entries(record.values).flatMap(([field, value]) => (value === id ? [{ record, field }] : [])),
        ),
    });
    const acme = applied(undefined, party, 2);
    const berlin = applied(undefined, city, 2);

    it("keeps it, names who does, and takes it back when that is decided", () => {
      const pc = aRecord("hardware", "pc", { supplier: "acme" });
      const now = records(acme, pc);
      expect(conflictsOf([party], now)).toEqual([
        { change: party, field: null, now: null, back: null, usedBy: [{ record: pc, field: "supplier" }] },
      ]);
      expect(reversal([party], now)).toEqual({ changes: [], skipped: ["acme"] });
      const decided = reversal([party], now, { putsBack: () => true, nameOf: () => "" });
      expect(decided.changes.map(({ id, act }) => [id, act])).toEqual([["acme", "withdraw"]]);
    });

    it("withdraws it where the links go too, with their record or their field", () => {
      const pc = applied(aRecord("hardware", "pc", {}), linked("supplier", "acme"), 2);
      const changes = [party, linked("supplier", "acme")];
      expect(conflictsOf(changes, records(acme, pc))).toEqual([]);
      expect(reversal(changes, records(acme, pc)).changes.map(({ id, act }) => [id, act])).toEqual([
        ["acme", "withdraw"],
        ["pc", "edit"],
      ]);
    });

    it("keeps what a kept record links to", () => {
      const used = { ...acme, values: { ...acme.values, location: "city" } };
      const pc = aRecord("hardware", "pc", { supplier: "acme" });
      expect(reversal([party, city], records(used, berlin, pc)).changes).toEqual([]);
    });
  });

  it("finds no conflict where somebody put the earlier value back already", () => {
    const change = aChange("edit", "d1", { name: ["PC-1", "PC-2"] });
    const later = applied(applied(before, change, 2), aChange("edit", "d1", { name: ["PC-2", "PC-1"] }), 3);
    expect(reversal([change], since(2, later))).toEqual({ changes: [], skipped: [] });
    expect(conflictsOf([change], since(2, later))).toEqual([]);
  });

  it("can itself be undone", () => {
    const create = aChange("create", "d1", { name: [null, "PC-1"] });
    const made = applied(undefined, create, 1);
    const withdraw = reversal([create], since(1, made)).changes;
    const gone = withdraw.reduce<RegisterRecord | undefined>((record, c) => applied(record, c, 2), made);
    const restore = reversal(withdraw, since(2, gone)).changes;
    const back = restore.reduce((record, c) => applied(record, c, 3), gone);
    expect(back?.withdrawn).toBeUndefined();
    expect(back?.values).toEqual(made.values);
  });

  it("brings any edit back to where it was", () => {
    const value = fc.option(fc.oneof(fc.string(), fc.integer(), fc.boolean()), { nil: null });
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom("a", "b", "c", "d"), value),
        fc.dictionary(fc.constantFrom("a", "b", "c", "d"), value),
        (from, to) => {
          const values = Object.fromEntries(Object.entries(from).filter(([, v]) => v !== null));
          const record = aRecord("hardware", "d1", JSON.parse(JSON.stringify(values)));
          const fields: Record<string, FieldChange> = {};
          for (const [field, after] of Object.entries(to)) {
            const now = record.values[field] ?? null;
            if (now !== after) fields[field] = [now, after];
          }
          const change: RecordChange = aChange("edit", "d1", fields);
          const after = applied(record, change, 2);
          const undone = reversal([change], since(2, after));
          const back = undone.changes.reduce((r, c) => applied(r, c, 3), after);
          expect(back.values).toEqual(record.values);
          expect(undone.skipped).toEqual([]);
        },
      ),
    );
  });
});

describe("a change that does not fit the record as it is", () => {
  it.each<[string, RegisterRecord | undefined, RecordChange, RegExp]>([
    ["making what exists", before, aChange("create", "d1"), /exists already/],
    ["editing what does not exist", undefined, aChange("edit", "d1"), /does not exist/],
    [
      "editing a field that was changed meanwhile",
      before,
      aChange("edit", "d1", { name: ["PC-0", "PC-9"] }),
      /changed meanwhile \(name\)/,
    ],
    ["withdrawing twice", { ...before, withdrawn: true }, aChange("withdraw", "d1"), /taken back already/],
    ["restoring what is there", before, aChange("restore", "d1"), /not taken back/],
  ])("is refused: %s", (_, record, change, sentence) => {
    expect(contradiction(record, change)).toMatch(sentence);
  });

  it("is not seen where amounts are equal in value", () => {
    const record = aRecord("hardware", "d1", { cost: { minor: 100, currency: "EUR" } });
    expect(
      contradiction(record, aChange("edit", "d1", { cost: [{ currency: "EUR", minor: 100 }, null] })),
    ).toBeUndefined();
  });
});
