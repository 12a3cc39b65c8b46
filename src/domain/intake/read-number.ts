import type { DecimalMark } from "../value/decimal.ts";
import { type Money, minorDigits, moneyFromDecimal } from "../value/money.ts";

const CODE =
  /(?<![A-Za-z])(EUR|USD|GBP|CHF|JPY|SEK|NOK|DKK|PLN|CZK|HUF|RON|BGN|ISK|CAD|AUD|NZD|INR|CNY|BRL|ZAR|MXN|TRY|ILS|SGD|HKD|KRW|TWD|THB|AED|SAR|UAH|RUB|CLP|COP|ARS|MYR|IDR|PHP|VND|KWD|BHD|TND)(?![A-Za-z])/;
const SIGN = /US\$|CA\$|AU\$|NZ\$|HK\$|R\$|C\$|A\$|[€$£¥₹₩₺₪₴₽]|zł|Kč|Ft\b/;

/** Signs that stand for one currency wherever they stand. */
export const OWN_SIGNS: Readonly<Record<string, string>> = {
  "€": "EUR",
  "£": "GBP",
  "₹": "INR",
  "₩": "KRW",
  "₺": "TRY",
  "₪": "ILS",
  "₴": "UAH",
  "₽": "RUB",
  US$: "USD",
  CA$: "CAD",
  C$: "CAD",
  AU$: "AUD",
  A$: "AUD",
  NZ$: "NZD",
  HK$: "HKD",
  R$: "BRL",
  zł: "PLN",
  Kč: "CZK",
};
const SIGNS: Readonly<Record<string, string>> = { ...OWN_SIGNS, $: "USD", "¥": "JPY", Ft: "HUF" };

/** The mark that a number's own form proves to be the decimal one: `1.234,50` the comma, `12.5` the point. */
export function provenMark(text: string): DecimalMark | undefined {
  const number = bareNumber(text).number;
  const marks = number.replace(/[^.,]/g, "");
  if (marks === "") return undefined;
  const last = marks[marks.length - 1];
  if (last !== "." && last !== ",") return undefined;
  if (marks.includes(".") && marks.includes(",")) return last;
  const other = last === "." ? "," : ".";
  if (marks.length > 1) return other;
  return /^[1-9]\d{0,2}[.,]\d{3}$/.test(number) ? undefined : last;
}

/**
 * A number as plain decimal text with a point, e.g. `-1234.5`.
 *
 * @param mark  decides between `1.234` as 1234 and as 1.234; null when nobody needs to know
 * @returns     undefined when the text is no number
 */
export function decimalFromText(text: string, mark: DecimalMark | null): string | undefined {
  // Most numbers are plain, and there are many of them.
  if (/^(0|[1-9]\d*)(\.\d{1,2})?$/.test(text)) return text;
  const { number, negative } = bareNumber(text);
  if (!/^\d[\d.,]*$|^[.,]\d+$/.test(number)) return undefined;
  const decimal = provenMark(number) ?? mark;
  if (decimal === null && /[.,]/.test(number)) return undefined;
  const group = decimal === "," ? "." : ",";
  const [whole = "", fraction = "", ...more] = number.split(decimal ?? "x");
  if (more.length > 0 || fraction.includes(group)) return undefined;
  if (whole.includes(group) && !new RegExp(`^\\d{1,3}(\\${group}\\d{3})+$`).test(whole)) return undefined;
  const digits = whole.replaceAll(group, "").replace(/^0+(?=\d)/, "");
  return `${negative ? "-" : ""}${digits === "" ? "0" : digits}${fraction === "" ? "" : `.${fraction}`}`;
}

/** A whole number, or undefined: `12`, `1,200`, `12.00`. */
export function integerFromText(text: string, mark: DecimalMark | null): number | undefined {
  const decimal = decimalFromText(
    text,
    /^\d{1,3}([.,]\d{3})+$/.test(bareNumber(text).number) ? (mark ?? groupedMark(text)) : mark,
  );
  if (decimal === undefined || !/^-?\d+(\.0*)?$/.test(decimal)) return undefined;
  const value = Number(decimal);
  return Number.isSafeInteger(value) ? (value === 0 ? 0 : value) : undefined;
}

/** Whole numbers have no decimals, so the only mark in `1.200` separates thousands. */
function groupedMark(text: string): DecimalMark {
  return bareNumber(text).number.includes(".") ? "," : ".";
}

/**
 * An amount of money.
 *
 * @param currency  where the text names none
 * @returns         `"too precise"` when it has more digits than the currency; undefined when it is no amount
 */
export function moneyFromText(
  text: string,
  mark: DecimalMark | null,
  currency: string,
): Money | "too precise" | undefined {
  const decimal = decimalFromText(text, mark);
  if (decimal === undefined) return undefined;
  const named = currencyNamed(text, currency);
  const money = moneyFromDecimal(decimal, named);
  if (money) return money;
  return (decimal.split(".")[1] ?? "").length > minorDigits(named) ? "too precise" : undefined;
}

/** Currencies that are written with a dollar sign alone at home (Unicode CLDR, narrow symbols); likewise the yen's sign. */
const SIGN_OF: Readonly<Record<string, readonly string[]>> = {
  $: ["CAD", "AUD", "NZD", "HKD", "SGD", "TWD", "MXN", "ARS", "CLP", "COP"],
  "¥": ["CNY"],
};

/** What a text names, where a sign alone may also be that of the currency of the column. */
export function currencyNamed(text: string, currency: string): string {
  const sign = CODE.test(text) ? undefined : SIGN.exec(text)?.[0];
  if (sign !== undefined && SIGN_OF[sign]?.includes(currency)) return currency;
  return currencyIn(text) ?? currency;
}

/** The currency that a text or a heading names by code or sign. */
export function currencyIn(text: string): string | undefined {
  const code = CODE.exec(text)?.[1];
  const sign = SIGN.exec(text)?.[0];
  return code ?? (sign === undefined ? undefined : SIGNS[sign]);
}

/** Without currency, blanks and quotes; `(12)`, `12-` and `−12` are negative, `12,-` and `12.–` have no decimals. Anything else around it is no number. */
function bareNumber(text: string): { readonly number: string; readonly negative: boolean } {
  const plain = text
    .replace(CODE, "")
    .replace(SIGN, "")
    .replace(/[\s'’]/g, "")
    .replace("−", "-")
    .replace(/(?<=\d)[.,](-|–|—){1,2}$/, "");
  const negative = /^\(([^()-]+)\)$|^-([^()-]+)$|^([^()-]+)-$/.exec(plain);
  if (negative) return { number: negative[1] ?? negative[2] ?? negative[3] ?? "", negative: true };
  return { number: plain.replace(/^\+/, ""), negative: false };
}
