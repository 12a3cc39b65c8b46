import type { DateOrder, HiddenCells, MissingRecords } from "../../../domain/intake/draft.ts";
import type { TextOption } from "../../../domain/intake/text-reading.ts";
import type { Register } from "../../../domain/registers/register.ts";
import type { DecimalMark } from "../../../domain/value/decimal.ts";

interface Option<T extends string> {
  readonly value: T;
  readonly label: string;
}

/** Orders of day, month and year, each with a date so written. */
export const DATE_ORDERS: readonly Option<DateOrder>[] = [
  { value: "dmy", label: "Day first (31/12/2026)" },
  { value: "mdy", label: "Month first (12/31/2026)" },
  { value: "ymd", label: "Year first (2026-12-31)" },
];

/** Decimal marks, each with a number so written. */
export const DECIMAL_MARKS: readonly Option<DecimalMark>[] = [
  { value: ".", label: "Point (1,234.56)" },
  { value: ",", label: "Comma (1.234,56)" },
];

/** What happens to rows or columns that a file hides. */
export const HIDDEN_CELLS: readonly Option<HiddenCells>[] = [
  { value: "take", label: "Are read" },
  { value: "leave", label: "Are left out" },
];

/** Usual currencies; any other that is in use stands behind them (`withOther`). */
export const CURRENCIES: readonly TextOption[] = [
  "EUR",
  "USD",
  "GBP",
  "CHF",
  "AUD",
  "CAD",
  "CZK",
  "DKK",
  "JPY",
  "NOK",
  "PLN",
  "SEK",
].map((code) => ({ value: code, label: code }));

const MISSING: readonly Option<MissingRecords>[] = [
  { value: "leave", label: "leave them" },
  { value: "report", label: "list them" },
  { value: "retire", label: "retire them" },
];

/** What can happen to the records of a register that no row of a file means. */
export function missingChoices({ retire }: Pick<Register, "retire">): readonly Option<MissingRecords>[] {
  return MISSING.filter(({ value }) => value !== "retire" || retire !== null);
}

/** The options, with what is in use when it is none of them. */
export function withOther(options: readonly TextOption[], value: string): readonly TextOption[] {
  return options.some((option) => option.value === value) ? options : [...options, { value, label: value }];
}
