import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decimalFromMoney, moneyFromDecimal } from "../../../src/domain/value/money.ts";

describe("money", () => {
  it.each([
    ["2266.13", "EUR", 226613],
    ["-0.07", "EUR", -7],
    ["12", "JPY", 12],
    ["1.5", "KWD", 1500],
    ["10.50000", "USD", 1050],
    ["0.1", "EUR", 10],
  ])("reads %s %s exactly", (text, currency, minor) => {
    expect(moneyFromDecimal(text, currency)).toEqual({ minor, currency });
  });

  it.each([
    ["1.005", "EUR"],
    ["0.5", "JPY"],
    ["1,5", "EUR"],
    ["", "EUR"],
    ["99999999999999999.00", "EUR"],
  ])("refuses %s %s rather than round it", (text, currency) => {
    expect(moneyFromDecimal(text, currency)).toBeUndefined();
  });

  it("writes and reads any amount without loss", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e15, max: 1e15 }), fc.constantFrom("EUR", "JPY", "KWD"), (minor, currency) => {
        const money = { minor, currency };
        expect(moneyFromDecimal(decimalFromMoney(money), currency)).toEqual(money);
      }),
    );
  });
});
