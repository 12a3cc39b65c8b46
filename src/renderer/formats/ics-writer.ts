import { addDays, type CalendarDate } from "../../domain/value/calendar-date.ts";

/**
 * An entry of a day in a calendar.
 *
 * @property uid       stays the same when the entry is written again, so that a calendar replaces it
 * @property sequence  rises when the entry was changed
 */
export interface CalendarEntry {
  readonly uid: string;
  readonly sequence: number;
  readonly day: CalendarDate;
  readonly summary: string;
  readonly description: string;
}

/** Longest line in octets, without its end (RFC 5545, 3.1). */
const LONGEST = 75;

/**
 * Days as a calendar file (RFC 5545): entries of whole days that leave the time free.
 *
 * @param now  the instant of writing, ISO text in UTC
 */
export function icsFromEntries(name: string, entries: readonly CalendarEntry[], now: string): Uint8Array {
  const stamp = `${now.slice(0, 19).replaceAll(/[-:]/g, "")}Z`;
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Muster//Dates//EN",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${escaped(name)}`,
    ...entries.flatMap(({ uid, sequence, day, summary, description }) => [
      "BEGIN:VEVENT",
      `UID:${escaped(uid)}`,
      `DTSTAMP:${stamp}`,
      `SEQUENCE:${sequence}`,
      `DTSTART;VALUE=DATE:${digits(day)}`,
      `DTEND;VALUE=DATE:${digits(addDays(day, 1))}`,
      `SUMMARY:${escaped(summary)}`,
      ...(description === "" ? [] : [`DESCRIPTION:${escaped(description)}`]),
      "TRANSP:TRANSPARENT",
      "END:VEVENT",
    ]),
    "END:VCALENDAR",
  ];
  return new TextEncoder().encode(lines.map((line) => `${folded(line)}\r\n`).join(""));
}

function digits(day: CalendarDate): string {
  return day.replaceAll("-", "");
}

/** A text as a value (3.3.11); control characters, which no value may have, are left out. */
function escaped(text: string): string {
  return text
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll(/[^\P{Cc}\n\t]/gu, "")
    .replaceAll(/[\\;,]/g, "\\$&")
    .replaceAll("\n", "\\n");
}

/** A line that is too long goes on in the next, after a blank; no character is cut in two. */
function folded(line: string): string {
  let out = "";
  let length = 0;
  for (const char of line) {
    const code = char.codePointAt(0) ?? 0;
    const octets = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (length + octets > LONGEST) {
      out += "\r\n ";
      length = 1;
    }
    out += char;
    length += octets;
  }
  return out;
}
