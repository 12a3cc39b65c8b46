/** What stands behind a heading in brackets and says nothing about its meaning: a type, a currency. */
const TAIL =
  /\s*[([](date|money|dialog|text|number|eur|usd|gbp|chf|jpy|sek|nok|dkk|pln|czk|cad|aud|€|\$|£|net|netto|gross|brutto|required|read only|optional)[)\]]\s*$/i;

/** A currency behind a heading, without brackets. */
const CURRENCY = /(?<=\S)\s+(eur|usd|gbp|chf|sek|nok|dkk|pln|czk)\s*$/i;

/**
 * A heading without what differs between exports: case, accents, punctuation, and the tails that some tools add
 * (`Licenses: License keys > Amount`, `Start Date (Date)`, `Unit price (EUR)`).
 */
export function normalisedHeader(header: string): string {
  const last = header.split(">").pop() ?? header;
  return last
    .replace(TAIL, "")
    .replace(CURRENCY, "")
    .normalize("NFKD")
    .replace(/\p{Mark}/gu, "")
    .replace(/ß/g, "ss")
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, " ")
    .trim();
}
