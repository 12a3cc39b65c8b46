import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Field } from "../../../src/domain/registers/field.ts";
import { formTextFromValue } from "../../../src/domain/registers/form-text.ts";
import { textFormat } from "../../../src/domain/registers/text-from-value.ts";
import { valueFromText } from "../../../src/domain/registers/value-from-text.ts";
import { decimalFromPlain } from "../../../src/domain/value/decimal.ts";

const TYPED = { currency: "EUR", mark: "." } as const;

function read(type: Field["type"], text: string, more: Partial<Field> = {}) {
  return valueFromText({ id: "f", label: "F", type, group: "G", ...more }, text, TYPED, () => ({ value: "linked" }));
}

describe("what a person types into a form", () => {
  it.each<[Field["type"], string, unknown]>([
    ["text", "  Dell ", "Dell"],
    ["text", "   ", null],
    ["integer", "12", 12],
    ["integer", "-0", 0],
    ["date", "2026-02-28", "2026-02-28"],
    ["decimal", "-0.50", "-0.5"],
    ["decimal", "1.234", "1.234"],
    ["decimal", "1,234.5", "1234.5"],
    ["decimal", "1 234,5", "1234.5"],
    ["decimal", ".5", "0.5"],
    ["decimal", "-0", "0"],
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
    ["decimal", "1,234", /two numbers/],
    ["decimal", "12 EUR", /such as 1234.5/],
    ["decimal", "1.2.3", /such as/],
    ["decimal", "1e5", /such as/],
    ["choices", "a\nx", /Choose from: A/],
    ["date", "2026-02-30", /day that exists/],
    ["date", "28.02.2026", /day that exists/],
    ["money", "1.234", /two amounts/],
    ["money", "abc", /such as 1234.50/],
    ["money", "12 apples EUR", /such as 1234.50/],
    ["money", "12 EURO", /such as 1234.50/],
    ["money", "5,5 JPY", /fewer digits/],
    ["yesNo", "sometimes", /Yes or No/],
    ["choice", "x", /Choose one of/],
  ])("in a %s field “%s” is refused with a sentence", (type, text, sentence) => {
    const reading = read(type, text, { choices: [{ id: "a", label: "A" }] });
    expect("sentence" in reading && reading.sentence).toMatch(sentence);
  });

  it("keeps within the bounds of a number", () => {
    expect(read("integer", "0", { min: 1 })).toHaveProperty("sentence");
    expect(read("integer", "11", { max: 10 })).toEqual({ sentence: "11 is more than 10." });
    expect(read("decimal", "0.49", { min: "0.5" })).toEqual({ sentence: "0.49 is less than 0.5." });
    expect(read("decimal", "0.125", { decimals: 2 })).toEqual({
      sentence: "0.125 has more than 2 digits after the mark.",
    });
    expect(read("decimal", "0.120", { decimals: 2 })).toEqual({ value: "0.12" });
  });

  it.each([
    ["AA-9999", "DE-0042", true],
    ["AA-9999", "DE-042", false],
    ["AA-9999", "D1-0042", false],
    ["**/9", "ä7/1", true],
    ["9", "٣", false],
  ])("looks like %s: %s", (mask, text, fits) => {
    expect("value" in read("text", text, { mask })).toBe(fits);
  });

  it("of a decimal is what its form shows, in every notation", () => {
    const digits = fc.stringMatching(/^[1-9]\d{0,20}$/);
    fc.assert(
      fc.property(
        fc.boolean(),
        digits,
        fc.stringMatching(/^\d{0,9}$/),
        fc.constantFrom("." as const, "," as const),
        (minus, whole, fraction, mark) => {
          const value = decimalFromPlain(`${minus ? "-" : ""}${whole}.${fraction}`) ?? "";
          const field = { id: "f", label: "F", type: "decimal", group: "G" } as const;
          const text = formTextFromValue(field, value, mark);
          expect(valueFromText(field, text, { currency: "EUR", mark }, () => ({ value: null }))).toEqual({ value });
          const shown = textFormat(mark === "," ? "de-DE" : "en-GB").decimal(value);
          expect(valueFromText(field, shown, { currency: "EUR", mark }, () => ({ value: null }))).toEqual({ value });
        },
      ),
    );
  });
});
