/**
 * An exact amount of money.
 *
 * @property minor     whole minor units (cents, pence, yen), negative for credits
 * @property currency  ISO 4217 code in capitals, e.g. `EUR`
 */
export type Money = {
  readonly minor: number;
  readonly currency: string;
};

/** Currencies whose minor unit is not a hundredth (ISO 4217, table A.1). */
const MINOR_DIGITS: Readonly<Record<string, number>> = {
  BIF: 0,
  CLP: 0,
  DJF: 0,
  GNF: 0,
  ISK: 0,
  JPY: 0,
  KMF: 0,
  KRW: 0,
  PYG: 0,
  RWF: 0,
  UGX: 0,
  VND: 0,
  VUV: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
  BHD: 3,
  IQD: 3,
  JOD: 3,
  KWD: 3,
  LYD: 3,
  OMR: 3,
  TND: 3,
};

/** Digits after the decimal mark in this currency: 2 unless ISO 4217 says otherwise. */
export function minorDigits(currency: string): number {
  return MINOR_DIGITS[currency] ?? 2;
}

/**
 * The amount written as a plain decimal text with a point, e.g. `-1234.5`.
 *
 * @returns undefined when the text is no decimal number, has more digits than the currency knows (unless they are
 *          zeros), or is too large to be exact
 */
export function moneyFromDecimal(text: string, currency: string): Money | undefined {
  const parts = /^(-?)(\d+)(?:\.(\d*))?$/.exec(text);
  if (!parts) return undefined;
  const digits = minorDigits(currency);
  const fraction = (parts[3] ?? "").replace(/0+$/, "");
  if (fraction.length > digits) return undefined;
  const minor = Number(`${parts[2]}${fraction.padEnd(digits, "0")}`);
  if (!Number.isSafeInteger(minor)) return undefined;
  return { minor: parts[1] === "-" && minor !== 0 ? -minor : minor, currency };
}

/** The plain decimal text of an amount, e.g. `-1234.50`; always with the currency's digits. */
export function decimalFromMoney(money: Money): string {
  const digits = minorDigits(money.currency);
  const sign = money.minor < 0 ? "-" : "";
  const text = String(Math.abs(money.minor)).padStart(digits + 1, "0");
  return digits === 0 ? `${sign}${text}` : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}
