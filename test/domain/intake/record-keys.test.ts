import { describe, expect, it } from "vitest";
import { IMPORTABLE } from "../../../src/domain/intake/import-fields.ts";
import { profileFromJson } from "../../../src/domain/intake/profile-from-json.ts";
import { keyFields, keysText, keysToKeep, withKey, withKeyMoved } from "../../../src/domain/intake/record-keys.ts";
import { registerOf } from "../../../src/domain/registers/all.ts";

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
});
