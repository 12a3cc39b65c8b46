import type { Field } from "../registers/field.ts";
import { type RegisterRecord, valueIn } from "../registers/register.ts";
import { isMoney } from "../registers/text-from-value.ts";
import { sumOfDecimals } from "../value/decimal.ts";
import type { Money } from "../value/money.ts";

/**
 * The exact sum of a field over records. Amounts of different currencies are never added together.
 *
 * @property total  a whole number, a decimal as its canonical text, or an amount
 */
export interface FieldSum {
  readonly field: string;
  readonly total: number | string | Money;
}

/** The sums of these fields, field by field and currency by currency; nothing for a field without any number. */
export function sumsOf(
  records: readonly Pick<RegisterRecord, "values">[],
  fields: readonly Pick<Field, "id" | "type" | "derived">[],
): FieldSum[] {
  return fields.flatMap((field) => {
    const { id, type } = field;
    const whole: number[] = [];
    const decimals: string[] = [];
    const amounts = new Map<string, number>();
    for (const record of records) {
      const value = valueIn(field, record);
      if (typeof value === "number") whole.push(value);
      else if (type === "decimal" && typeof value === "string") decimals.push(value);
      else if (typeof value === "object" && isMoney(value))
        amounts.set(value.currency, (amounts.get(value.currency) ?? 0) + value.minor);
    }
    return [
      ...(whole.length === 0 ? [] : [{ field: id, total: whole.reduce((sum, each) => sum + each, 0) }]),
      ...(decimals.length === 0 ? [] : [{ field: id, total: sumOfDecimals(decimals) }]),
      ...[...amounts].map(([currency, minor]) => ({ field: id, total: { minor, currency } })),
    ];
  });
}
