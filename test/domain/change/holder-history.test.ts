import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type HistoryEvent, holderHistory } from "../../../src/domain/change/holder-history.ts";

/** A history, newest first, from users oldest first; undefined is an event about something else. */
function historyOf(users: readonly (string | undefined)[]): HistoryEvent[] {
  let now = "";
  const events = users.map((user, i): HistoryEvent => {
    const before = now;
    if (user !== undefined) now = user;
    const fields = user === undefined || user === before ? [] : [{ id: "user", before, after: user }];
    const at = `2026-01-${String(i + 1).padStart(2, "0")}T08:00:00.000Z`;
    return { header: { seq: i + 1, at, why: `Event ${i + 1}` }, fields };
  });
  return events.reverse();
}

describe("the holders of a record", () => {
  it("are told with from, to and why, newest first", () => {
    const holdings = holderHistory(historyOf(["Ada", undefined, "Ben", ""]), "user");
    expect(holdings.map(({ holder, from, to, why }) => [holder, from.slice(8, 10), to?.slice(8, 10), why])).toEqual([
      ["", "04", undefined, "Event 4"],
      ["Ben", "03", "04", "Event 3"],
      ["Ada", "01", "03", "Event 1"],
    ]);
  });

  it("begin with nobody where the record was made without one", () => {
    const holdings = holderHistory(historyOf([undefined, "Ada"]), "user");
    expect(holdings.map(({ holder }) => holder)).toEqual(["Ada", ""]);
  });

  it("leave no gap and no overlap, and tell the holder of any moment", () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.constantFrom("Ada", "Ben", ""), { nil: undefined }), { minLength: 1, maxLength: 25 }),
        (users) => {
          const holdings = holderHistory(historyOf(users), "user");
          expect(holdings[0]?.to).toBeNull();
          expect(holdings.at(-1)?.from).toBe("2026-01-01T08:00:00.000Z");
          for (const i of holdings.keys()) if (i > 0) expect(holdings[i]?.to).toBe(holdings[i - 1]?.from);
          for (const { from, to } of holdings) expect(to === null || from < to).toBe(true);
          let now = "";
          for (const [i, user] of users.entries()) {
            if (user !== undefined) now = user;
            const at = `2026-01-${String(i + 1).padStart(2, "0")}T08:00:00.000Z`;
            const then = holdings.find(({ from, to }) => from <= at && (to === null || at < to));
            expect(then?.holder).toBe(now);
          }
        },
      ),
    );
  });
});
