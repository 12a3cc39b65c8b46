import { describe, expect, it } from "vitest";
import type { Field } from "../../../src/domain/registers/field.ts";
import { valueFromText } from "../../../src/domain/registers/value-from-text.ts";

function read(type: Field["type"], text: string, more: Partial<Field> = {}) {
  return valueFromText({ id: "f", label: "F", type, group: "G", ...more }, text, "EUR", () => ({ value: "linked" }));
}

describe("what a person types into a form", () => {
  it.each<[Field["type"], string, unknown]>([
    ["text", "  Dell ", "Dell"],
    ["text", "   ", null],
    ["integer", "12", 12],
    ["integer", "-0", 0],
    ["date", "2026-02-28", "2026-02-28"],
    ["money", "1234", { minor: 123400, currency: "EUR" }],
    ["money", "1.234,50", { minor: 123450, currency: "EUR" }],
    ["money", "1,234.50 USD", { minor: 123450, currency: "USD" }],
    ["money", "12,5", { minor: 1250, currency: "EUR" }],
    ["money", "JPY 500", { minor: 500, currency: "JPY" }],
    ["yesNo", "no", false],
    ["texts", "a\n\n b \r\nc", ["a", "b", "c"]],
    ["link", "Ada", "linked"],
  ])("in a %s field “%s” means %j", (type, text, value) => {
    expect(read(type, text)).toEqual({ value });
  });

  it.each<[Field["type"], string, RegExp]>([
    ["integer", "1,5", /whole number/],
    ["integer", "1.000", /whole number/],
    ["date", "2026-02-30", /day that exists/],
    ["date", "28.02.2026", /day that exists/],
    ["money", "1.234", /two amounts/],
    ["money", "abc", /such as 1234.50/],
    ["money", "5,5 JPY", /fewer digits/],
    ["yesNo", "sometimes", /Yes or No/],
    ["choice", "x", /Choose one of/],
  ])("in a %s field “%s” is refused with a sentence", (type, text, sentence) => {
    const reading = read(type, text, { choices: [{ id: "a", label: "A" }] });
    expect("sentence" in reading && reading.sentence).toMatch(sentence);
  });

  it("keeps within the bounds of a number", () => {
    expect(read("integer", "0", { min: 1 })).toHaveProperty("sentence");
    expect(read("integer", "11", { max: 10 })).toHaveProperty("sentence");
  });
});
