import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { IMPORTABLE } from "../../../src/domain/intake/import-fields.ts";
import { profileFromJson } from "../../../src/domain/intake/profile-from-json.ts";
import { createRecordIndex } from "../../../src/domain/intake/record-index.ts";
import {
  coveringKey,
  keyFields,
  keysText,
  keysToKeep,
  withBegunKey,
  withKey,
  withKeyMoved,
} from "../../../src/domain/intake/record-keys.ts";
import { registerOf } from "../../../src/domain/registers/all.ts";
import { aRecord } from "../../builders/records.ts";

const USUAL = registerOf("hardware").keys;

describe("The keys by which rows find their records", () => {
  it("are said in words and in their order", () => {
    expect(keysText("hardware", null)).toBe("asset tag, then maker + serial number, then serial number, then name");
    expect(keysText("hardware", [["serial"], ["tag"]])).toBe("serial number, then asset tag");
    expect(keysText("entitlement", [["sku"]])).toBe("part number (SKU)");
  });

  it("move by one, and stay where they can't", () => {
    expect(withKeyMoved(USUAL, 1, -1)).toEqual([["maker", "serial"], ["tag"], ["serial"], ["name"]]);
    expect(withKeyMoved(USUAL, 1, 1)).toEqual([["tag"], ["serial"], ["maker", "serial"], ["name"]]);
    expect(withKeyMoved(USUAL, 0, -1)).toEqual(USUAL);
    expect(withKeyMoved(USUAL, 3, 1)).toEqual(USUAL);
  });

  it("hold each set of fields once, in whatever order they are named", () => {
    expect(withKey(USUAL, ["serial", "maker"])).toEqual(USUAL);
    expect(withKey(USUAL, ["financeNumber"])).toEqual([...USUAL, ["financeNumber"]]);
  });

  it("are kept as the register's own once they are so again", () => {
    const moved = withKeyMoved(USUAL, 0, 1);
    expect(keysToKeep("hardware", moved)).toEqual(moved);
    expect(keysToKeep("hardware", withKeyMoved(moved, 0, 1))).toBeNull();
    expect(keysToKeep("hardware", USUAL.slice(1))).toEqual(USUAL.slice(1));
  });

  it("take one that was begun, and stay what they are where it says nothing new", () => {
    expect(withBegunKey("hardware", null, ["financeNumber"])).toEqual([...USUAL, ["financeNumber"]]);
    expect(withBegunKey("hardware", USUAL.slice(0, 3), ["name"])).toBeNull();
    expect(withBegunKey("hardware", null, ["name"])).toBeNull();
    expect(withBegunKey("hardware", [["tag"]], [])).toEqual([["tag"]]);
  });

  it.each(IMPORTABLE.filter((id) => id !== "installation"))(
    "can be saved in a profile for %s, the usual ones and each field",
    (id) => {
      const fields = keyFields(id).map((field) => field.id);
      expect(fields).toEqual(expect.arrayContaining([...new Set(registerOf(id).keys.flat())]));
      const keys = [...registerOf(id).keys, ...fields.map((field) => [field])];
      const read = profileFromJson({ name: "Kept", register: id, marks: [["A"]], columns: [], keys });
      expect(read.ok && read.value.keys).toEqual(keys);
    },
  );

  it("aren't asked for an inventory, which finds its device first", () => {
    expect(keyFields("installation")).toEqual([]);
  });

  it("never decide after one whose fields are all among theirs", () => {
    expect(coveringKey("hardware", [["name"], ["name", "maker"]], 1)).toEqual(["name"]);
    expect(coveringKey("hardware", [["maker", "name"], ["tag"], ["tag", "name", "maker"]], 2)).toEqual([
      "maker",
      "name",
    ]);
    expect(coveringKey("hardware", [["name", "maker"], ["name"]], 1)).toBeUndefined();
    expect(
      coveringKey(
        "hardware",
        [
          ["name", "maker"],
          ["name", "tag"],
        ],
        1,
      ),
    ).toBeUndefined();
  });

  it("do decide after one that begins with another field, where only the first has to be filled", () => {
    expect(coveringKey("entitlement", [["sku"], ["sku", "name"]], 1)).toEqual(["sku"]);
    expect(coveringKey("entitlement", [["sku"], ["name", "sku"]], 1)).toBeUndefined();
  });

  it.each(["hardware", "entitlement"] as const)("of %s find the same records without those that never decide", (id) => {
    const fields = id === "hardware" ? ["tag", "name", "serial"] : ["reference", "name", "sku"];
    const values = fc.dictionary(fc.constantFrom(...fields), fc.constantFrom("a", "b"));
    const keys = fc.uniqueArray(fc.subarray(fields, { minLength: 1 }), {
      minLength: 2,
      selector: (key) => [...key].sort().join(),
    });
    fc.assert(
      fc.property(keys, fc.array(values, { maxLength: 8 }), values, (all, held, row) => {
        const records = held.map((each, i) => aRecord(id, `r${i}`, each));
        const deciding = all.filter((_, at) => coveringKey(id, all, at) === undefined);
        const found = (by: typeof all) => {
          const current = (record: string) => records.find((each) => each.id === record);
          const index = createRecordIndex({ ...registerOf(id), keys: by }, records, current);
          const meant = index.find(row);
          // Near ones are asked for where none is meant.
          const near = meant.length > 0 ? [] : index.near(row);
          return { meant, near: new Set(near), told: index.identifies(row) };
        };
        expect(found(deciding)).toEqual(found(all));
      }),
    );
  });
});
