import { describe, expect, it } from "vitest";
import type { Cell } from "../../../src/domain/intake/cell.ts";
import { ownHeadings, profileFromChoices } from "../../../src/domain/intake/profile-choices.ts";
import { anOffice, proposalFor, shownRows, tableOf } from "./an-import.ts";

function proposed(dates: readonly Cell[], costs: readonly Cell[] = []) {
  const rows = Array.from({ length: Math.max(dates.length, costs.length) }, (_, i): Cell[] => [
    `T${i}`,
    dates[i] ?? null,
    costs[i] ?? null,
  ]);
  return proposalFor(tableOf([["Asset tag", "Purchase date", "Purchase cost"], ...rows]));
}

describe("The order of day and month", () => {
  it.each([
    ["a day above 12 in front proves day first", ["03/04/2023", "31/12/2023"], "dmy", "B3 has “31/12/2023”"],
    ["a day above 12 behind proves month first", ["3/4/23", "1/23/23"], "mdy", "B3 has “1/23/23”"],
    ["dots are day first", ["03.04.2023"], "dmy", "B2 has “03.04.2023”"],
  ])("%s, and the cell is named", (_, dates, order, proof) => {
    const { choices, readings, questions } = proposed(dates);
    expect(choices.dateOrder).toBe(order);
    expect(readings.join(" ")).toContain(proof);
    expect(questions).toEqual([]);
  });

  it.each([
    ["ISO dates", ["2023-04-03"]],
    ["dates of a workbook", [{ date: "2023-04-03" }]],
    ["names of months", ["3 April 2023"]],
    ["days equal to the month", ["04/04/2023"]],
    ["no dates", []],
  ])("%s need no order", (_, dates) => {
    expect(proposed(dates)).toMatchObject({ choices: { dateOrder: null }, questions: [] });
  });

  it("is asked when no date proves it, with samples read both ways", () => {
    const [question] = proposed(["03/04/2023", "05/06/2023"]).questions;
    expect(question?.id).toBe("dateOrder");
    expect(question?.options.map(({ value, samples }) => [value, samples[0]])).toEqual([
      ["dmy", "B2: “03/04/2023” is 2023-04-03"],
      ["mdy", "B2: “03/04/2023” is 2023-03-04"],
    ]);
  });

  it("is asked when dates contradict each other, with both cells named", () => {
    const [question] = proposed(["31/12/2023", "12/31/2023"]).questions;
    expect(question?.sentence).toMatch(/B2.*B3/);
  });
});

describe("Columns of a file that write dates differently", () => {
  function mixed(...rows: readonly (readonly Cell[])[]) {
    return tableOf([["Asset tag", "Purchase date", "Warranty end", "Deployed on"], ...rows]);
  }

  it("are each read in the order that they prove, and each proof is told", () => {
    const table = mixed(["T1", "31/12/2023", "12/31/2025", null], ["T2", "01/02/2023", "01/02/2025", null]);
    const { choices, readings, questions } = proposalFor(table);
    expect(questions).toEqual([]);
    expect(choices.dateOrders).toEqual({ 1: "dmy", 2: "mdy" });
    expect(readings.join(" ")).toMatch(/Column B: Dates are day.*B2 has.*Column C: Dates are month.*C2 has/);
    const cells = shownRows(anOffice().plan(table))[1]?.cells;
    expect(cells?.filter(({ field }) => /purchasedOn|warrantyEnd/.test(field)).map(({ after }) => after)).toEqual([
      "01/02/2023",
      "02/01/2025",
    ]);
  });

  it("leave a column that proves nothing to be asked about, with its cells only", () => {
    const { questions } = proposalFor(mixed(["T1", "31/12/2023", "12/31/2025", "03/04/2024"]));
    expect(questions.map(({ options }) => options[0]?.samples)).toEqual([["D2: “03/04/2024” is 2024-04-03"]]);
  });

  it("are asked about when one contradicts itself; the other keeps its own proof", () => {
    const table = mixed(["T1", "31/12/2023", "12/31/2025", null], ["T2", "12/31/2023", "01/02/2025", null]);
    const { questions, choices } = proposalFor(table);
    expect(questions[0]?.sentence).toMatch(/B2 has “31\/12\/2023”, B3 has “12\/31\/2023”/);
    expect(choices.dateOrders).toEqual({ 2: "mdy" });
  });

  it("with dots in one and slashes in another, the slashes are asked about", () => {
    const { questions } = proposalFor(mixed(["T1", "03.04.2023", "03/04/2025", null]));
    expect(questions[0]?.options[0]?.samples).toEqual(["C2: “03/04/2025” is 2025-04-03"]);
  });
});

describe("The decimal mark", () => {
  it.each([
    ["point and two digits", ["12.50"], "."],
    ["comma and two digits", ["12,50"], ","],
    ["thousands with commas", ["1,234,567"], "."],
    ["both marks, the comma last", ["1.234,50"], ","],
    ["with a currency", ["€ 1.234,50"], ","],
  ])("%s prove it", (_, costs, mark) => {
    const { choices, readings } = proposed([], costs);
    expect(choices.decimalMark).toBe(mark);
    expect(readings.join(" ")).toContain("C2");
  });

  it("is asked when 1.234 could be two amounts", () => {
    const [question] = proposed([], ["1.234"]).questions;
    expect(question?.options.map(({ samples }) => samples[0])).toEqual(["C2: “1.234” is 1.234", "C2: “1.234” is 1234"]);
  });

  it.each([[["100"]], [[12.5]], [[]]])("isn't needed for %o", (costs) => {
    const { choices, questions } = proposed([], costs);
    expect(choices.decimalMark).toBeNull();
    expect(questions.map(({ id }) => id)).not.toContain("decimalMark");
  });
});

describe("The currency of amounts", () => {
  const table = (heading: string, ...costs: readonly Cell[]) =>
    tableOf([["Asset tag", heading, "Currency"], ...costs.map((cost, i): Cell[] => [`T${i}`, cost])]);

  it("is asked once where neither cell nor heading names one, the organisation's first", () => {
    const file = table("Purchase cost", "2266.13", 0, 19);
    const [question, ...more] = proposalFor(file).questions;
    expect(question).toMatchObject({ id: "currency", likely: "EUR" });
    expect(question?.options[1]).toMatchObject({
      value: "USD",
      samples: ["B2: “2266.13” is 2266.13 USD", "B4: “19” is 19 USD"],
    });
    expect(more).toEqual([]);
    const decided = proposalFor(file, { currency: "USD" });
    expect(decided.questions).toEqual([]);
    expect(decided.readings.join(" ")).toContain("Amounts that name no currency are in USD, as was decided: B2 has");
  });

  it.each([
    ["each amount names one", table("Purchase cost", "12.50 EUR", "$ 4", "-", "0.00")],
    ["the heading names one", table("Purchase cost (GBP)", "12.50")],
    [
      "a column of its own names one",
      tableOf([
        ["Asset tag", "Purchase cost", "Currency"],
        ["T1", "12.50", "CHF"],
      ]),
    ],
    ["there are no amounts", table("Purchase cost", null)],
  ])("isn't asked where %s", (_, file) => {
    expect(proposalFor(file).questions).toEqual([]);
  });

  it("offers what other amounts of the file name", () => {
    const [question] = proposalFor(table("Purchase cost", "12.50 SEK", "40.25")).questions;
    expect(question?.options.map(({ value }) => value)).toEqual(["EUR", "SEK", "USD", "GBP", "CHF"]);
  });

  it("isn't asked of the next file of the same shape", () => {
    const file = table("Purchase cost", "12.50");
    const { choices, columns } = proposalFor(file, { currency: "USD" });
    const profile = profileFromChoices("prices.csv", choices, ownHeadings({ choices, columns }));
    const next = proposalFor(table("Purchase cost", "99.95"), {}, [{ key: "own:p1", profile }]);
    expect([next.choices.currency, next.questions]).toEqual(["USD", []]);
  });
});
