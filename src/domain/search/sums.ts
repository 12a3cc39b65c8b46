import type { Value } from "../registers/field.ts";
import type { RegisterRecord } from "../registers/register.ts";
import { isMoney } from "../registers/text-from-value.ts";

/**
 * The sum of a field over records. Amounts of different currencies are never added together.
 *
 * @property currency  null for whole numbers
 * @property total     whole number, or minor units of the currency
 */
export interface FieldSum {
  readonly field: string;
  readonly currency: string | null;
  readonly total: number;
}

/** Records that share a value of a field. `value` is undefined for those where it is blank. */
export interface RecordGroup {
  readonly value: Value | undefined;
  readonly text: string;
  readonly count: number;
  readonly sums: readonly FieldSum[];
}

/** The sums of these fields, field by field and currency by currency; nothing for a field without any number. */
export function sumsOf(records: readonly Pick<RegisterRecord, "values">[], fields: readonly string[]): FieldSum[] {
  return fields.flatMap((field) => {
    const totals = new Map<string | null, number>();
    const add = (currency: string | null, amount: number) => totals.set(currency, (totals.get(currency) ?? 0) + amount);
    for (const { values } of records) {
      const value = values[field];
      if (typeof value === "number") add(null, value);
      else if (typeof value === "object" && isMoney(value)) add(value.currency, value.minor);
    }
    return [...totals].map(([currency, total]) => ({ field, currency, total }));
  });
}

/**
 * Records by what they hold in a field, the largest group first.
 *
 * @param textOf  the value as people read it; records are in one group when it is the same
 */
export function groupsOf(
  records: readonly RegisterRecord[],
  field: string,
  textOf: (record: RegisterRecord) => string,
  summed: readonly string[],
): readonly RecordGroup[] {
  const byText = new Map<string, RegisterRecord[]>();
  for (const record of records) {
    const text = textOf(record);
    const group = byText.get(text);
    if (group) group.push(record);
    else byText.set(text, [record]);
  }
  return [...byText]
    .map(([text, group]) => ({
      value: group[0]?.values[field],
      text,
      count: group.length,
      sums: sumsOf(group, summed),
    }))
    .sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1));
}
