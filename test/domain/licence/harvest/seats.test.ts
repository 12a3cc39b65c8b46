import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { freedNote } from "../../../../src/domain/licence/harvest/harvest-words.ts";
import { totalText } from "../../../../src/domain/licence/money/money-words.ts";
import { addDays } from "../../../../src/domain/value/calendar-date.ts";
import { euros, type Given, registersWith } from "../../cost/registers-with.ts";
import { day } from "../licence-facts.ts";
import { harvested, only, proposed } from "./harvested.ts";

const TODAY = day("2026-11-24");
const MONTHLY = { cost: euros(12), costPeriod: "month" };
const people = {
  gone: { state: "leaver", leftOn: "2026-03-03" },
  goes: { state: "leaver", leftOn: "2026-11-25" },
  ada: { state: "active" },
};

function seats(seat: NonNullable<Given[string]>) {
  const all = Object.entries(seat).map(([id, values]) => [id, { service: "mail", ...MONTHLY, ...values }]);
  return harvested({ person: people, cloudService: { mail: { name: "Mail" } }, seat: Object.fromEntries(all) });
}

describe("Seats that are proposed", () => {
  it("are those of people who left by the day, once each, also when they aren't used either", () => {
    const found = seats({
      s1: { person: "gone", state: "assigned", lastUsed: "2026-03-01" },
      s2: { person: "goes", state: "assigned", lastUsed: "2026-11-01" },
      s3: { person: "gone", state: "ended" },
    });
    expect(proposed(found)).toEqual([["leaverSeat", "s1", "EUR 144.00"]]);
    expect(only(found).sentence).toBe(
      "“gone” left on 3 March 2026 and still has this seat. It was last used on 1 March 2026.",
    );
    expect(only(found).others).toEqual([{ register: "person", id: "gone", title: "gone" }]);
  });

  it("are unused from the 90th day after the last use on, or after somebody else got the seat", () => {
    const found = seats({
      on89: { person: "ada", state: "assigned", lastUsed: addDays(TODAY, -89) },
      on90: { person: "ada", state: "assigned", lastUsed: addDays(TODAY, -90) },
      handedOn: { person: "ada", state: "assigned", lastUsed: "2026-01-01", assignedOn: "2026-11-01" },
      handedOnLongAgo: { person: "ada", state: "assigned", lastUsed: "2026-01-01", assignedOn: "2026-08-01" },
      blankState: { lastUsed: "2026-08-01" },
    });
    expect(found.proposals.map(({ record, sentence }) => [record.id, sentence])).toEqual([
      ["blankState", "Not used for 115 days: last used on 1 August 2026."],
      ["handedOnLongAgo", "Not used for 115 days: last used on 1 January 2026 and assigned anew on 1 August 2026."],
      ["on90", "Not used for 90 days: last used on 26 August 2026."],
    ]);
    expect(found.open).toEqual([]);
  });

  it("are never called unused while their last use isn't known; they are listed with what to enter", () => {
    const found = seats({ s1: { person: "ada", state: "assigned", assignedOn: "2020-01-01" } });
    expect(found.proposals).toEqual([]);
    expect(found.open.map(({ label, records }) => [label, records.map(({ id }) => id)])).toEqual([
      ["Last use not known", ["s1"]],
    ]);
  });

  it("are free ones that are paid for; where nobody knows that, the seat is listed", () => {
    const found = seats({
      paid: { state: "free" },
      once: { state: "free", costPeriod: "once" },
      nothing: { state: "free", cost: euros(0) },
      unknown: { state: "free", cost: "" },
    });
    expect(proposed(found)).toEqual([["freeSeat", "paid", "EUR 144.00"]]);
    expect(found.open.map(({ label, records }) => [label, records.map(({ id }) => id)])).toEqual([
      ["Free seats without a cost", ["unknown"]],
    ]);
  });

  it("cost their part of the service where they have no cost of their own, exactly", () => {
    const seat = { s1: { service: "mail", state: "free" } };
    const service = { cost: euros(100), costPeriod: "year", seatsBought: 3 };
    const found = harvested({ cloudService: { mail: service }, seat });
    expect(proposed(found)).toEqual([["freeSeat", "s1", "≈ EUR 33.33"]]);
    expect(only(found).money.amounts[0]?.minor).toEqual({ over: 10_000n, under: 3n });
  });

  it("say what to enter where a leaver's seat has no cost", () => {
    const found = harvested({ person: people, seat: { s1: { person: "gone", state: "assigned" } } });
    expect(proposed(found)).toEqual([["leaverSeat", "s1", "not known"]]);
    expect(only(found).money.sentence).toBe(
      "Neither the seat nor its service has a cost on record: enter it on one of them.",
    );
    expect(found.sum).toMatchObject({ amounts: [], unknown: 1 });
  });

  it.each([
    ["has ended", { state: "ended" }],
    ["is over by the day", { endsOn: "2026-11-23" }],
  ])("are none of a service that %s", (_, service) => {
    const seat = { s1: { service: "mail", state: "free", ...MONTHLY } };
    expect(harvested({ cloudService: { mail: service }, seat }).proposals).toEqual([]);
  });
});

describe("The sum of what can be freed", () => {
  const seat = {
    s1: { state: "free", ...MONTHLY },
    s2: { state: "free", ...MONTHLY },
    s3: { state: "free", cost: { minor: 10_000, currency: "USD" }, costPeriod: "year" },
  };
  const { money } = registersWith({});

  it("keeps currencies apart, and is one in the organisation's where a rate is recorded", () => {
    const apart = harvested({ seat }).sum;
    expect(totalText(apart, money)).toBe("EUR 288.00 + USD 100.00");
    expect(freedNote(apart, money)).toContain("No exchange rate from USD to EUR");
    const exchangeRate = { r1: { from: "USD", to: "EUR", rate: "0.9", validFrom: "2026-01-01" } };
    expect(freedNote(harvested({ seat, exchangeRate }).sum, money)).toContain("In all EUR 378.00");
  });

  it("is that of the proposals, whatever their number and order", () => {
    const cost = fc.record({ minor: fc.integer({ min: 1, max: 1_000_000 }), currency: fc.constantFrom("EUR", "USD") });
    fc.assert(
      fc.property(fc.array(cost, { maxLength: 12 }), (costs) => {
        const records = costs.map((each, i) => [`s${i}`, { state: "free", cost: each, costPeriod: "year" }] as const);
        const sums = [records, [...records].reverse()].map((some) => harvested({ seat: Object.fromEntries(some) }).sum);
        for (const currency of ["EUR", "USD"]) {
          const whole = costs.filter((each) => each.currency === currency).reduce((sum, { minor }) => sum + minor, 0);
          for (const { amounts } of sums) {
            expect(amounts.find((each) => each.currency === currency)?.minor.over ?? 0n).toBe(BigInt(whole));
          }
        }
      }),
    );
  });
});

describe("Without a cut-off on record", () => {
  it("no seat is called unused, and the parameter to enter is told", () => {
    const seat = { s1: { state: "assigned", lastUsed: "2020-01-01" } };
    const found = harvested({ seat }, [], []);
    expect(found.proposals).toEqual([]);
    expect(found.idleDays).toBeUndefined();
    expect(found.enter).toEqual(["Enter the parameter “seat.idleDays”: none holds on that day."]);
  });
});
