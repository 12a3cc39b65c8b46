import { describe, expect, it } from "vitest";
import { assumedPurchases, boughtAtOnce } from "../../../../src/domain/licence/what-if/assumed-purchases.ts";
import { assumptionWords } from "../../../../src/domain/licence/what-if/assumption-words.ts";
import type { Assumption } from "../../../../src/domain/licence/what-if/scenario.ts";
import type { Value } from "../../../../src/domain/registers/field.ts";
import type { RegisterRecord } from "../../../../src/domain/registers/register.ts";
import { fraction } from "../../../../src/domain/value/fraction.ts";
import { asRecordId } from "../../../../src/domain/value/record-id.ts";
import { TODAY } from "../licence-facts.ts";

const id = asRecordId("e1");
const right = { id, name: "Draw subscription" };
const draw = { id: asRecordId("p1"), name: "Draw" };
const buy = { kind: "rightsBought", product: draw, metric: "perDevice", unitsPerPack: 1, paid: "once" } as const;

function values(given: Record<string, Value>, assumption: Assumption): RegisterRecord["values"] | undefined {
  const record: RegisterRecord = { id, register: "entitlement", values: given, trail: [1] };
  const all = assumedPurchases(new Map([[id, record]]), { day: null, assumptions: [assumption] }, TODAY);
  return all.get(id)?.values;
}

describe("The records behind the money of a scenario", () => {
  const termed = {
    kind: "subscription",
    quantity: 10,
    validFrom: "2025-01-01",
    validTo: "2025-12-31",
    totalCost: { minor: 100_000, currency: "EUR" },
  };

  it("run on by whole terms at the price of a unit", () => {
    expect(values(termed, { kind: "renewal", right, quantity: 4 })).toEqual({
      ...termed,
      quantity: 4,
      validFrom: "2026-01-01",
      validTo: "2026-12-31",
      totalCost: { minor: 40_000, currency: "EUR" },
    });
  });

  it("have ended where they aren't renewed: the term, or only the maintenance of a perpetual right", () => {
    const running = { ...termed, validTo: "2026-12-31" };
    expect(values(running, { kind: "renewal", right, quantity: 0 })).toEqual({ ...running, validTo: "2026-03-30" });
    const perpetual = { kind: "base", quantity: 10, maintenanceTo: "2026-12-31" };
    const ended = { ...perpetual, maintenanceTo: "2026-03-30" };
    expect(values(perpetual, { kind: "renewal", right, quantity: 0 })).toEqual(ended);
    expect(values(perpetual, { kind: "renewal", right, quantity: 4 })).toEqual(perpetual);
  });

  it("hold what is bought, and what is paid for it at once by currency", () => {
    const price = { minor: 41_250, currency: "EUR" };
    const assumptions = [
      { ...buy, packs: 5, price },
      { ...buy, packs: 1, price: { minor: 100, currency: "USD" } },
      { ...buy, packs: 3, price: null },
      { ...buy, packs: 9, price, paid: "year" },
    ] as const;
    expect(boughtAtOnce({ day: null, assumptions })).toEqual({
      amounts: [
        { minor: fraction(206_250), currency: "EUR" },
        { minor: fraction(100), currency: "USD" },
      ],
      unknown: 1,
    });
    const records = [...assumedPurchases(new Map(), { day: null, assumptions }, TODAY).values()];
    expect(records.map(({ values: { kind, quantity, validTo } }) => [kind, quantity, validTo])).toEqual(
      expect.arrayContaining([
        ["base", 5, undefined],
        ["subscription", 9, "2027-03-30"],
      ]),
    );
  });
});

describe("An assumption as a sentence", () => {
  const said = (assumption: Assumption) => assumptionWords(assumption, ({ minor, currency }) => `${minor} ${currency}`);
  const pcs = ["PC-1", "PC-2", "PC-3", "PC-4", "PC-5"].map((name) => ({ id: asRecordId(name), name }));
  const [ada] = pcs;

  it.each<[Assumption, string]>([
    [{ kind: "devicesRetire", devices: pcs }, "5 devices retire: PC-1, PC-2, PC-3 and 2 more."],
    [{ kind: "devicesRetire", devices: pcs.slice(0, 1) }, "1 device retires: PC-1."],
    [
      { kind: "deviceKindRetires", form: "portable", place: right },
      "All laptops and tablets in Draw subscription retire.",
    ],
    [{ kind: "deviceKindRetires", form: null, place: right }, "All devices in Draw subscription retire."],
    [
      { kind: "peopleLeave", people: pcs.slice(0, 2), devices: "handedOver", to: ada ?? null },
      "2 people leave: PC-1, PC-2. Their devices go to PC-1.",
    ],
    [{ kind: "productRemovedFrom", product: draw, count: 2 }, "Draw is removed from 2 devices, the first by name."],
    [{ kind: "productAdded", product: draw, count: 1 }, "Draw is installed on 1 further device."],
    [
      { ...buy, packs: 5, price: { minor: 41_250, currency: "EUR" } },
      "Draw: 5 more rights at 41250 EUR each, counted per device.",
    ],
    [
      { ...buy, packs: 2, unitsPerPack: 10, price: { minor: 9, currency: "EUR" }, paid: "year" },
      "Draw: 20 more rights in 2 packs of 10 at 9 EUR a pack and year, counted per device.",
    ],
    [{ ...buy, packs: 1, price: null }, "Draw: 1 more right, price not known, counted per device."],
    [{ kind: "renewal", right, quantity: 0 }, "“Draw subscription” isn't renewed."],
    [{ kind: "renewal", right, quantity: 1_200 }, "“Draw subscription” is renewed with a quantity of 1,200."],
  ])("%j", (assumption, sentence) => {
    expect(said(assumption)).toBe(sentence);
  });
});
