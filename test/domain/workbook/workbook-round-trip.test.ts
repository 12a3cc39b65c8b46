import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { describeCustomFields } from "../../../src/domain/registers/all.ts";
import { describeOwnFields, organisations } from "../../builders/random-organisation.ts";
import { events, sheetsOf, workbookOf, workbookPlan } from "../../builders/workbook-import.ts";

beforeAll(describeOwnFields);
afterAll(() => describeCustomFields([]));

describe("the Muster workbook of any organisation", () => {
  it("comes back with every row unchanged", () => {
    fc.assert(
      fc.property(organisations(), (records) => {
        const plan = workbookPlan(sheetsOf(workbookOf(records)), records);
        expect(events(plan)).toEqual([]);
        expect(plan.changes).toEqual([]);
        const present = records.filter(({ withdrawn }) => !withdrawn);
        expect(new Set(plan.rows.map(({ id }) => id)).size).toBe(present.length);
      }),
      { numRuns: 20, endOnFailure: true },
    );
  }, 60_000);
});
