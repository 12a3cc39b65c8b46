import { describe, expect, it } from "vitest";
import { findHeaderRow } from "../../../src/domain/intake/find-header.ts";
import { aTable, tableOf } from "./an-import.ts";

describe("The row of headings", () => {
  it.each([
    ["is the first of a plain table", ["Asset Tag|Serial|Model", "T-1|SN1|Latitude", "T-2|SN2|Latitude"], 1],
    [
      "is found under title rows",
      ["Licence report 2026", "Exported on 31/03/2026", "", "Product|Publisher|Quantity", "Acrobat|Adobe|10"],
      4,
    ],
    [
      "is the lower line of two",
      ["Device||Purchase|", "Name|Serial number|Purchase date|Cost", "PC1|SN1|2026-01-01|900.00"],
      2,
    ],
    ["may have a blank first column", ["|Hostname|Software|Version", "|PC1|7-Zip|23.01", "|PC2|7-Zip|23.01"], 1],
    ["is found in German", ["Inventarliste", "Inventarnummer|Gerät|Seriennummer", "1|PC1|SN1"], 2],
    ["is the first row where nothing looks like one", ["a@example.com|b@example.com"], 1],
  ])("%s", (_, lines, row) => {
    expect(findHeaderRow(aTable(...lines))).toBe(row);
  });

  it("is row 1 of a table without rows", () => {
    expect(findHeaderRow(tableOf([]))).toBe(1);
  });

  it("is no row of numbers and dates", () => {
    const table = tableOf([
      ["Bestand"],
      [1, 2, 3, { date: "2026-01-01" }],
      ["Bezeichnung", "Anzahl", "Preis", "Datum"],
    ]);
    expect(findHeaderRow(table)).toBe(3);
  });
});
