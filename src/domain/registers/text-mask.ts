/**
 * Whether a text looks like a mask: `A` stands for a letter, `9` for a digit, `*` for either, every other sign for itself.
 * Compared sign by sign, so that no mask can take long.
 */
export function fitsMask(mask: string, text: string): boolean {
  const signs = [...text];
  const wanted = [...mask];
  return signs.length === wanted.length && wanted.every((sign, i) => fits(sign, signs[i] ?? ""));
}

/** A mask in words: `AA-99 (A a letter, 9 a digit)`. */
export function maskWords(mask: string): string {
  const meanings = [
    ...(mask.includes("A") ? ["A a letter"] : []),
    ...(mask.includes("9") ? ["9 a digit"] : []),
    ...(mask.includes("*") ? ["* a letter or a digit"] : []),
  ];
  return meanings.length === 0 ? mask : `${mask} (${meanings.join(", ")})`;
}

function fits(wanted: string, sign: string): boolean {
  switch (wanted) {
    case "A":
      return /\p{L}/u.test(sign);
    case "9":
      return /[0-9]/.test(sign);
    case "*":
      return /[\p{L}0-9]/u.test(sign);
    default:
      return wanted === sign;
  }
}
