import { describe, expect, it } from "vitest";
import type { Value } from "../../../../src/domain/registers/field.ts";
import { euros } from "../../cost/registers-with.ts";
import { aRight, findingsOf, shortOf } from "./broken-terms.ts";

describe("Reassignment", () => {
  const hardware = { a: { name: "A", state: "deployed" }, b: { name: "B" }, c: { name: "C" } };
  const person = { gone: { name: "Gone", state: "leaver" } };
  const ended = (values: Readonly<Record<string, Value>>) => ({ entitlement: "e", state: "ended", ...values });
  const pinned = (values: Readonly<Record<string, Value>>) => ({ entitlement: "e", state: "pinned", ...values });
  const terms = (values: Readonly<Record<string, Value>>) => ({ e: aRight({ quantity: 1, ...values }) });
  const soon = {
    first: ended({ device: "a", from: "2026-03-01", to: "2026-03-31" }),
    second: pinned({ device: "b", from: "2026-04-01" }),
  };
  const terms90 = terms({ reassign: "afterDays", unitCost: euros(70) });

  it("too soon is told, with the day from which it would be allowed", () => {
    const [finding, ...others] = findingsOf({ hardware, entitlement: terms90, allocation: soon });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ term: "reassignment", product: "draw", rights: 1, source: { id: "e" } });
    expect(finding?.rows.map(({ id, sentence }) => [id, sentence])).toEqual([
      [
        "second",
        "Given out on 1 April 2026. The right that was free then had been given out on 1 March 2026 and may go to another only from 30 May 2026 on.",
      ],
    ]);
    expect(finding?.cost.sentence).toContain("1 right in question: 1 × EUR 70.00 = EUR 70.00");
  });

  it.each([
    ["on the day on which it may", terms90, { ...soon, second: pinned({ device: "b", from: "2026-05-30" }) }],
    ["after the days that the terms name", terms({ reassign: "afterDays", reassignDays: 30 }), soon],
    ["at any time, where that is allowed", terms({ reassign: "any" }), soon],
    ["where the terms say nothing", terms({}), soon],
    ["where it may move between servers", terms({ reassign: "never", mobility: true }), soon],
    ["while another right is free", terms({ reassign: "never", quantity: 2 }), soon],
    [
      "from somebody who left",
      terms({ reassign: "never" }),
      { ...soon, first: ended({ person: "gone", from: "2026-03-01", to: "2026-03-31" }) },
    ],
    [
      "back to the same device",
      terms({ reassign: "never" }),
      { ...soon, second: pinned({ device: "a", from: "2026-04-01" }) },
    ],
    [
      "beside one that still runs, which is a shortfall",
      terms({ reassign: "never" }),
      { ...soon, first: pinned({ device: "a", from: "2026-03-01" }) },
    ],
  ])("is allowed %s", (_, entitlement, allocation) => {
    expect(shortOf({ hardware, person, entitlement, allocation })).toEqual([]);
  });

  it("is never allowed where the terms say so, however long ago, and not judged before it happens", () => {
    const later = { ...soon, second: pinned({ device: "b", from: "2036-04-01" }) };
    expect(shortOf({ hardware, entitlement: terms({ reassign: "never" }), allocation: later })).toEqual([]);
    const past = { first: ended({ device: "a", from: "2016-03-01", to: "2016-03-31" }), second: soon.second };
    expect(shortOf({ hardware, entitlement: terms({ reassign: "never" }), allocation: past })).toMatchObject([
      { term: "reassignment", of: ["second"] },
    ]);
  });

  it("from a device that broke is allowed", () => {
    const broken = { ...hardware, a: { name: "A", state: "inRepair" } };
    expect(shortOf({ hardware: broken, entitlement: terms90, allocation: soon })).toEqual([]);
  });
});
