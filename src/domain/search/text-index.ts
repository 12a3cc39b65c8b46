import { best, type Ranked } from "./best-hits.ts";
import { foldedText, wordsTyped } from "./folded-text.ts";
import { costOfMatch, costWithErrors, EXACT, NO_MATCH } from "./match-cost.ts";
import { createTermIndex } from "./term-index.ts";
import { errorsForgiven, typingErrors, unharmedPieces } from "./typing-errors.ts";

/**
 * What can be found of one thing.
 *
 * @property names   what it is called and known by; these count more
 * @property others  its other texts
 * @property faint   texts it shares with many, such as a whole e-mail address with its domain: found by them, it comes last
 * @property last    comes after everything that isn't: retired records
 */
export interface Findable {
  readonly names: readonly string[];
  readonly others: readonly string[];
  readonly faint?: readonly string[];
  readonly last: boolean;
}

/**
 * A thing found. The lower `cost`, the better it fits.
 *
 * @property exact     what was typed is one of its texts as a whole
 * @property forgiven  it was found only because a typing error was forgiven
 */
export interface Hit {
  readonly key: string;
  readonly cost: number;
  readonly exact: boolean;
  readonly forgiven: boolean;
  readonly last: boolean;
}

/** Things by key, found by what is typed. */
export interface TextIndex {
  /** Puts a thing in, or in the place of the one with the same key. */
  readonly put: (key: string, what: Findable) => void;
  readonly remove: (key: string) => void;
  /**
   * What fits best: exact first, what comes `last` behind the rest, equals in the order of their first names. Every word typed must be found; typing errors are
   * forgiven only where little is found without.
   *
   * @param each  is given the key of everything that fits, listed or not
   */
  readonly find: (query: string, most: number, each?: (key: string) => void) => readonly Hit[];
}

interface Entry {
  readonly key: string;
  /** Numbers of terms times four, and the weight of the term in this thing. */
  readonly terms: readonly number[];
  readonly last: boolean;
}

const ENOUGH = 6;

/** Every number has neighbours: one that was found as typed is not taken for another. */
const ALL_DIGITS = /^\d+$/;

/** A text that identifies is held by few; what is held by more (a maker, a model) is only a name where it is one. */
const FEW = 25;

/** What a match costs besides, by weight: in a name, in another text, in a faint one, which is more than any match. */
const WEIGHT_COSTS = [0, 0.6, 8] as const;

/** An index in which nothing is yet. */
export function createTextIndex(): TextIndex {
  const terms = createTermIndex();
  const entries: (Entry | null)[] = [];
  const places = new Map<string, number>();
  // By term: the places of what holds it, times four, and its weight there. A list only where there are several.
  const holders: (number | number[])[] = [];

  const hold = (term: number, holder: number): void => {
    const known = holders[term];
    if (known === undefined) holders[term] = holder;
    else if (typeof known === "number") holders[term] = [known, holder];
    else known.push(holder);
  };

  const remove = (key: string): void => {
    const place = places.get(key);
    if (place === undefined) return;
    entries[place] = null;
    places.delete(key);
  };

  const put = (key: string, what: Findable): void => {
    const held = termsOf(what, terms.add);
    const before = entries[places.get(key) ?? -1];
    if (before && before.last === what.last && sameNumbers(before.terms, held)) return;
    // The thing gets a new place; lists still lead to the old one, where nothing stands any more.
    remove(key);
    const place = entries.length;
    entries.push({ key, terms: held, last: what.last });
    places.set(key, place);
    for (const term of held) hold(term >> 2, place * 4 + (term & 3));
  };

  /** Lowers the costs of everything that holds a term. */
  const lower = (costs: Float32Array, term: number, cost: number): void => {
    const held = holders[term];
    if (held === undefined) return;
    const one = (holder: number): void => {
      const place = holder >> 2;
      const whole = cost + (WEIGHT_COSTS[holder & 3] ?? 0);
      if (whole < (costs[place] ?? NO_MATCH)) costs[place] = whole;
    };
    if (typeof held === "number") one(held);
    else for (const holder of held) one(holder);
  };

  const addExactMatches = (costs: Float32Array, word: string): void => {
    for (const number of terms.maybeHolding(word)) {
      const term = terms.at(number);
      const cost = term ? costOfMatch(word, term) : NO_MATCH;
      if (cost < NO_MATCH) lower(costs, number, cost);
    }
  };

  const addMatchesWithErrors = (costs: Float32Array, word: string): void => {
    const most = errorsForgiven(word);
    if (most === 0) return;
    const errors = typingErrors(word);
    const seen = new Uint8Array(terms.size());
    for (const piece of unharmedPieces(word, most)) {
      for (const number of terms.maybeHolding(piece)) {
        const term = seen[number] ? undefined : terms.at(number);
        if (!term?.joined.includes(piece)) continue;
        seen[number] = 1;
        const cost = costWithErrors(word, errors, term, most);
        if (cost < NO_MATCH) lower(costs, number, cost);
      }
    }
  };

  /** Sum of the costs of all words, by place. */
  const summed = (byWord: readonly Float32Array[]): Float32Array => {
    const [first, ...others] = byWord;
    const sum = Float32Array.from(first ?? []);
    for (const costs of others) for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] ?? 0) + (costs[i] ?? NO_MATCH);
    return sum;
  };

  /** Of two that fit equally well the one whose first name comes first in the alphabet. */
  const comesBefore = (a: number, b: number): boolean => {
    const one = firstName(a);
    const other = firstName(b);
    return one === other ? (entries[a]?.key ?? "") < (entries[b]?.key ?? "") : one < other;
  };
  const firstName = (place: number): string => terms.at((entries[place]?.terms[0] ?? 0) >> 2)?.spaced ?? "";

  /** Exact before all else; in either half what is `last` behind what isn't. */
  const ranked = (costs: Float32Array, exact: ReadonlySet<number>, most: number): Ranked[] => {
    const tierOf = (place: number): number | null => {
      const entry = entries[place];
      return entry ? (exact.has(place) ? 0 : 2) + Number(entry.last) : null;
    };
    return best(costs, tierOf, comesBefore, most);
  };

  /** Places of what is named or identified by the whole of what was typed, however it is divided. */
  const exactly = (whole: string): Set<number> => {
    const exact = new Set<number>();
    for (const number of terms.maybeHolding(whole)) {
      if (terms.at(number)?.joined !== whole) continue;
      const held = [holders[number] ?? []].flat();
      for (const holder of held) if (held.length <= FEW || (holder & 3) === 0) exact.add(holder >> 2);
    }
    return exact;
  };

  return {
    put,
    remove,
    find: (query, most, each) => {
      const words = wordsTyped(query);
      if (words.length === 0) return [];
      const exact = exactly(words.join(""));
      const byWord = words.map((word) => {
        const costs = new Float32Array(entries.length).fill(NO_MATCH);
        addExactMatches(costs, word);
        return costs;
      });
      const total = summed(byWord);
      for (const place of exact) total[place] = EXACT;
      let costs = total;
      let hits = ranked(total, exact, most);
      if (hits.length < ENOUGH && exact.size === 0) {
        const doubtful = words.map((word) => hits.length === 0 || !ALL_DIGITS.test(word));
        for (const [i, word] of words.entries()) {
          if (doubtful[i]) addMatchesWithErrors(byWord[i] ?? new Float32Array(), word);
        }
        costs = summed(byWord);
        hits = ranked(costs, exact, most);
      }
      if (each) {
        for (const [place, entry] of entries.entries())
          if (entry && (costs[place] ?? NO_MATCH) < NO_MATCH) each(entry.key);
      }
      return hits.flatMap(({ place, cost }) => {
        const entry = entries[place];
        const forgiven = total[place] === NO_MATCH;
        return entry ? [{ key: entry.key, cost, exact: exact.has(place), forgiven, last: entry.last }] : [];
      });
    },
  };
}

function termsOf({ names, others, faint = [] }: Findable, add: (spaced: string) => number): number[] {
  const held = new Map<number, number>();
  for (const [weight, texts] of [names, others, faint].entries()) {
    for (const text of texts) {
      const folded = foldedText(text);
      if (folded === "") continue;
      const term = add(folded);
      if (!held.has(term)) held.set(term, weight);
    }
  }
  return [...held].map(([term, weight]) => term * 4 + weight);
}

function sameNumbers(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((number, i) => number === b[i]);
}
