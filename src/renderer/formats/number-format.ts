import { currencyIn, OWN_SIGNS } from "../../domain/intake/read-number.ts";

/**
 * Currencies by the signs that several share, and by the country of the format: `[$$-409]` is the dollar of the United
 * States, a mere `$` is any country's.
 */
const SHARED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  $: {
    US: "USD",
    PR: "USD",
    EC: "USD",
    CA: "CAD",
    AU: "AUD",
    NZ: "NZD",
    HK: "HKD",
    SG: "SGD",
    TW: "TWD",
    MX: "MXN",
    AR: "ARS",
    CL: "CLP",
    CO: "COP",
  },
  "¥": { JP: "JPY", CN: "CNY" },
  "￥": { JP: "JPY", CN: "CNY" },
  kr: { SE: "SEK", NO: "NOK", DK: "DKK", IS: "ISK" },
  "kr.": { DK: "DKK", IS: "ISK" },
  "fr.": { CH: "CHF", LI: "CHF" },
  R: { ZA: "ZAR" },
  Ft: { HU: "HUF" },
  lei: { RO: "RON" },
  "Rs.": { IN: "INR" },
};

/** Signs of one currency only; some are found in formats and not in texts. */
const SIGNS: Readonly<Record<string, string>> = {
  ...OWN_SIGNS,
  NT$: "TWD",
  S$: "SGD",
  "SFr.": "CHF",
  "лв.": "BGN",
};

/** Countries of the language numbers that formats with a shared sign have ([MS-LCID] 2.2). */
const COUNTRIES: Readonly<Record<number, string>> = {
  1033: "US",
  21514: "US",
  20490: "PR",
  12298: "EC",
  4105: "CA",
  3084: "CA",
  3081: "AU",
  5129: "NZ",
  3076: "HK",
  15369: "HK",
  4100: "SG",
  18441: "SG",
  1028: "TW",
  2058: "MX",
  11274: "AR",
  13322: "CL",
  9226: "CO",
  1041: "JP",
  2052: "CN",
  1053: "SE",
  1044: "NO",
  2068: "NO",
  1030: "DK",
  1039: "IS",
  2055: "CH",
  4108: "CH",
  2064: "CH",
  5127: "LI",
  1078: "ZA",
  7177: "ZA",
  1038: "HU",
  1048: "RO",
  1081: "IN",
  16393: "IN",
};

/** A text in quotation marks, a character after a backslash, a blank as wide as one, one that fills, brackets, any other. */
const PIECE = /"([^"]*)"?|\\([\s\S])|[_*][\s\S]|\[([^\]]*)\]|([\s\S])/g;
const CODES = new Set(Intl.supportedValuesOf("currency"));

/**
 * The ISO 4217 code of the one currency that a number format names beyond doubt: `[$CHF] 0.00`, `[$$-409]0.00`, `0.00 €`
 * (ECMA-376 part 1, 18.8.31). A mere dollar or yen sign names none.
 */
export function currencyOfFormat(format: string): string | undefined {
  // A name of XML spreadsheets; the others of them name no currency.
  if (format === "Euro Currency") return "EUR";
  const named = new Set<string>();
  let plain = "";
  for (const [, quoted, escaped, bracketed, other] of format.matchAll(PIECE)) {
    if (bracketed?.startsWith("$")) named.add(currencyOfSign(bracketed.slice(1)) ?? "");
    plain += bracketed === undefined ? (quoted ?? escaped ?? other ?? " ") : " ";
  }
  // Beside digits stand units as well (ALL, CUP): there only the codes that are read from texts, too, are taken for one.
  for (const word of plain.split(/[\s\d#.,;()@?%+/-]+/))
    named.add((/^[A-Z]{3}$/.test(word) ? currencyIn(word) : SIGNS[word]) ?? "");
  named.delete("");
  const [only] = named;
  return named.size === 1 ? only : undefined;
}

/** What stands in brackets: a sign or a code, and behind a hyphen the language it is of. */
function currencyOfSign(text: string): string | undefined {
  const [, sign = "", language = ""] = /^([^-]*)(?:-(.*))?$/.exec(text) ?? [];
  const plain = sign.trim();
  return CODES.has(plain) ? plain : (SIGNS[plain] ?? SHARED[plain]?.[countryOf(language)]);
}

/** `409`, with the digits and calendar that belong to it before it, or `en-US`. */
function countryOf(language: string): string {
  if (/^[\da-f]+$/i.test(language)) return COUNTRIES[Number.parseInt(language, 16) % 0x1_0000] ?? "";
  return /-([A-Z]{2})$/.exec(language)?.[1] ?? "";
}

/**
 * Whether a number format shows positive numbers as nothing but digits, filled up with zeros, and texts: `00000`,
 * `"INV-"0000`, `00-0000`. Such numbers are names of things, and what is shown is the name.
 */
export function padsWithZeros(format: string): boolean {
  let digits = 0;
  for (const [piece, quoted, escaped, bracketed, other = ""] of format.matchAll(PIECE)) {
    if (other === ";") break;
    if (other === "0") digits++;
    else if (bracketed !== undefined && !/^\$-/.test(bracketed)) return false;
    else if (other !== "" && !/[-\s():]/.test(other)) return false;
    else if (quoted === undefined && escaped === undefined && bracketed === undefined && /^[_*]/.test(piece))
      return false;
  }
  return digits > 1;
}
