/** What stands in the two boxes of a field for money. */
export interface MoneyEntry {
  readonly amount: string;
  readonly currency: string;
}

const CODE = /(?<![A-Za-z])[A-Z]{3}(?![A-Za-z])/;

/**
 * Divides a text of the form's notation, or one as somebody typed it: `1200.50 CHF` and `CHF 1200.50` give the same.
 *
 * @param currency  of a text that names none
 */
export function moneyEntry(text: string, currency: string): MoneyEntry {
  const code = new RegExp(`${CODE.source}$|^${CODE.source}`).exec(text)?.[0];
  return code === undefined ? { amount: text, currency } : { amount: text.replace(code, "").trim(), currency: code };
}

/**
 * The text of both boxes, which `valueFromText` reads or refuses; "" for no amount. A code typed with the amount stands for
 * the currency; nothing else that was typed is passed over.
 */
export function moneyEntryText({ amount, currency }: MoneyEntry): string {
  const typed = amount.trim();
  return typed === "" || CODE.test(typed) ? typed : `${typed} ${currency}`.trim();
}
