import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { MetricName } from "../../../src/domain/licence/metrics/metric-names.ts";
import { aRecord } from "../../builders/records.ts";
import { found, line, measured, parameter, SERVER } from "./a-line-of-records.ts";

describe("What was measured counts in", () => {
  const tablet = aRecord("hardware", "t1", { name: "T1", class: "tablet", state: "deployed" });
  const others = ["inStock", "retired", "disposed"].map((state) => aRecord("hardware", state, { name: state, state }));
  const printer = aRecord("hardware", "printer", { name: "Printer", class: "printer", state: "deployed" });

  it("client access by user: people of the register who haven't left, and numbers", () => {
    const everybody = measured("users", "Everybody", { countedFrom: "people" });
    const contractors = measured("users", "Contractors", { quantity: "12" });
    const made = line("userCal", [everybody, contractors, ...found("fs", SERVER)]);
    expect(made).toMatchObject({ required: 14, shortfall: 4, status: "under" });
    expect(made.rows).toEqual([`measuredUse ${contractors.id} 12`, "person anna 1", "person ben 1"]);
    const twice = measured("users", "Berlin", { countedFrom: "people" });
    expect(line("userCal", [everybody, twice]).required).toBe(2);
  });

  it("client access by device: devices in use with which people work", () => {
    const all = measured("devices", "All", { countedFrom: "devices" });
    const made = line("deviceCal", [all, measured("devices", "Kiosks", { quantity: "3" }), tablet, ...others, printer]);
    expect(made.required).toBe(4);
    expect(made.rows).toContain("hardware t1 1");
  });

  it.each(["concurrent", "tokens"] as const)("%s: the highest peak, the others beside it", (metric) => {
    const what = metric === "tokens" ? "tokens" : "sessions";
    const [one, other] = [measured(what, "Berlin", { quantity: "7" }), measured(what, "Bern", { quantity: "11" })];
    const made = line(metric, [one, other]);
    expect(made).toMatchObject({ required: 11, shortfall: 1 });
    expect(made.rows).toEqual([`measuredUse ${other.id} 11`, `measuredUse ${one.id} 0`]);
  });

  it("value units: amounts fill the tiers one after the other", () => {
    // 2,000 × 1 and then 500 × 1 + 3,500 × 0.8: 5,300 of 6,000 resources.
    const [a, b] = [measured("amount", "A", { quantity: "2000" }), measured("amount", "B", { quantity: "4000" })];
    const made = line("ibmRvu", [b, a]);
    expect(made.rows).toEqual([`measuredUse ${a.id} 2000`, `measuredUse ${b.id} 3300`]);
    expect(made.required).toBe(5_300);
    expect(made.sentence).toContain("each product has a table of its own");
    // 10 × 1 + 5,990 × 0.5: the organisation's own table prevails, and nothing is left to say of it.
    const own = line("ibmRvu", [b, a, parameter("ibm.rvu.tiers", "10: 1; more: 0.5")]);
    expect(own.required).toBe(3_005);
    expect(own.sentence).not.toContain("table of its own");
    // One for another title holds for nothing here, one for this title prevails over the general one.
    const general = parameter("ibm.rvu.tiers", "10: 1; more: 0.5");
    const forDraw = aRecord("licenceParameter", "p", { ...general.values, value: "more: 1", software: "draw" });
    const gone = aRecord("licenceParameter", "q", { ...general.values, value: "more: 2", software: "gone" });
    expect(line("ibmRvu", [b, a, general, forDraw, gone]).required).toBe(6_000);
    expect(line("ibmRvu", [b, a, general, gone]).required).toBe(3_005);
    // 20 × 1 + 30 × 0.83 + 100 × 0.8 = 124.9.
    expect(line("ibmUvu", [measured("amount", "Authorised users", { quantity: "150" })]).required).toBe(125);
  });

  it("measured amounts: the sum by what a right covers, rounded up once", () => {
    const stores = [measured("amount", "A", { quantity: "4.5" }), measured("amount", "B", { quantity: "6" })];
    expect(line("attributeSum", [...stores, parameter("attributeSum.reference", "4")]).required).toBe(3);
    expect(line("attributeSum", stores).sentence).toContain("under Licence parameters");
  });

  it("the largest environment: production or everything else", () => {
    const amount = (name: string, quantity: string, environment: string) =>
      measured("amount", name, { quantity, environment });
    const [prod, test, dev] = [
      amount("Prod", "20", "production"),
      amount("Test", "15", "other"),
      amount("Dev", "10.5", "other"),
    ];
    const elsewhere = line("largestEnvironment", [prod, test, dev]);
    expect(elsewhere.required).toBe(26);
    expect(elsewhere.rows).toEqual([
      `measuredUse ${dev.id} 11`,
      `measuredUse ${test.id} 15`,
      `measuredUse ${prod.id} 0`,
    ]);
    const told = elsewhere.steps
      .filter(({ side }) => side === "required")
      .at(-1)
      ?.rows.at(-1)?.sentence;
    expect(told).toBe(
      "20 in production. Covered by the other environments, so it adds nothing: production comes to 20, everything else to 25.5.",
    );
    expect(line("largestEnvironment", [prod, dev])).toMatchObject({
      required: 20,
      rows: [`measuredUse ${prod.id} 20`, `measuredUse ${dev.id} 0`],
    });
    const unsaid = measured("amount", "Somewhere", { quantity: "1" });
    expect(line("largestEnvironment", [prod, unsaid]).sentence).toContain("Enter the environment of “Somewhere”.");
  });

  it("headcount: the groups that the contract counts", () => {
    const staff = measured("people", "Staff", { countedFrom: "people", included: true });
    const [contractors, trainees] = [
      measured("people", "Contractors", { quantity: "6", included: true }),
      measured("people", "Trainees", { quantity: "9", included: false }),
    ];
    const made = line("headcount", [staff, contractors, trainees]);
    expect(made.required).toBe(8);
    expect(made.rows).toContain(`measuredUse ${trainees.id} 0`);
    const unsaid = measured("people", "All", { countedFrom: "people" });
    expect(line("headcount", [unsaid]).sentence).toContain(
      "whether the contract counts the group (yes or no) of “All”",
    );
  });
});

const MEASURED: readonly (readonly [MetricName, string])[] = [
  ["userCal", "the users with access"],
  ["deviceCal", "the devices with access"],
  ["concurrent", "the peak of sessions"],
  ["tokens", "the peak of tokens"],
  ["oracleNup", "the users with access"],
  ["oracleNupSe2", "the users with access"],
  ["ibmRvu", "the amount"],
  ["ibmUvu", "the amount"],
  ["attributeSum", "the amount"],
  ["largestEnvironment", "the amount"],
  ["headcount", "each group of people"],
];

describe("A line for which nothing was measured", () => {
  it.each(MEASURED)("in %s is not evaluable and asks for %s", (metric, asked) => {
    const open = line(metric, found("db", SERVER));
    expect(open).toMatchObject({ status: "notEvaluable", required: undefined, shortfall: undefined });
    expect(open.sentence).toContain(`No measured use counts on the day of the position: enter ${asked}`);
  });

  it("is 0 only where somebody entered 0", () => {
    expect(line("userCal", [measured("users", "Staff", { quantity: "0" })])).toMatchObject({
      required: 0,
      surplus: 10,
    });
    expect(line("userCal", [measured("users", "Staff", {})]).sentence).toContain("Enter the quantity of “Staff”");
    expect(line("concurrent", [measured("sessions", "Server", { quantity: "2.5" })]).status).toBe("notEvaluable");
  });

  it("isn't helped by a register that it can't be counted from, or by devices where users are needed", () => {
    const mixed = measured("sessions", "Server", { countedFrom: "people" });
    expect(line("concurrent", [mixed]).sentence).toContain("Enter the quantity of “Server” under Measured use");
    const terminals = measured("devices", "Terminals", { quantity: "5" });
    expect(line("oracleNup", [terminals, ...found("db", SERVER)]).status).toBe("notEvaluable");
  });

  it("isn't helped by what was measured of something else, or of another title", () => {
    const peak = measured("tokens", "Server", { quantity: "5" });
    expect(line("concurrent", [peak]).status).toBe("notEvaluable");
    const other = aRecord("measuredUse", "x", { software: "another", what: "sessions", name: "Server", quantity: "5" });
    expect(line("concurrent", [other]).status).toBe("notEvaluable");
  });
});

describe("Whatever was measured", () => {
  const some = fc.uniqueArray(
    fc.record({
      id: fc.string({ unit: "grapheme-ascii", minLength: 1, maxLength: 4 }),
      what: fc.constantFrom("users", "devices", "sessions", "tokens", "amount", "people"),
      name: fc.constantFrom("Staff", "staff", "Anna", "DB"),
      from: fc.constantFrom("number", "people", "devices"),
      quantity: fc.constantFrom("0", "3", "40", "500"),
      validFrom: fc.constantFrom("2026-01-01", "2026-03-31"),
    }),
    { maxLength: 8, selector: ({ id }) => id },
  );

  it("gives the same line with the same rows in any order of the records, in every metric that counts it", () => {
    const ordered = some.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(ordered, fc.constantFrom(...MEASURED), ([all, turned], [metric]) => {
        const of = (given: typeof all) => [
          ...given.map(({ id, what, name, from, quantity, validFrom }) =>
            aRecord("measuredUse", id, {
              software: "draw",
              what,
              name,
              validFrom,
              included: true,
              environment: "production",
              ...(from === "number" ? { quantity } : { countedFrom: from }),
            }),
          ),
          ...found("db", SERVER),
          parameter("attributeSum.reference", "7"),
        ];
        expect(line(metric, of(turned))).toEqual(line(metric, of(all)));
      }),
      { numRuns: 300 },
    );
  });
});
