/** A distinct text of the index. `spaced` has a space between words, `joined` none. */
export interface Term {
  readonly spaced: string;
  readonly joined: string;
}

/** Distinct texts, findable by any part of them. Terms are numbered in the order they were added. */
export interface TermIndex {
  /** The number of a folded text, which is added when it is new. */
  readonly add: (spaced: string) => number;
  readonly at: (number: number) => Term | undefined;
  readonly size: () => number;
  /**
   * Numbers of the terms that may hold a part; each that does is among them, and others that merely look alike.
   *
   * @param part  at least two characters; of a single one only terms with a word that begins with it are given
   */
  readonly maybeHolding: (part: string) => readonly number[];
}

/** So many lists of terms; a power of two. Parts that share a list cost a comparison, never a wrong answer. */
const LISTS = 1 << 17;

const NONE: readonly number[] = [];

/** An index without terms. */
export function createTermIndex(): TermIndex {
  const numbers = new Map<string, number>();
  const terms: Term[] = [];
  const lists: (number[] | undefined)[] = new Array<number[] | undefined>(LISTS);

  const note = (list: number, term: number): void => {
    const known = lists[list];
    if (!known) lists[list] = [term];
    else if (known[known.length - 1] !== term) known.push(term);
  };

  const noteParts = ({ spaced, joined }: Term, term: number): void => {
    for (let i = 0; i < joined.length; i++) {
      if (i + 1 < joined.length) note(pairAt(joined, i), term);
      if (i + 2 < joined.length) note(tripleAt(joined, i), term);
    }
    for (let i = 0; i >= 0; i = spaced.indexOf(" ", i) + 1 || -1) note(firstAt(spaced, i), term);
  };

  return {
    add: (spaced) => {
      const known = numbers.get(spaced);
      if (known !== undefined) return known;
      const term = { spaced, joined: spaced.includes(" ") ? spaced.replaceAll(" ", "") : spaced };
      const number = terms.length;
      terms.push(term);
      numbers.set(spaced, number);
      noteParts(term, number);
      return number;
    },
    at: (number) => terms[number],
    size: () => terms.length,
    maybeHolding: (part) => {
      if (part.length === 1) return lists[firstAt(part, 0)] ?? NONE;
      if (part.length === 2) return lists[pairAt(part, 0)] ?? NONE;
      let shortest = lists[tripleAt(part, 0)] ?? NONE;
      for (let i = 1; i + 2 < part.length; i++) {
        const list = lists[tripleAt(part, i)] ?? NONE;
        if (list.length < shortest.length) shortest = list;
      }
      return shortest;
    },
  };
}

function firstAt(text: string, i: number): number {
  return (Math.imul(text.charCodeAt(i), 0x9e3779b1) >>> 7) & (LISTS - 1);
}

function pairAt(text: string, i: number): number {
  const mixed = Math.imul(text.charCodeAt(i), 0x85ebca6b) ^ Math.imul(text.charCodeAt(i + 1) + 7, 0xc2b2ae35);
  return (mixed >>> 9) & (LISTS - 1);
}

function tripleAt(text: string, i: number): number {
  const mixed = Math.imul(text.charCodeAt(i), 0x27d4eb2f) + Math.imul(text.charCodeAt(i + 1), 0x165667b1);
  return (Math.imul(mixed ^ text.charCodeAt(i + 2), 0x9e3779b1) >>> 11) & (LISTS - 1);
}
