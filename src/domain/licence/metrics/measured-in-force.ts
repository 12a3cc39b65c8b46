import type { CalendarDate } from "../../value/calendar-date.ts";
import { compareDecimals } from "../../value/decimal.ts";
import type { MeasuredFact } from "../facts.ts";
import { compareText } from "../installed-devices.ts";

/**
 * What was measured that counts on a day, by name: one that began ends the older ones of its name for good, so that after
 * its last day none of them comes back. Source: docs/licence-rules.md#measured-use.
 *
 * @param measured  of one product
 */
export function measuredInForce(measured: readonly MeasuredFact[], day: CalendarDate): readonly MeasuredFact[] {
  const begun = measured.filter(({ from }) => from === undefined || from <= day);
  const newest = new Map<string, string>();
  for (const each of begun) {
    const known = newest.get(keyOf(each));
    if (known === undefined || compareText(beginOf(each), known) > 0) newest.set(keyOf(each), beginOf(each));
  }
  const counting = new Map<string, MeasuredFact>();
  for (const each of begun) {
    const hasEnded = each.to !== undefined && each.to < day;
    if (hasEnded || beginOf(each) !== newest.get(keyOf(each))) continue;
    const known = counting.get(keyOf(each));
    if (!known || isLarger(each, known)) counting.set(keyOf(each), each);
  }
  return [...counting.values()].sort((a, b) => compareText(a.name, b.name) || compareText(a.id, b.id));
}

function keyOf({ what, name }: MeasuredFact): string {
  return `${what} ${name.toLowerCase()}`;
}

function beginOf({ from }: MeasuredFact): string {
  return from ?? "";
}

/** By id in the end, so that the order of the records doesn't matter. */
function isLarger(a: MeasuredFact, b: MeasuredFact): boolean {
  return (compareDecimals(a.quantity ?? "0", b.quantity ?? "0") || compareText(a.id, b.id)) > 0;
}
