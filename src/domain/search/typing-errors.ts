/** Words are compared by so many characters at most: the bits of one number. */
const MOST_COMPARED = 30;

/** Counts the typing errors with which one word stands in texts. An error is a character too many, missing, another, or two neighbours swapped. */
export interface TypingErrors {
  /** The fewest errors with which the word stands somewhere in a text. */
  readonly within: (text: string) => number;
  /** The same at one place: from there on the text begins with the word. */
  readonly from: (start: number, text: string) => number;
}

/**
 * How many typing errors a word of this length is forgiven: none up to three characters, one up to eight, then two. An
 * error in a word of three would leave less than was typed right.
 */
export function errorsForgiven(word: string): 0 | 1 | 2 {
  if (word.length < 4) return 0;
  return word.length < 9 ? 1 : 2;
}

/**
 * The counter of a word. A column of the table of edit distances is kept as the bits of two numbers, so that a character
 * of the text costs a dozen operations.
 * Source: G. Myers, A fast bit-vector algorithm for approximate string matching (1999), with swapped neighbours after
 * H. Hyyrö, A bit-vector algorithm for computing Levenshtein and Damerau edit distances (2003).
 */
export function typingErrors(word: string): TypingErrors {
  const length = Math.min(word.length, MOST_COMPARED);
  const top = 1 << (length - 1);
  const places = new Map<number, number>();
  for (let i = 0; i < length; i++) {
    const character = word.charCodeAt(i);
    places.set(character, (places.get(character) ?? 0) | (1 << i));
  }
  const latin = Int32Array.from({ length: 128 }, (_, character) => places.get(character) ?? 0);

  /** @param shift  1 when every character of the text before the word counts as an error, 0 when none does */
  const fewest = (text: string, start: number, end: number, shift: 0 | 1): number => {
    let rises = -1;
    let falls = 0;
    let diagonal = 0;
    let before = 0;
    let errors = length;
    let least = length;
    for (let i = start; i < end; i++) {
      const character = text.charCodeAt(i);
      const here = character < 128 ? (latin[character] ?? 0) : (places.get(character) ?? 0);
      const swapped = ((~diagonal & here) << 1) & before;
      diagonal = (((here & rises) + rises) ^ rises) | here | falls | swapped;
      const more = falls | ~(diagonal | rises);
      const fewer = diagonal & rises;
      if (more & top) errors++;
      else if (fewer & top) errors--;
      if (errors < least) least = errors;
      const moreBefore = (more << 1) | shift;
      rises = (fewer << 1) | ~(diagonal | moreBefore);
      falls = moreBefore & diagonal;
      before = here;
    }
    return least;
  };

  return {
    within: (text) => fewest(text, 0, text.length, 0),
    from: (start, text) => fewest(text, start, Math.min(text.length, start + length + 2), 1),
  };
}

/**
 * Pieces of a word of which at least one stands unharmed in a text that holds the word with so many errors: the word cut
 * into as many parts as errors and one more. Two neighbours swapped across a cut harm both parts: with one error the word
 * with that pair swapped is a piece too; of two errors, such a swap beside an error in the third part is not made up for.
 */
export function unharmedPieces(word: string, errors: 1 | 2): readonly string[] {
  const cuts = Array.from({ length: errors }, (_, i) => Math.floor(((i + 1) * word.length) / (errors + 1)));
  const edges = [0, ...cuts, word.length];
  const parts = edges.slice(1).map((end, i) => word.slice(edges[i], end));
  const [cut = 1] = cuts;
  const swapped = word.slice(0, cut - 1) + word.slice(cut, cut + 1) + word.slice(cut - 1, cut) + word.slice(cut + 1);
  return errors === 1 ? [...parts, swapped] : parts;
}
