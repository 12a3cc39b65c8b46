import { describe, expect, it } from "vitest";
import { addDays, calendarDateFromInstant } from "../../../src/domain/value/calendar-date.ts";
import { type CalendarEntry, icsFromEntries } from "../../../src/renderer/formats/ics-writer.ts";

const NOW = "2026-03-31T10:20:30.456Z";
const DAY = calendarDateFromInstant("2026-12-31T00:00:00.000Z");

function anEntry(change: Partial<CalendarEntry> = {}): CalendarEntry {
  return { uid: "end-1@log.muster", sequence: 3, day: DAY, summary: "Contract ends: A", description: "", ...change };
}

function linesOf(...entries: readonly CalendarEntry[]): string[] {
  const text = new TextDecoder().decode(icsFromEntries("Dates", entries, NOW));
  expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true);
  expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  return text.split("\r\n");
}

/** Lines put together again (RFC 5545, 3.1). */
function unfolded(lines: readonly string[]): string[] {
  return lines.join("\r\n").replaceAll("\r\n ", "").split("\r\n");
}

describe("Dates written as a calendar", () => {
  it("are whole days with what a calendar needs to replace them later", () => {
    const lines = linesOf(anEntry());
    const event = lines.slice(lines.indexOf("BEGIN:VEVENT"), lines.indexOf("END:VEVENT"));
    expect(event).toEqual([
      "BEGIN:VEVENT",
      "UID:end-1@log.muster",
      "DTSTAMP:20260331T102030Z",
      "SEQUENCE:3",
      "DTSTART;VALUE=DATE:20261231",
      `DTEND;VALUE=DATE:${addDays(DAY, 1).replaceAll("-", "")}`,
      "SUMMARY:Contract ends: A",
      "TRANSP:TRANSPARENT",
    ]);
  });

  it.each([
    ["a; b, c\\d", "a\\; b\\, c\\\\d"],
    ["one\r\ntwo\nthree", "one\\ntwo\\nthree"],
    ["be\u0007ep", "beep"],
    ["x\r\nEND:VEVENT", "x\\nEND:VEVENT"],
  ])("writes the text %j as %j", (text, written) => {
    expect(linesOf(anEntry({ summary: text }))).toContain(`SUMMARY:${written}`);
  });

  it.each(["x".repeat(300), "ü".repeat(200), "東京".repeat(80), "👩‍💻".repeat(40)])(
    "folds long lines at 75 octets and cuts no character: %s",
    (summary) => {
      const lines = linesOf(anEntry({ summary }));
      for (const line of lines) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
      expect(unfolded(lines)).toContain(`SUMMARY:${summary}`);
    },
  );
});
