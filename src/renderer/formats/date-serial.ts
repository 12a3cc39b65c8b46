import { calendarDateFromDayNumber } from "../../domain/value/calendar-date.ts";

const EPOCH_1900 = 25_569;
const EPOCH_1904 = 24_107;
const LARGEST_SERIAL = 2_958_465;

/**
 * The day (and time, if any) that a workbook's serial number means, as ISO text; no time zone is involved.
 *
 * In the 1900 system the serial number 60 is a 29 February 1900 that never was (ECMA-376 part 1, 18.17.4.1).
 *
 * @returns undefined for numbers that are no day: times of day, negatives, the phantom day, beyond year 9999
 */
export function isoFromSerial(serial: number, date1904: boolean): string | undefined {
  const days = Math.floor(serial + 0.5 / 86_400);
  if (days < 1 || serial > LARGEST_SERIAL || (!date1904 && days === 60)) return undefined;
  const shift = date1904 ? EPOCH_1904 : days < 60 ? EPOCH_1900 - 1 : EPOCH_1900;
  const date = calendarDateFromDayNumber(days - shift);
  const seconds = Math.round((serial - days) * 86_400);
  if (seconds <= 0) return date;
  const two = (value: number) => String(Math.floor(value)).padStart(2, "0");
  return `${date}T${two(seconds / 3_600)}:${two((seconds % 3_600) / 60)}:${two(seconds % 60)}`;
}
