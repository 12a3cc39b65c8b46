import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  calendarDateFromDayNumber,
  calendarDateFromParts,
  dayNumber,
  isCalendarDate,
} from "../../../src/domain/value/calendar-date.ts";

describe("calendar dates", () => {
  it.each([
    ["2024-02-29", true],
    ["2023-02-29", false],
    ["1900-02-29", false],
    ["2000-02-29", true],
    ["2026-04-31", false],
    ["2026-4-1", false],
    ["1899-12-31", false],
    ["9999-12-31", true],
    ["2026-13-01", false],
  ])("%s exists: %s", (text, exists) => {
    expect(isCalendarDate(text)).toBe(exists);
  });

  it("counts days as the calendar of the platform does", () => {
    fc.assert(
      fc.property(fc.integer({ min: -25_567, max: 200_000 }), (days) => {
        const date = calendarDateFromDayNumber(days);
        expect(date).toBe(new Date(days * 86_400_000).toISOString().slice(0, 10));
        expect(dayNumber(date)).toBe(days);
      }),
    );
  });

  it("steps over the end of February and of the year", () => {
    const day = calendarDateFromParts(2023, 12, 31);
    expect(day && addDays(day, 60)).toBe("2024-02-29");
  });
});
