import { entitlement as entitlementRegister } from "../registers/entitlement.ts";
import { isRetired, type RegisterRecord, recordTitle } from "../registers/register.ts";
import { type CalendarDate, isCalendarDate } from "../value/calendar-date.ts";
import type { EntitlementFact } from "./facts.ts";
import { integerOf, linked, type RecordsById, textOf, yesNoOf } from "./licence-records.ts";
import { isMetricName } from "./metrics/metric-names.ts";

/**
 * What the arithmetic needs to know of an entitlement record. Blank stays unknown; only blank units per pack are 1.
 *
 * @param software  to see whether the product it names still exists
 */
export function entitlementFact(record: RegisterRecord, software: RecordsById): EntitlementFact {
  const metric = textOf(record, "metric");
  return {
    id: record.id,
    title: recordTitle(entitlementRegister, record),
    product: linked(software, record.values.software)?.id,
    kind: textOf(record, "kind") || undefined,
    metric: isMetricName(metric) ? metric : undefined,
    quantity: integerOf(record, "quantity"),
    unitsPerPack: integerOf(record, "unitsPerPack") ?? 1,
    unlimited: yesNoOf(record, "unlimited") === true,
    retired: isRetired(entitlementRegister, record),
    validFrom: dateOf(record, "validFrom"),
    validTo: dateOf(record, "validTo"),
    hasProof: textOf(record, "proof") !== "",
  };
}

function dateOf(record: RegisterRecord, field: string): CalendarDate | undefined {
  const text = textOf(record, field);
  return isCalendarDate(text) ? text : undefined;
}
