/** Letters that no decomposition takes apart, as people without them on their keyboard type them. */
const SPELT_OUT: Readonly<Record<string, string>> = { ß: "ss", ø: "o", đ: "d", ł: "l", æ: "ae", œ: "oe", ı: "i" };

const PLAIN = /^[a-z0-9 ]*$/;

/**
 * A text as search compares it: small letters without accents, and one space for whatever stands between letters and
 * digits. `LT-4711` gives `lt 4711`, `Jürgen Böttcher` gives `jurgen bottcher`.
 */
export function foldedText(text: string): string {
  const small = text.toLowerCase();
  if (PLAIN.test(small)) return small.trim().replace(/ {2,}/g, " ");
  return small
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .replace(/[ßøđłæœı]/g, (letter) => SPELT_OUT[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** The words of what was typed, each folded and without what stands inside it: `LT-4711 dell` gives `lt4711`, `dell`. */
export function wordsTyped(query: string): readonly string[] {
  return query
    .split(/\s+/)
    .map((word) => foldedText(word).replaceAll(" ", ""))
    .filter((word) => word !== "");
}
