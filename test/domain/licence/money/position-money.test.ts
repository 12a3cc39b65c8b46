import { describe, expect, it } from "vitest";
import type { LineMoney } from "../../../../src/domain/licence/money/money-figure.ts";
import { figureText, totalNote, totalText } from "../../../../src/domain/licence/money/money-words.ts";
import { positionMoney } from "../../../../src/domain/licence/money/position-money.ts";
import type { PositionStep } from "../../../../src/domain/licence/position-line.ts";
import type { Value } from "../../../../src/domain/registers/field.ts";
import type { RegisterId } from "../../../../src/domain/registers/register-id.ts";
import { decimalFromMoney, type Money } from "../../../../src/domain/value/money.ts";
import { asRecordId } from "../../../../src/domain/value/record-id.ts";
import { aLine, aStep } from "../../../builders/position-line.ts";
import { aRecord } from "../../../builders/records.ts";
import { day } from "../licence-facts.ts";

type Given = Readonly<Record<string, Readonly<Record<string, Value>>>>;

const text = (money: Money) => `${decimalFromMoney(money)} ${money.currency}`;
const eur = (minor: number) => ({ minor, currency: "EUR" });
const usd = (minor: number) => ({ minor, currency: "USD" });

/** The money of a position whose lines are these: rights of every given entitlement count but those of `not`. */
function moneyOf(
  numbers: { readonly shortfall?: number | undefined; readonly surplus?: number | undefined },
  entitlement: Given,
  more: {
    readonly software?: Given;
    readonly exchangeRate?: Given;
    readonly not?: readonly string[];
    readonly readings?: readonly PositionStep[];
  } = {},
) {
  const given: Partial<Record<RegisterId, Given>> = {
    entitlement: Object.fromEntries(Object.entries(entitlement).map(([id, v]) => [id, { software: "p", ...v }])),
    software: more.software ?? {},
    exchangeRate: more.exchangeRate ?? {},
  };
  const of = (register: RegisterId) =>
    new Map(Object.entries(given[register] ?? {}).map(([id, values]) => [id, aRecord(register, id, values)]));
  const registers = { of, nameOf: (_: RegisterId, id: string) => id, day: day("2026-03-31"), money: text };
  const row = (id: string, counts: number) =>
    ({ register: "entitlement", id: asRecordId(id), title: id, counts, sentence: "" }) as const;
  const line = aLine("p", "under", {
    shortfall: 0,
    surplus: 0,
    ...numbers,
    steps: [
      { side: "rights", label: "Rights recorded", quantity: 0, rows: Object.keys(entitlement).map((id) => row(id, 5)) },
      { side: "rights", label: "Expired", quantity: 0, rows: (more.not ?? []).map((id) => row(id, -5)) },
      ...(more.readings ?? []),
    ],
  });
  return positionMoney(registers, [line], [line], "EUR");
}

function figure(id: Exclude<keyof LineMoney, "product">, ...given: Parameters<typeof moneyOf>) {
  const found = moneyOf(...given).lines[0]?.[id] ?? null;
  return { text: figureText(found, text), sentence: found?.sentence ?? "" };
}

describe("What a shortfall costs", () => {
  it("is told for each reading of a contested rule, and is no sum", () => {
    const readings = [aStep("reading", "conservative", 3), aStep("reading", "as configured", 0)];
    const unknown = { shortfall: undefined, surplus: undefined };
    expect(figure("trueUp", unknown, { one: { unitCost: eur(10_000) } }, { readings })).toEqual({
      text: "not known",
      sentence:
        "Contested. “conservative”: 3 rights missing: 3 × 100.00 EUR = 300.00 EUR. Rests on the unit cost of “one”. “as configured”: nothing is missing.",
    });
  });

  it("is the unit cost of the newest purchase that counts, times what is missing", () => {
    const purchases = {
      old: { unitCost: eur(10_000), purchasedOn: "2024-01-01" },
      newest: { unitCost: eur(12_000), purchasedOn: "2025-05-03" },
      costless: { purchasedOn: "2025-06-01" },
      expired: { unitCost: eur(99_900), purchasedOn: "2026-01-01" },
    };
    expect(figure("trueUp", { shortfall: 4 }, purchases, { not: ["expired"] })).toEqual({
      text: "480.00 EUR",
      sentence:
        "4 rights missing: 4 × 120.00 EUR = 480.00 EUR. Rests on the unit cost of “newest” (bought 3 May 2025).",
    });
  });

  it("is that of whole packs where rights come in packs", () => {
    const packs = { pack: { unitCost: eur(5_000), unitsPerPack: 5 } };
    expect(figure("trueUp", { shortfall: 12 }, packs)).toEqual({
      text: "150.00 EUR",
      sentence: "12 rights missing take 3 packs of 5: 3 × 50.00 EUR = 150.00 EUR. Rests on the unit cost of “pack”.",
    });
  });

  it("rests on the total cost where no unit cost is on record, without rounding before the end", () => {
    const bought = { bought: { totalCost: eur(1_000), quantity: 3 } };
    expect(figure("trueUp", { shortfall: 3 }, bought).text).toBe("10.00 EUR");
    expect(figure("trueUp", { shortfall: 1 }, bought).text).toBe("≈ 3.33 EUR");
  });

  it("rests on the list price where no purchase that counts has a cost", () => {
    const software = { p: { listPrice: usd(30_000) } };
    expect(figure("trueUp", { shortfall: 2 }, {}, { software })).toEqual({
      text: "600.00 USD",
      sentence: "2 rights missing: 2 × 300.00 USD = 600.00 USD. Rests on the list price on the software title.",
    });
  });

  it("is not known without a price, and says what to enter; it is never 0", () => {
    expect(figure("trueUp", { shortfall: 2 }, { costless: {} })).toEqual({
      text: "not known",
      sentence: "Not known: enter the unit cost of “costless”, or a list price on the software title.",
    });
    expect(figure("trueUp", { shortfall: undefined, surplus: undefined }, {}).text).toBe("not known");
    expect(figure("trueUp", { shortfall: 0 }, {}).text).toBe("–");
  });
});

describe("What a surplus costs", () => {
  it("is the price of a right times the rights left over, also of a part of a pack", () => {
    const packs = { pack: { unitCost: eur(5_000), unitsPerPack: 5 } };
    expect(figure("idle", { surplus: 2 }, packs)).toEqual({
      text: "20.00 EUR",
      sentence: "2 rights left over: 2 × 50.00 EUR ÷ 5 = 20.00 EUR. Rests on the unit cost of “pack”.",
    });
  });
});

describe("What is paid a year", () => {
  const term = {
    kind: "subscription",
    quantity: 2,
    unitCost: eur(12_000),
    validFrom: "2026-01-01",
    validTo: "2027-12-31",
  };

  it("is the cost of a term spread over its years, and maintenance; what runs no more or not yet isn't paid", () => {
    const entitlements = {
      term,
      kept: { kind: "base", totalCost: eur(50_000), maintenanceCost: eur(1_000) },
      over: { ...term, validFrom: "2024-01-01", validTo: "2025-12-31" },
      later: { ...term, validFrom: "2026-06-01" },
    };
    expect(figure("yearly", {}, entitlements).text).toBe("130.00 EUR");
  });

  it("is only the least that is paid when the cost of a subscription isn't on record", () => {
    const { text: shown, sentence } = figure("yearly", {}, { term, unknown: { kind: "subscription" } });
    expect(shown).toBe("at least 120.00 EUR");
    expect(sentence).toContain("“unknown”: The entitlement has no cost on record");
  });
});

describe("The money in all", () => {
  const twoCurrencies = {
    a: { kind: "subscription", totalCost: eur(10_000), validFrom: "2026-01-01", validTo: "2026-12-31" },
    b: { kind: "subscription", totalCost: usd(20_000), validFrom: "2026-01-01", validTo: "2026-12-31" },
  };
  const yearly = (...given: Parameters<typeof moneyOf>) => {
    const total = moneyOf(...given).totals.find(({ id }) => id === "yearly");
    if (!total) throw new Error("There is no such total");
    return { text: totalText(total, text), note: totalNote(total, text) };
  };

  it("has a sum for each currency, and says that a rate is missing", () => {
    expect(yearly({}, twoCurrencies)).toEqual({
      text: "100.00 EUR + 200.00 USD",
      note: "No exchange rate from USD to EUR is recorded that is valid by then.",
    });
  });

  it("is shown in the organisation's currency beside that where a rate is recorded", () => {
    const exchangeRate = { r: { from: "USD", to: "EUR", rate: "0.92", validFrom: "2026-03-01" } };
    expect(yearly({}, twoCurrencies, { exchangeRate })).toEqual({
      text: "100.00 EUR + 200.00 USD",
      note: "In all 284.00 EUR: 1 USD = 0.92 EUR (rate of 1 March 2026).",
    });
  });

  it("says of how many products it isn't known", () => {
    const { totals } = moneyOf({ shortfall: 3 }, {});
    const [trueUp] = totals;
    expect(trueUp && totalText(trueUp, text)).toBe("not known");
    expect(trueUp && totalNote(trueUp, text)).toBe("Not known of 1 product.");
  });
});
