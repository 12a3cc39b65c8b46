import { describe, expect, it } from "vitest";
import type { Cell } from "../../../src/domain/intake/cell.ts";
import { type CellReading, readCell, type Spelling } from "../../../src/domain/intake/read-value.ts";
import { registerOf } from "../../../src/domain/registers/all.ts";
import type { Value } from "../../../src/domain/registers/field.ts";
import { fieldOf } from "../../../src/domain/registers/register.ts";
import type { RegisterId } from "../../../src/domain/registers/register-id.ts";

function read(cell: Cell, place: string, spelling: Partial<Spelling> = {}): CellReading {
  const [register, field] = place.split(".");
  const id: RegisterId = register === "entitlement" || register === "person" ? register : "hardware";
  return readCell(cell, fieldOf(registerOf(id), field ?? ""), id, {
    dateOrder: "dmy",
    decimalMark: ".",
    currency: "EUR",
    ...spelling,
  });
}

/** The value that was read, `null` for a blank, or the reason or unknown word in brackets. */
function said(reading: CellReading): Value | null {
  switch (reading.kind) {
    case "value":
      return reading.value;
    case "blank":
      return null;
    case "unknown":
      return `[unknown: ${reading.word}]`;
    case "refused":
      return `[${reading.reason}]`;
  }
}

describe("A date", () => {
  it.each([
    ["2024-01-31", "2024-01-31"],
    ["2024-01-31T23:59:00Z", "2024-01-31"],
    ["31/01/2024 13:45:10", "2024-01-31"],
    ["31/1/24", "2024-01-31"],
    ["31/1/99", "1999-01-31"],
    ["31/1/79", "2079-01-31"],
    ["31.01.2024", "2024-01-31"],
    ["31-01-2024", "2024-01-31"],
    ["20240131", "2024-01-31"],
    ["2024/1/31", "2024-01-31"],
    ["31 January 2024", "2024-01-31"],
    ["31-Jan-24", "2024-01-31"],
    ["January 31, 2024", "2024-01-31"],
    ["Jan 31, 2024 12:00 AM", "2024-01-31"],
    ["31. März 2024", "2024-03-31"],
    ["1. Dez. 2024", "2024-12-01"],
    ["31 août 2024", "2024-08-31"],
    ["2 févr. 2024", "2024-02-02"],
    ["3 de marzo de 2024", "2024-03-03"],
    ["15 ene 2024", "2024-01-15"],
    ["8 luglio 2024", "2024-07-08"],
    ["1 maart 2024", "2024-03-01"],
    ["7 de setembro de 2024", "2024-09-07"],
    ["31/01/2024 14h30", "2024-01-31"],
    ["31/01/2024 02:30 PM CET", "2024-01-31"],
    ["2024-01-31T23:59:00.000+0100", "2024-01-31"],
    ["3. 12. 24", "2024-12-03"],
    ["0000-00-00", null],
    ["00/00/0000", null],
  ])("written as %s is %s", (text, day) => {
    expect(said(read(text, "hardware.purchasedOn"))).toBe(day);
  });

  it("of a workbook's date cell keeps the day and drops the time", () => {
    expect(said(read({ date: "2024-01-31T22:15:00" }, "hardware.purchasedOn"))).toBe("2024-01-31");
  });

  it("as a spreadsheet's number of days is counted from 1900 and marked as such", () => {
    expect(read(45292, "hardware.purchasedOn")).toEqual({ kind: "value", value: "2024-01-01", dayNumber: true });
  });

  it("is read in the order of the file", () => {
    expect(said(read("03/04/2024", "hardware.purchasedOn", { dateOrder: "mdy" }))).toBe("2024-03-04");
  });

  it.each(["31/02/2024", "N/A", "soon", "13/31/2024", "2024-02-30", "1234567"])("is never guessed from %s", (text) => {
    expect(read(text, "hardware.purchasedOn").kind).toBe("refused");
  });

  it.each(["perpetual", "Never", "unlimited", "N/A", "-", "none", "31.12.9999", "unbefristet"])(
    "of an end that is %s is blank",
    (text) => {
      expect(said(read(text, "entitlement.validTo"))).toBeNull();
      expect(said(read(text, "entitlement.maintenanceTo"))).toBeNull();
    },
  );
});

describe("An amount", () => {
  it.each([
    ["12.50", ".", 1250, "EUR"],
    ["1,234.50", ".", 123450, "EUR"],
    ["1.234,50", ",", 123450, "EUR"],
    ["1 234,50 €", ",", 123450, "EUR"],
    ["1’234.50 CHF", ".", 123450, "CHF"],
    ["$1,234", ".", 123400, "USD"],
    ["GBP 9", ".", 900, "GBP"],
    ["(12.00)", ".", -1200, "EUR"],
    ["12.00-", ".", -1200, "EUR"],
    ["-12", ".", -1200, "EUR"],
    ["−12.5", ".", -1250, "EUR"],
    ["¥1,200", ".", 1200, "JPY"],
    ["1\u2009234,50 zł", ",", 123450, "PLN"],
    ["1'200.– CHF", ".", 120000, "CHF"],
    ["1.200,--", ",", 120000, "EUR"],
    ["US$ 5", ".", 500, "USD"],
    ["1 200 Kč", ",", 120000, "CZK"],
    ["KWD 1.250", ".", 1250, "KWD"],
  ] as const)("written as %s is exact", (text, decimalMark, minor, currency) => {
    expect(said(read(text, "hardware.cost", { decimalMark }))).toEqual({ minor, currency });
  });

  it.each([
    [19.990000000000002, 1999],
    [0.1 + 0.2, 30],
    [1e6, 100_000_000],
    [-5, -500],
  ])("in a number cell is its shortest decimal text: %d", (number, minor) => {
    expect(said(read(number, "hardware.cost"))).toEqual({ minor, currency: "EUR" });
  });

  it.each(["12.345", "1.2.3", "12-34", "abc12", "5 users", "12,34,56"])("is never guessed from %s", (text) => {
    expect(read(text, "hardware.cost").kind).toBe("refused");
  });

  it("with more digits than the currency has is refused in words", () => {
    expect(said(read(33.333, "hardware.cost"))).toBe("[33.333 has more digits after the mark than EUR knows]");
  });
});

describe("A whole number", () => {
  it.each([
    ["1200", null, 1200],
    ["1,200", null, 1200],
    ["1.200", null, 1200],
    ["1,200", ".", 1200],
    ["12.00", ".", 12],
    ["007", null, 7],
    [12, null, 12],
    ["n/a", null, null],
  ] as const)("%s (mark %s) is %s", (cell, decimalMark, number) => {
    expect(said(read(cell, "entitlement.quantity", { decimalMark }))).toBe(number);
  });

  it.each(["1.5", "ten", "12 34x", "-3", 1.5])("is never guessed from %s", (cell) => {
    expect(read(cell, "entitlement.quantity").kind).toBe("refused");
  });
});

describe("A decimal number", () => {
  const field = { id: "custom:1", label: "Size", type: "decimal", group: "More", decimals: 3, max: "2000" } as const;
  const spelled = (cell: Cell, decimalMark: "." | "," | null) =>
    said(readCell(cell, field, "hardware", { dateOrder: null, decimalMark, currency: "EUR" }));

  it.each([
    ["1.234", ".", "1.234"],
    ["1.234", ",", "1234"],
    ["0,125", null, "0.125"],
    ["1.234,50", null, "1234.5"],
    [0.1 + 0.2, null, "0.3"],
    [-3, null, "-3"],
    ["n/a", null, null],
    ["1.234", null, "[“1.234” is no number]"],
    ["12 EUR", ".", "[“12 EUR” is no number]"],
    ["1.2345", ".", "[1.2345 has more than 3 digits after the mark]"],
    ["2000.5", ".", "[2000.5 is more than 2000]"],
  ] as const)("%s (mark %s) is %s", (cell, mark, number) => {
    expect(spelled(cell, mark)).toBe(number);
  });
});

describe("Yes and no", () => {
  it.each([
    ["TRUE", true],
    ["ja", true],
    ["x", true],
    ["1", true],
    [true, true],
    ["oui", true],
    ["nein", false],
    [0, false],
    ["False", false],
  ])("%s is %s", (cell, value) => {
    expect(said(read(cell, "entitlement.autoRenew"))).toBe(value);
  });

  it("“sometimes” is neither", () => {
    expect(said(read("sometimes", "entitlement.autoRenew"))).toBe("[“sometimes” is neither yes nor no]");
  });
});

describe("A choice", () => {
  it.each([
    ["Laptops", "hardware.class", "laptop"],
    ["Notebook", "hardware.class", "laptop"],
    ["Ready to Deploy", "hardware.state", "inStock"],
    ["In repair", "hardware.state", "inRepair"],
    ["inRepair", "hardware.state", "inRepair"],
    ["Volume license", "entitlement.kind", "base"],
    ["Abonnement", "entitlement.kind", "subscription"],
    ["per user", "entitlement.metric", "perNamedUser"],
    ["true", "person.state", "active"],
    ["Ornamental Railings", "hardware.class", "[unknown: Ornamental Railings]"],
  ])("%s in %s is %s", (text, place, id) => {
    expect(said(read(text, place))).toBe(id);
  });
});

describe("A text", () => {
  it("that a spreadsheet program shortened can't be a serial number", () => {
    expect(said(read("6.37702E+15", "hardware.serial"))).toContain("shortened");
    expect(said(read(6377020000000000, "hardware.serial"))).toContain("lost its last digits");
  });

  it("with many digits is kept digit by digit", () => {
    expect(said(read("6381392801995072", "hardware.serial"))).toBe("6381392801995072");
  });

  it("that was written to be no formula loses the mark for it", () => {
    expect(said(read("'=SUM(A1)", "hardware.notes"))).toBe("=SUM(A1)");
    expect(said(read("'90s server", "hardware.notes"))).toBe("'90s server");
  });

  it("with half a character keeps the rest", () => {
    expect(said(read("a\ud800b", "hardware.notes"))).toBe("a\ufffdb");
  });

  it("in a column of names that says there is none is blank", () => {
    expect(said(read("N/A", "hardware.supplier"))).toBeNull();
  });

  it("that is an error of the workbook is refused", () => {
    expect(said(read({ error: "#REF!" }, "hardware.notes"))).toBe("[the file shows the error #REF!]");
  });

  it("that is a formula without a value is refused with the formula", () => {
    expect(said(read({ error: "=A1&B1" }, "hardware.notes"))).toMatch(/the formula =A1&B1 without its value/);
  });
});
