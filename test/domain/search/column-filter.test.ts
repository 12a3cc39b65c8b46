import { describe, expect, it } from "vitest";
import type { FieldType, Value } from "../../../src/domain/registers/field.ts";
import { columnFilter, unreadFilter } from "../../../src/domain/search/column-filter.ts";
import { comparison } from "../../../src/domain/search/comparison.ts";

describe("a column's filter", () => {
  it.each<[FieldType, Value | undefined, string, string, boolean]>([
    ["text", "Dell", "Dell", "ell", true],
    ["text", "Dell", "Dell", "HP", false],
    ["text", undefined, "", "empty", true],
    ["text", "Dell", "Dell", "empty", false],
    ["text", "Dell", "Dell", "not empty", true],
    ["choice", "inStock", "In stock", "=instock", true],
    ["choice", "inStock", "In stock", "=deployed", false],
    ["yesNo", false, "No", "=no", true],
    ["integer", 9, "9", "<10", true],
    ["integer", 10, "10", "<10", false],
    ["integer", undefined, "", "<10", false],
    ["decimal", "1.6", "1,6", ">1.5", true],
    ["decimal", "1.5", "1,5", ">1,5", false],
    ["decimal", "10", "10", "<9.5", false],
    ["choices", ["DE", "CH"], "German · Swiss", "=ch", true],
    ["choices", ["DE"], "German", "=ch", false],
    ["money", { minor: 50050, currency: "EUR" }, "500.50 EUR", ">500", true],
    ["money", { minor: 50050, currency: "EUR" }, "500.50 EUR", "=500.5", true],
    ["money", { minor: 50050, currency: "EUR" }, "500.50 EUR", ">=500,51", false],
    ["date", "2026-03-31", "31/03/2026", ">=2026-01-01", true],
    ["date", "2026-03-31", "31/03/2026", "03/2026", true],
    ["date", "2026-03-31", "31/03/2026", "<2026-01-01", false],
    ["date", "2026-03-02", "02/03/2026", ">01/03/2026", true],
    ["date", "2026-03-02", "02/03/2026", ">03/02/2026", true],
    ["date", "2026-03-02", "02/03/2026", "<=1.3.2026", false],
    ["date", "2026-03-02", "02/03/2026", "=02/03/2026", true],
    ["date", "2026-03-02", "02/03/2026", "2026-03-02", true],
    ["date", "2026-03-02", "02/03/2026", "2026-02-03", false],
    ["date", undefined, "", "2026-02-03", false],
    ["integer", 3, "3", "3-5", true],
    ["integer", 5, "5", "3 – 5", true],
    ["integer", 6, "6", "3-5", false],
    ["integer", undefined, "", "3-5", false],
    ["decimal", "1.5", "1,5", "1,5-2", true],
    ["money", { minor: 50050, currency: "EUR" }, "500.50 EUR", "500-600", true],
    ["money", { minor: 50050, currency: "EUR" }, "500.50 EUR", "eur", true],
    ["text", "3-5 seats", "3-5 seats", "3-5", true],
    ["integer", "many", "many", ">5", false],
    ["date", "2026-02-31", "2026-02-31", ">=2026-01-01", false],
  ])("on a %s of %j (%s) with “%s” gives %s", (type, value, text, filter, passes) => {
    expect(columnFilter({ type }, filter, "dmy")(value, text)).toBe(passes);
  });

  it.each<[FieldType, string]>([
    ["integer", "abc"],
    ["integer", ">abc"],
    ["integer", ">="],
    ["decimal", "5 GB"],
    ["money", ">cheap"],
    ["money", "cheap"],
    ["date", "soon"],
    ["date", ">soon"],
    ["text", "="],
  ])("of a %s says what it takes when “%s” is typed, which passes nothing", (type, filter) => {
    expect(unreadFilter({ type }, filter, "dmy")).toMatch(/^Type .*\.$/);
    expect(columnFilter({ type }, filter, "dmy")("abc", "abc")).toBe(false);
  });

  it.each<[FieldType, string]>([
    ["integer", ""],
    ["integer", "1-2"],
    ["integer", "-5"],
    ["integer", "not empty"],
    ["money", "usd"],
    ["date", "03/2026"],
    ["date", ">2026-03"],
    ["date", "<1.3.2026"],
    ["choice", "=in stock"],
    ["text", "anything at all"],
  ])("of a %s reads “%s”", (type, filter) => {
    expect(unreadFilter({ type }, filter, "dmy")).toBeNull();
  });

  it("reads a day in the order in which days are shown", () => {
    const passes = (order: "dmy" | "mdy" | null) =>
      columnFilter({ type: "date" }, ">02/03/2026", order)("2026-03-02", "03/02/2026");
    expect([passes("dmy"), passes("mdy")]).toEqual([false, true]);
  });
});

describe("a column's order", () => {
  const collator = new Intl.Collator("en", { numeric: true, sensitivity: "base" });
  it.each([false, true])("puts blanks last, also when descending is %s", (descending) => {
    const compare = comparison({ type: "text" }, collator, descending);
    expect(compare(undefined, "a", "", "a")).toBeGreaterThan(0);
    expect(compare("a", undefined, "a", "")).toBeLessThan(0);
  });

  it("sorts PC-9 before PC-10, and numbers by value", () => {
    expect(comparison({ type: "text" }, collator, false)("PC-9", "PC-10", "PC-9", "PC-10")).toBeLessThan(0);
    expect(comparison({ type: "integer" }, collator, true)(9, 10, "9", "10")).toBeGreaterThan(0);
  });
});
