/** How wide a text is at a font size of 1, in the same unit. */
export type Measure = (text: string, weight: "regular" | "bold") => number;

/**
 * A text that is at most so wide: as it is, or its beginning and an ellipsis.
 *
 * @param width    room, in units of the font size
 * @param measure  how wide a text is
 * @returns        "" where not even the ellipsis has room
 */
export function shortened(text: string, width: number, measure: (text: string) => number): string {
  if (measure(text) <= width) return text;
  const letters = [...text];
  const cut = (kept: number) => `${letters.slice(0, kept).join("").trimEnd()}…`;
  let fits = 0;
  let tooMany = letters.length;
  while (tooMany - fits > 1) {
    const kept = Math.floor((fits + tooMany) / 2);
    if (measure(cut(kept)) <= width) fits = kept;
    else tooMany = kept;
  }
  return measure(cut(fits)) <= width ? cut(fits) : "";
}
