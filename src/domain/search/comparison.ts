import type { Field, Value } from "../registers/field.ts";
import { isMoney } from "../registers/text-from-value.ts";
import { compareDecimals } from "../value/decimal.ts";

/** Order of two values of one field, given also as they are shown. Blanks come last in either direction. */
export type Comparison = (a: Value | undefined, b: Value | undefined, textA: string, textB: string) => number;

/**
 * How a column sorts: numbers and dates by value, amounts by currency and then amount, everything else by the text shown,
 * where `PC-9` comes before `PC-10`.
 */
export function comparison(field: Pick<Field, "type">, collator: Intl.Collator, descending: boolean): Comparison {
  const sign = descending ? -1 : 1;
  const ascending = ascendingOrder(field, collator);
  return (a, b, textA, textB) => {
    if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1;
    return sign * ascending(a, b, textA, textB);
  };
}

function ascendingOrder(
  field: Pick<Field, "type">,
  collator: Intl.Collator,
): (a: Value, b: Value, textA: string, textB: string) => number {
  const byText = (_a: Value, _b: Value, textA: string, textB: string) => collator.compare(textA, textB);
  switch (field.type) {
    case "integer":
      return (a, b) => Number(a) - Number(b);
    case "decimal":
      return (a, b) => compareDecimals(String(a), String(b));
    case "date":
      return (a, b) => (a < b ? -1 : a > b ? 1 : 0);
    case "money":
      return (a, b) => (isMoney(a) && isMoney(b) ? collator.compare(a.currency, b.currency) || a.minor - b.minor : 0);
    default:
      return byText;
  }
}
