/**
 * A heading without what differs between exports: case, accents, punctuation, and the tails that some tools add
 * (`Licenses: License keys > Amount` and `Start Date (Date)`).
 */
export function normalisedHeader(header: string): string {
  const last = header.split(">").pop() ?? header;
  return last
    .replace(/\((date|money|dialog|text|number)\)\s*$/i, "")
    .normalize("NFKD")
    .replace(/\p{Mark}/gu, "")
    .replace(/ß/g, "ss")
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, " ")
    .trim();
}
