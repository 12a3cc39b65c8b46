import { describe, expect, it } from "vitest";
import type { DerivedColumn } from "../../src/domain/intake/derived-column.ts";
import { columnsUsed } from "../../src/renderer/features/imports/columns-used.ts";
import { aColumn, aDraft } from "../builders/import-draft.ts";

const own = [aColumn(0, "Product", "name"), aColumn(1, "Seats", "quantity")];
const constant: DerivedColumn = { kind: "constant", text: "Adobe" };
const join: DerivedColumn = { kind: "join", of: [0, 1], with: " " };

function used(derived: readonly DerivedColumn[], fields: readonly (string | null)[]) {
  const { choices } = aDraft();
  const columns = [...own, ...fields.map((field, i) => aColumn(2 + i, `made ${i}`, field))];
  return columnsUsed({ columns, choices: { ...choices, derived } });
}

describe("The columns that feed a field", () => {
  it("are counted among those of the file", () => {
    expect(used([], [])).toEqual({ used: 2, text: "2 of 2", made: "", leavesOut: false });
    const columns = [...own, aColumn(2, "Remark", null)];
    expect(columnsUsed({ ...aDraft(), columns })).toMatchObject({ text: "2 of 3", leavesOut: true });
  });

  it("name what no file has apart, where it feeds one", () => {
    expect(used([constant], ["publisher"])).toEqual({ used: 3, text: "2 of 2", made: "1 constant", leavesOut: false });
    expect(used([constant, join, constant], ["publisher", "edition", "sku"]).made).toBe(
      "2 constants and 1 made column",
    );
    expect(used([constant], [null])).toEqual({ used: 2, text: "2 of 2", made: "", leavesOut: true });
  });
});
