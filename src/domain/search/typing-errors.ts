/**
 * How many typing errors a word of this length is forgiven: none up to three characters, one up to eight, then two.
 * Source: an edit in a word of three leaves less than was typed right.
 */
export function errorsForgiven(word: string): 0 | 1 | 2 {
  if (word.length < 4) return 0;
  return word.length < 9 ? 1 : 2;
}

/**
 * The fewest errors with which a word stands somewhere in a text. An error is a character too many, missing, another, or
 * two neighbours swapped.
 *
 * @param most  beyond this the answer only says that there are more: `most + 1`
 */
export function errorsWithin(word: string, text: string, most: number): number {
  const anywhere = new Int16Array(text.length + 1);
  return Math.min(lastRow(word, text, anywhere, Number.POSITIVE_INFINITY, most), most + 1);
}

/** The same, of a text that begins with the word. */
export function errorsAtStart(word: string, text: string, most: number): number {
  const length = Math.min(text.length, word.length + most);
  const first = Int16Array.from({ length: length + 1 }, (_, i) => i);
  return Math.min(lastRow(word, text, first, length, most), most + 1);
}

/** Edit distance over rows of the word and columns of the text; the smallest of the last row is the answer. */
function lastRow(word: string, text: string, first: Int16Array, longest: number, most: number): number {
  const length = Math.min(text.length, longest);
  let beforeLast = first;
  let last = first;
  for (let i = 1; i <= word.length; i++) {
    const row = new Int16Array(length + 1);
    row[0] = i;
    let smallest = i;
    const character = word.charCodeAt(i - 1);
    for (let j = 1; j <= length; j++) {
      const other = text.charCodeAt(j - 1);
      let errors = Math.min(at(last, j - 1) + (character === other ? 0 : 1), at(last, j) + 1, at(row, j - 1) + 1);
      const swapped = i > 1 && j > 1 && character === text.charCodeAt(j - 2) && word.charCodeAt(i - 2) === other;
      if (swapped) errors = Math.min(errors, at(beforeLast, j - 2) + 1);
      row[j] = errors;
      if (errors < smallest) smallest = errors;
    }
    if (smallest > most) return most + 1;
    beforeLast = last;
    last = row;
  }
  return last.reduce((smallest, errors) => Math.min(smallest, errors), word.length);
}

function at(row: Int16Array, column: number): number {
  return row[column] ?? 0;
}

/**
 * Pieces of a word of which at least one stands unharmed wherever the word stands with one typing error more than the
 * rest can take: the word cut into as many parts as errors are forgiven and one more. Two neighbours swapped across a cut
 * harm both parts, so the word with each such pair swapped is a piece too.
 */
export function unharmedPieces(word: string, errors: 1 | 2): readonly string[] {
  const cuts = Array.from({ length: errors }, (_, i) => Math.floor(((i + 1) * word.length) / (errors + 1)));
  const edges = [0, ...cuts, word.length];
  const parts = edges.slice(1).map((end, i) => word.slice(edges[i], end));
  const swapped = cuts.map(
    (cut) => word.slice(0, cut - 1) + word.slice(cut, cut + 1) + word.slice(cut - 1, cut) + word.slice(cut + 1),
  );
  return errors === 1 ? [...parts, ...swapped] : parts;
}
