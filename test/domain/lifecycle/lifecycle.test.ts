import { describe, expect, it } from "vitest";
import { contradictions } from "../../../src/domain/lifecycle/contradictions.ts";
import { beginningValues, lifecycleOf, lifecycles, transitionsFrom } from "../../../src/domain/lifecycle/lifecycle.ts";
import { missingFacts } from "../../../src/domain/lifecycle/missing-facts.ts";
import { transitionValues } from "../../../src/domain/lifecycle/transition-values.ts";
import { registerOf } from "../../../src/domain/registers/all.ts";
import { hardware } from "../../../src/domain/registers/hardware.ts";
import type { RegisterId } from "../../../src/domain/registers/register-id.ts";
import { seat } from "../../../src/domain/registers/seat.ts";

function stepOf(id: string, register: RegisterId = "hardware") {
  const lifecycle = lifecycleOf(register);
  const transition = lifecycle?.transitions.find((each) => each.id === id);
  if (!lifecycle || !transition) throw new Error(id);
  return { lifecycle, transition };
}

function steps(state: string | undefined): string[] {
  const { lifecycle } = stepOf("repair");
  return transitionsFrom(lifecycle, { values: state === undefined ? {} : { state } }).map(({ id }) => id);
}

describe("the life of a record", () => {
  it.each([
    ["ordered", "receive", true],
    ["deployed", "receive", false],
    ["deployed", "handOn", true],
    ["inStock", "handOver", true],
    ["disposed", "handOver", false],
    ["disposed", "undispose", true],
    ["inRepair", "repaired", true],
    ["deployed", "repaired", false],
  ])("lets a device that is %s take the step %s: %s", (state, step, can) => {
    expect(steps(state).includes(step)).toBe(can);
  });

  it("lets a contract be renewed whose state nobody recorded; one made by hand is active", () => {
    const lifecycle = lifecycleOf("contract");
    const fromBlank = lifecycle ? transitionsFrom(lifecycle, { values: {} }).map(({ id }) => id) : [];
    expect(fromBlank).toEqual(["sign", "renew", "giveNotice", "end"]);
    expect(beginningValues("contract")).toEqual({ state: "active" });
  });

  it("lets no taken back record take a step", () => {
    const { lifecycle } = stepOf("retire");
    expect(transitionsFrom(lifecycle, { values: { state: "deployed" }, withdrawn: true })).toEqual([]);
  });

  it("reaches every state of every register, and leads out of every state", () => {
    for (const { register, field, transitions } of lifecycles) {
      const states =
        registerOf(register)
          .fields.find(({ id }) => id === field)
          ?.choices?.map(({ id }) => id) ?? [];
      const left = new Set(transitions.flatMap(({ from }) => from));
      expect(
        states.filter((state) => !left.has(state)),
        `${register}: dead ends`,
      ).toEqual([]);
    }
  });

  it("blanks what no longer holds and keeps what was asked for and not answered", () => {
    const { lifecycle, transition } = stepOf("takeBack");
    expect(transitionValues(lifecycle, transition, {}, { location: null })).toEqual({
      state: "inStock",
      user: null,
      deployedOn: null,
      repairSince: null,
      repairAt: null,
      missingSince: null,
    });
  });

  it.each([
    [
      { endsOn: "2028-12-31", noticeBy: null },
      { endsOn: "2028-12-31", noticeBy: null },
    ],
    [
      { endsOn: "2028-12-31", noticeBy: "2028-09-30" },
      { endsOn: "2028-12-31", noticeBy: "2028-09-30" },
    ],
    [{ endsOn: "2026-12-31", noticeBy: null }, { endsOn: "2026-12-31" }],
    [{ endsOn: null, noticeBy: null }, {}],
  ])("renews a contract by %o, and lets no notice day of an earlier term stay", (facts, expected) => {
    const { lifecycle, transition } = stepOf("renew", "contract");
    const now = { state: "active", endsOn: "2026-12-31", noticeBy: "2026-09-30" };
    expect(transitionValues(lifecycle, transition, now, facts)).toEqual({
      state: "active",
      noticeGivenOn: null,
      ...expected,
    });
  });

  it("gives a device back from repair to who had it, unless somebody else is named", () => {
    const { lifecycle, transition } = stepOf("repaired");
    const back = { state: "deployed", repairSince: null, repairAt: null };
    expect(transitionValues(lifecycle, transition, {}, { user: null, location: null })).toEqual(back);
    expect(transitionValues(lifecycle, transition, {}, { user: "p2", location: null })).toEqual({
      ...back,
      user: "p2",
    });
  });

  it.each([
    [hardware, { state: "inStock", user: "p1" }, ["The state is “In stock”, yet “User” is filled"]],
    [hardware, { state: "disposed", user: "p1" }, ["The state is “Disposed”, yet “User” is filled"]],
    [seat, { state: "free", person: "p1" }, ["The state is “Free”, yet “Person” is filled"]],
    [hardware, { state: "missing", user: "p1" }, []],
    [hardware, { state: "inStock", custodian: "p1" }, []],
    [hardware, { user: "p1" }, []],
  ])("tells what contradicts the state of a record in %#", (register, values, said) => {
    expect(contradictions(register, { values }, () => undefined).map(({ says }) => says)).toEqual(said);
  });

  it("tells which facts a state rests on and nobody recorded, and refuses nothing for it", () => {
    const disposed = { values: { state: "disposed", disposedOn: "2026-03-31" } };
    expect(missingFacts(hardware, disposed)).toEqual([
      "Disposal method",
      "Wipe or disposal certificate",
      "Disposal authorised by",
    ]);
    expect(missingFacts(hardware, { values: { state: "deployed" } })).toEqual(["User or Location"]);
    expect(missingFacts(hardware, { values: { state: "deployed", location: "l1" } })).toEqual([]);
    expect(missingFacts(hardware, { values: {} })).toEqual([]);
  });
});
