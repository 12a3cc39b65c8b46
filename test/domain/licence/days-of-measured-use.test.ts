import { describe, expect, it } from "vitest";
import type { RegisterRecord } from "../../../src/domain/registers/register.ts";
import { line, measured } from "./a-line-of-records.ts";
import { day } from "./licence-facts.ts";

describe("The days of a measured use", () => {
  const peak = (quantity: string, validFrom: string, validTo = "") =>
    measured("sessions", "Server", { quantity, validFrom, ...(validTo === "" ? {} : { validTo }) });
  const on = (date: string, given: readonly RegisterRecord[]) => line("concurrent", given, day(date)).required;

  it("include the first and the last", () => {
    const october = [peak("20", "2026-10-01", "2026-10-31")];
    expect(["2026-09-30", "2026-10-01", "2026-10-31", "2026-11-01"].map((date) => on(date, october))).toEqual([
      undefined,
      20,
      20,
      undefined,
    ]);
  });

  it("end without a last day where a newer number of the same name begins, whether it is higher or lower", () => {
    const numbers = [peak("20", "2026-01-01"), peak("12", "2026-02-01"), peak("30", "2026-03-01")];
    expect(["2026-01-31", "2026-02-01", "2026-03-31"].map((date) => on(date, numbers))).toEqual([20, 12, 30]);
  });

  it("end for good where a newer number begins: after its last day none counts", () => {
    const numbers = [peak("20", "2026-01-01"), peak("8", "2026-10-01", "2026-10-31")];
    expect(["2026-09-30", "2026-10-31", "2026-11-01", "2026-11-25"].map((date) => on(date, numbers))).toEqual([
      20,
      8,
      undefined,
      undefined,
    ]);
    expect(line("concurrent", numbers, day("2026-11-25")).status).toBe("notEvaluable");
    const long = [peak("20", "2026-01-01", "2026-12-31"), peak("8", "2026-10-01", "2026-10-31")];
    expect(on("2026-11-25", long)).toBeUndefined();
  });

  it("are those of the larger of two that began on one day, as long as it runs", () => {
    const numbers = [peak("40", "2026-10-01", "2026-10-31"), peak("12", "2026-10-01")];
    expect(["2026-10-31", "2026-11-01"].map((date) => on(date, numbers))).toEqual([40, 12]);
  });
});
