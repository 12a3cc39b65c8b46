import { type CalendarDate, isWithin } from "../../value/calendar-date.ts";
import { compareDecimals } from "../../value/decimal.ts";
import type { MeasuredFact } from "../facts.ts";
import { compareText } from "../installed-devices.ts";

/**
 * What was measured that counts on a day, by name: of one name the number that began last.
 * Source: docs/licence-rules.md#measured-use.
 *
 * @param measured  of one product
 */
export function measuredInForce(measured: readonly MeasuredFact[], day: CalendarDate): readonly MeasuredFact[] {
  const newest = new Map<string, MeasuredFact>();
  for (const each of measured) {
    if (!isWithin(day, each.from ?? null, each.to ?? null)) continue;
    const key = `${each.what} ${each.name.toLowerCase()}`;
    const known = newest.get(key);
    if (!known || replaces(each, known)) newest.set(key, each);
  }
  return [...newest.values()].sort((a, b) => compareText(a.name, b.name) || compareText(a.id, b.id));
}

/** Of two that began on one day the larger; by id in the end, so that the order of the records doesn't matter. */
function replaces(a: MeasuredFact, b: MeasuredFact): boolean {
  const later =
    compareText(a.from ?? "", b.from ?? "") ||
    compareDecimals(a.quantity ?? "0", b.quantity ?? "0") ||
    compareText(a.id, b.id);
  return later > 0;
}
