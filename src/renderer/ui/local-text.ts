import { dateOrderOf, formTextFromShown } from "../../domain/registers/form-text.ts";
import { decimalMarkOf, type TextFormat, textFormat } from "../../domain/registers/text-from-value.ts";
import type { DecimalMark } from "../../domain/value/decimal.ts";

let locale: string | undefined;

/** The locale of all texts made here, e.g. `en-GB`; set once at the start. */
export function setTextLocale(name: string): void {
  locale = name;
}

let made: { readonly name: string; readonly format: TextFormat } | null = null;

/** How values of records are written in this locale. Made once, because cells ask for it while a table scrolls. */
export function valueFormat(): TextFormat {
  const name = locale ?? navigator.language;
  if (made?.name !== name) made = { name, format: textFormat(name) };
  return made.format;
}

/** The decimal mark of this locale. */
export function decimalMark(): DecimalMark {
  return decimalMarkOf(locale ?? navigator.language);
}

/** Whether the locale writes the day or the month first; null where the year stands first. */
export function dayOrder(): "dmy" | "mdy" | null {
  return dateOrderOf(locale ?? navigator.language);
}

/** How the locale writes a day, e.g. `dd/mm/yyyy`: what an input for a day expects. */
export function dayPattern(): string {
  const letters: Readonly<Record<string, string>> = { day: "dd", month: "mm", year: "yyyy" };
  const format = new Intl.DateTimeFormat(locale, { year: "numeric", month: "2-digit", day: "2-digit" });
  return format
    .formatToParts(0)
    .map(({ type, value }) => letters[type] ?? value)
    .join("");
}

/** A calendar date in full, e.g. `Tuesday, 31 March 2026`. */
export function longDayText(iso: string): string {
  return new Date(`${iso}T12:00:00`).toLocaleDateString(locale, { dateStyle: "full" });
}

/** The ISO text of a day as `valueFormat` writes it, which every spreadsheet program reads alike; other texts stay. */
export function isoFromShownDay(text: string): string {
  return formTextFromShown({ type: "date" }, text, dayOrder());
}

/** The first of these that names a locale this runtime can format for; systems without a language give odd names. */
export function usableLocale(...names: readonly string[]): string {
  return names.find(isLocale) ?? "en-GB";
}

/** A whole number with the locale's separators, and with the minus sign that is as wide as a plus. */
export function numberText(value: number): string {
  return value.toLocaleString(locale).replace("-", "−");
}

/** A count with its noun, e.g. `1 event`, `1,200 events`. */
export function countText(count: number, one: string, many: string): string {
  return `${numberText(count)} ${count === 1 ? one : many}`;
}

/** The day of a calendar date or of an instant, e.g. `31 Mar 2026`; instants in the workstation's time zone. */
export function dayText(iso: string): string {
  const at = iso.length === 10 ? new Date(`${iso}T12:00:00`) : new Date(iso);
  return at.toLocaleDateString(locale, { dateStyle: "medium" });
}

/** An instant as day and time in the workstation's time zone. */
export function timeText(instant: string): string {
  return new Date(instant).toLocaleString(locale, { dateStyle: "medium", timeStyle: "short" });
}

function isLocale(name: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(name).length > 0;
  } catch {
    return false;
  }
}
