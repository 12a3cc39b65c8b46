/**
 * Exact decimal numbers, kept as their canonical text: a point, no thousands marks, no needless zeros, no `-0`
 * (`12`, `-0.5`, `1234.25`). Two are equal exactly when their texts are.
 */

/** The mark before the decimals of a number, as people and files write it. */
export type DecimalMark = "." | ",";

/** Most digits before and behind the mark: far beyond anything measured, and bounded so that no text makes a sum slow. */
const MOST_DIGITS = 30;

/** The canonical text of a plain decimal text such as `-012.50`; undefined when it is none or has too many digits. */
export function decimalFromPlain(text: string): string | undefined {
  const parts = /^(-?)(\d*)(?:\.(\d*))?$/.exec(text);
  if (!parts || !/\d/.test(text)) return undefined;
  const whole = (parts[2] ?? "").replace(/^0+/, "");
  const fraction = (parts[3] ?? "").replace(/0+$/, "");
  if (whole.length > MOST_DIGITS || fraction.length > MOST_DIGITS) return undefined;
  const number = `${whole === "" ? "0" : whole}${fraction === "" ? "" : `.${fraction}`}`;
  return number === "0" || parts[1] === "" ? number : `-${number}`;
}

/** How many digits stand behind the mark. */
export function fractionDigits(decimal: string): number {
  return decimal.split(".")[1]?.length ?? 0;
}

/** Order of two canonical decimals: negative, 0, positive. */
export function compareDecimals(a: string, b: string): number {
  const negative = a.startsWith("-");
  if (negative !== b.startsWith("-")) return negative ? -1 : 1;
  return negative ? magnitudes(b.slice(1), a.slice(1)) : magnitudes(a, b);
}

/** The exact sum of canonical decimals; `0` of none. */
export function sumOfDecimals(decimals: readonly string[]): string {
  const scale = decimals.reduce((most, each) => Math.max(most, fractionDigits(each)), 0);
  let units = 0n;
  for (const each of decimals) units += BigInt(each.replace(".", "") + "0".repeat(scale - fractionDigits(each)));
  return decimalFromUnits(units, scale);
}

/** So many units of the last of `scale` digits behind the mark, as a canonical decimal: 1250 of 2 digits are `12.5`. */
export function decimalFromUnits(units: bigint, scale: number): string {
  const digits = String(units < 0n ? -units : units).padStart(scale + 1, "0");
  const at = digits.length - scale;
  const fraction = digits.slice(at).replace(/0+$/, "");
  return `${units < 0n ? "-" : ""}${digits.slice(0, at)}${fraction === "" ? "" : `.${fraction}`}`;
}

function magnitudes(a: string, b: string): number {
  const [wholeA = "", fractionA = ""] = a.split(".");
  const [wholeB = "", fractionB = ""] = b.split(".");
  if (wholeA.length !== wholeB.length) return wholeA.length - wholeB.length;
  return order(wholeA, wholeB) || order(fractionA, fractionB);
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
