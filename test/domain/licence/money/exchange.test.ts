import { describe, expect, it } from "vitest";
import { exchanged } from "../../../../src/domain/licence/money/exchange.ts";
import type { Value } from "../../../../src/domain/registers/field.ts";
import { fraction } from "../../../../src/domain/value/fraction.ts";
import { aRecord } from "../../../builders/records.ts";
import { day } from "../licence-facts.ts";

function ratesOf(...rates: readonly Readonly<Record<string, Value>>[]) {
  return new Map(rates.map((values, i) => [`r${i}`, aRecord("exchangeRate", `r${i}`, values)]));
}

const usd = { from: "USD", to: "EUR", rate: "0.9", validFrom: "2026-01-01", source: "ECB" };
const amounts = [
  { minor: fraction(10_000), currency: "EUR" },
  { minor: fraction(20_000), currency: "USD" },
];

describe("Amounts of several currencies", () => {
  it("are one sum by the newest rate of the day, which is named with its day and source", () => {
    const rates = ratesOf(
      usd,
      { ...usd, rate: "0.5", validFrom: "2025-01-01" },
      { ...usd, rate: "2", validFrom: "2027-01-01" },
    );
    expect(exchanged(rates, amounts, "EUR", day("2026-03-31"))).toEqual({
      amount: { minor: fraction(28_000), currency: "EUR" },
      sentence: "1 USD = 0.9 EUR (rate of 1 January 2026, ECB)",
    });
  });

  it("stay apart when a rate is missing, isn't valid yet or is 0", () => {
    const missing = { missing: "No exchange rate from USD to EUR is recorded that is valid by then." };
    expect(exchanged(ratesOf(), amounts, "EUR", day("2026-03-31"))).toEqual(missing);
    expect(exchanged(ratesOf(usd), amounts, "EUR", day("2025-12-31"))).toEqual(missing);
    expect(exchanged(ratesOf({ ...usd, rate: "0" }), amounts, "EUR", day("2026-03-31"))).toEqual(missing);
  });

  it("keep to the minor units of both currencies", () => {
    const rates = ratesOf({ from: "jpy", to: "EUR", rate: "0.006", validFrom: "2026-01-01" });
    const yen = [{ minor: fraction(1_000), currency: "JPY" }];
    expect(exchanged(rates, yen, "EUR", day("2026-03-31"))).toMatchObject({ amount: { minor: fraction(600) } });
  });
});
