import { describe, expect, it } from "vitest";
import { harvestChanges } from "../../../../src/domain/licence/harvest/harvest-changes.ts";
import { euros, type Given, registersWith } from "../../cost/registers-with.ts";
import { day } from "../licence-facts.ts";
import { harvested, only, proposed } from "./harvested.ts";

const USED = { service: "mail", state: "assigned", lastUsed: "2026-11-20", costPeriod: "month" };
const E5 = { ...USED, person: "ada", plan: "E5", lowerPlan: "E3", cost: euros(54) };
const E3 = { ...USED, plan: "e3", cost: euros(30) };

function given(seat: NonNullable<Given[string]>): Given {
  const person = { ada: { state: "active" }, gone: { state: "leaver" } };
  return { person, cloudService: { mail: { name: "Mail" }, board: { name: "Board" } }, seat };
}

function seats(seat: NonNullable<Given[string]>) {
  return harvested(given(seat));
}

describe("Seats on a higher plan than needed", () => {
  it("are proposed for the lower one, with what that saves a year", () => {
    const found = seats({ high: E5, low: E3 });
    expect(proposed(found)).toEqual([["higherPlan", "high", "EUR 288.00"]]);
    expect(only(found)).toMatchObject({ sentence: "“E3” would do in place of “E5”, as the seat's record says." });
    expect(only(found).money.sentence).toBe("EUR 54.00 a month × 12 less EUR 30.00 a month × 12, as “low” costs.");
  });

  it("promise no more than the dearest seat on the lower plan leaves", () => {
    const other = { ...E3, service: "board", cost: euros(53) };
    const found = seats({ high: E5, cheap: { ...E3, cost: euros(10) }, dear: { ...E3, cost: euros(44) }, other });
    expect(proposed(found)).toEqual([["higherPlan", "high", "EUR 120.00"]]);
  });

  it.each([
    ["its own cost isn't known", { high: { ...E5, cost: "" }, low: E3 }, "enter its own Cost"],
    [
      "nobody knows what the lower plan costs",
      { high: E5 },
      "enter the cost of a seat of this service with the plan “E3”",
    ],
    [
      "they are paid in two currencies",
      { high: E5, low: { ...E3, cost: { minor: 1, currency: "USD" } } },
      "different currencies",
    ],
  ])("say that the saving isn't known where %s", (_, seat, sentence) => {
    const found = seats(seat);
    expect(proposed(found)).toEqual([["higherPlan", "high", "not known"]]);
    expect(only(found).money.sentence).toContain(sentence);
  });

  it.each([
    ["is theirs already", { high: { ...E5, lowerPlan: "e5 " }, low: E3 }],
    ["costs as much", { high: E5, low: { ...E3, cost: euros(54) } }],
  ])("aren't proposed where the lower plan %s", (_, seat) => {
    expect(seats(seat).proposals).toEqual([]);
  });

  it("are proposed as seats of leavers or unused ones first, and also while their last use isn't known", () => {
    const unused = { ...E5, lastUsed: "2026-01-01" };
    const { lastUsed: _, ...unknown } = E5;
    const found = seats({ left: { ...E5, person: "gone" }, unused, unknown, low: E3 });
    expect(found.proposals.map(({ kind, record }) => [kind, record.id])).toEqual([
      ["leaverSeat", "left"],
      ["idleSeat", "unused"],
      ["higherPlan", "unknown"],
    ]);
  });

  it("accepted, lose their cost where nobody knows what the lower plan costs, and say so before", () => {
    const registers = registersWith(given({ high: E5 }));
    const { proposals } = seats({ high: E5 });
    expect(proposals[0]?.sentence).toContain("Accepting clears its cost, as that of “E3” isn't on record.");
    const [change] = harvestChanges(proposals, { seats: "free", from: day("2026-11-24") }, registers);
    expect(change?.fields).toMatchObject({
      plan: ["E5", "E3"],
      lowerPlan: ["E3", null],
      cost: [euros(54), null],
      costPeriod: ["month", null],
    });
    // So that it doesn't stand as the price of E3 for the next seat.
    const after = { ...USED, plan: "E3", person: "ada" };
    expect(proposed(seats({ high: E5, after }))).toEqual([["higherPlan", "high", "not known"]]);
  });

  it("accepted, go on under the lower plan for what that costs", () => {
    const registers = registersWith(given({ high: E5, low: E3 }));
    const { proposals } = seats({ high: E5, low: E3 });
    const changes = harvestChanges(proposals, { seats: "free", from: day("2026-11-24") }, registers);
    expect(changes).toMatchObject([
      { id: "high", fields: { plan: ["E5", "E3"], lowerPlan: ["E3", null], cost: [euros(54), euros(30)] } },
    ]);
  });
});
