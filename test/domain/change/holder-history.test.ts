import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  contradictionSentence,
  type HistoryEvent,
  holderHistory,
  holderOn,
} from "../../../src/domain/change/holder-history.ts";
import type { CalendarDate } from "../../../src/domain/value/calendar-date.ts";
import { day } from "../licence/licence-facts.ts";

/** What is recorded, a day after the other from 1 January on: who it is from a day on; an undo; or something else. */
type Said =
  | { readonly user: string; readonly since?: string }
  | { readonly undo: number; readonly user: string }
  | { readonly user?: never };

function january(date: number): CalendarDate {
  return day(`2026-01-${String(date).padStart(2, "0")}`);
}

/** A history, newest first, from what was said, oldest first. */
function historyOf(said: readonly Said[]): HistoryEvent[] {
  let now = "";
  const events = said.map((each, i): HistoryEvent => {
    const before = now;
    if (each.user !== undefined) now = each.user;
    return {
      header: {
        seq: i + 1,
        why: `Event ${i + 1}`,
        source: "undo" in each ? { kind: "undo", of: each.undo } : { kind: "form" },
        ...("since" in each && each.since !== undefined ? { effectiveOn: day(each.since) } : {}),
      },
      day: january(i + 1),
      fields: each.user === undefined || now === before ? [] : [{ id: "user", before, after: now }],
    };
  });
  return events.reverse();
}

/** Spans as `holder from to`, newest first. */
function spans(said: readonly Said[]): string[] {
  const { holdings } = holderHistory(historyOf(said), "user");
  return holdings.map(({ holder, from, to }) => `${holder || "nobody"} ${from.slice(5)} ${to?.slice(5) ?? "now"}`);
}

describe("the holders of a record", () => {
  it("are told with from, to and why, newest first", () => {
    expect(spans([{ user: "Ada" }, {}, { user: "Ben" }, { user: "" }])).toEqual([
      "nobody 01-04 now",
      "Ben 01-03 01-04",
      "Ada 01-01 01-03",
    ]);
    expect(holderHistory(historyOf([{ user: "Ada" }]), "user").holdings[0]?.why).toBe("Event 1");
  });

  it("begin with nobody where the record was made without one", () => {
    expect(spans([{}, { user: "Ada" }])).toEqual(["Ada 01-02 now", "nobody 01-01 01-02"]);
  });

  it("count from the day that was told, though it was recorded later, and keep the day of recording", () => {
    const said: Said[] = [{ user: "Ada" }, {}, {}, {}, {}, { user: "Ben", since: "2026-01-03" }];
    expect(spans(said)).toEqual(["Ben 01-03 now", "Ada 01-01 01-03"]);
    const history = holderHistory(historyOf(said), "user");
    expect(history.holdings[0]?.recordedOn).toBe("2026-01-06");
    expect(history.contradictions).toEqual([]);
    expect(holderOn(history, "2026-01-04")?.holder).toBe("Ben");
    expect(holderOn(history, "2026-01-02")?.holder).toBe("Ada");
    expect(holderOn(history, "2025-12-31")).toBeUndefined();
  });

  it("may reach back before the record was made", () => {
    expect(spans([{}, { user: "Ada", since: "2025-10-01" }])).toEqual(["Ada 10-01 now"]);
  });

  it("that were recorded from a later day are overruled by what is told afterwards, which is a finding", () => {
    const said: Said[] = [{ user: "Ada" }, {}, {}, { user: "Ben" }, { user: "Cem", since: "2026-01-02" }];
    const { contradictions } = holderHistory(historyOf(said), "user");
    expect(spans(said)).toEqual(["Cem 01-02 now", "Ada 01-01 01-02"]);
    expect(contradictions.map((each) => contradictionSentence(each, (iso) => iso))).toEqual([
      "Event 4 said Ben from 2026-01-04; event 5, recorded later, says Cem from 2026-01-02. What was recorded last counts.",
    ]);
  });

  it("never had what was taken back, unless that was taken back itself", () => {
    const mistake: Said[] = [{ user: "Ada" }, { user: "Ben", since: "2026-01-01" }, { undo: 2, user: "Ada" }];
    expect(spans(mistake)).toEqual(["Ada 01-01 now"]);
    expect(spans([...mistake, { undo: 3, user: "Ben" }])).toEqual(["Ben 01-01 now", "Ada 01-01 01-01"]);
  });

  it("put back over a later hand-over count from the day of the undo", () => {
    expect(spans([{ user: "Ada" }, { user: "Ben" }, { user: "Cem" }, { undo: 2, user: "Ada" }])).toEqual([
      "Ada 01-04 now",
      "Cem 01-03 01-04",
      "Ben 01-02 01-03",
      "Ada 01-01 01-02",
    ]);
  });

  const said = fc.oneof(
    fc.constant<Said>({}),
    fc.record({ user: fc.constantFrom("Ada", "Ben", "") }),
    fc.record({
      user: fc.constantFrom("Ada", "Ben", ""),
      since: fc.integer({ min: 1, max: 28 }).map(january),
    }),
  );
  const history = fc.array(said, { minLength: 1, maxLength: 25 });

  it("leave no gap and no overlap, whatever day is told, and the last that was recorded holds it in the end", () => {
    fc.assert(
      fc.property(history, (all) => {
        const { holdings } = holderHistory(historyOf(all), "user");
        expect(holdings[0]?.to).toBeNull();
        for (const i of holdings.keys()) if (i > 0) expect(holdings[i]?.to).toBe(holdings[i - 1]?.from);
        for (const { from, to } of holdings) expect(to === null || from <= to).toBe(true);
        const last = all.reduce((now, { user }) => user ?? now, "");
        expect(holdings[0]?.holder).toBe(last);
      }),
    );
  });

  it("told without a day of their own are on any day those that were on record in the evening", () => {
    const undated = history.map((all) => all.map(({ user }): Said => (user === undefined ? {} : { user })));
    fc.assert(
      fc.property(undated, (all) => {
        const told = holderHistory(historyOf(all), "user");
        let now = "";
        for (const [i, { user }] of all.entries()) {
          if (user !== undefined) now = user;
          expect(holderOn(told, january(i + 1))?.holder).toBe(now);
        }
      }),
    );
  });
});
