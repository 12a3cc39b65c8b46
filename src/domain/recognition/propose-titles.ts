import { plainName } from "../duplicates/plain-name.ts";
import { comparableName } from "../intake/comparable-name.ts";
import { editionsIn, fullWord } from "./edition-words.ts";
import { normalisedName } from "./normalised-name.ts";

/** A title that a name may mean, by all the names it goes by. */
export interface KnownTitle {
  readonly names: readonly string[];
  readonly publisher: string;
}

/**
 * A title with how much it is like the name: 1 is the same.
 *
 * @property differs  the name says another edition, year or main version than the title
 * @property tied     another title is as much alike
 */
export interface Likeness<T> {
  readonly title: T;
  readonly likeness: number;
  readonly differs: boolean;
  readonly tied: boolean;
}

/** Finds the titles that a name is most like; of those as much alike, the title that was given first. */
export type ProposeTitles<T> = (name: string, publishers: readonly string[], most: number) => readonly Likeness<T>[];

/** One way a title is called, by its words. */
interface Wording<T> {
  readonly title: T;
  readonly words: ReadonlySet<string>;
  readonly numbers: readonly string[];
  readonly place: number;
  weight: number;
}

const LEAST = 0.34;
const OTHER_NUMBERS = 0.6;
const OTHER_EDITION = 0.6;
const OTHER_PUBLISHER = 0.6;
const SAME_PUBLISHER = 1.2;

/**
 * Proposals over titles, by the words their names share: a rare word tells more than one that half the titles carry. The
 * titles are read once; a name is then compared only with titles that share a word with it.
 */
export function createTitleProposals<T extends KnownTitle>(titles: readonly T[]): ProposeTitles<T> {
  const wordings: Wording<T>[] = [];
  const byWord = new Map<string, Wording<T>[]>();
  for (const title of titles) {
    for (const name of title.names) {
      const words = wordsOf(name);
      const wording = { title, words, numbers: numbersIn(words), place: wordings.length, weight: 0 };
      wordings.push(wording);
      for (const word of words) {
        const list = byWord.get(word);
        if (list) list.push(wording);
        else byWord.set(word, [wording]);
      }
    }
  }
  const weightOf = (word: string) => Math.log(1 + wordings.length / (byWord.get(word)?.length ?? 1));
  for (const wording of wordings) wording.weight = sum(wording.words, weightOf);
  const common = new Float64Array(wordings.length);
  const publishers = new Map(titles.map((title) => [title, comparable(title.publisher)]));
  const editions = new Map(titles.map((title) => [title, editionsIn(new Set(title.names.flatMap(listOfWords)))]));
  const places = new Map(titles.map((title, place) => [title, place]));
  const placeOf = (title: T) => places.get(title) ?? 0;

  return (name, foundPublishers, most) => {
    const words = wordsOf(name);
    const weight = sum(words, weightOf);
    const numbers = numbersIn(words);
    const sharing: Wording<T>[] = [];
    for (const word of words) {
      const each = weightOf(word);
      for (const wording of byWord.get(word) ?? []) {
        const before = common[wording.place] ?? 0;
        if (before === 0) sharing.push(wording);
        common[wording.place] = before + each;
      }
    }
    const found = foundPublishers.map(comparable).filter((publisher) => publisher !== "");
    const named = editionsIn(words);
    const best = new Map<T, { readonly likeness: number; readonly differs: boolean }>();
    for (const wording of sharing) {
      let likeness = (2 * (common[wording.place] ?? 0)) / (weight + wording.weight);
      common[wording.place] = 0;
      if (likeness * SAME_PUBLISHER <= LEAST) continue;
      const otherNumbers = noneShared(numbers, wording.numbers);
      const otherEdition = noneShared(named, editions.get(wording.title) ?? []);
      if (otherNumbers) likeness *= OTHER_NUMBERS;
      if (otherEdition) likeness *= OTHER_EDITION;
      const publisher = publishers.get(wording.title) ?? "";
      if (publisher !== "" && found.length > 0)
        likeness *= found.includes(publisher) ? SAME_PUBLISHER : OTHER_PUBLISHER;
      if (likeness > (best.get(wording.title)?.likeness ?? LEAST))
        best.set(wording.title, { likeness, differs: otherNumbers || otherEdition });
    }
    const alike = [...best].map(([title, { likeness, differs }]) => ({ title, differs, percent: percentOf(likeness) }));
    const times = new Map<number, number>();
    for (const { percent } of alike) times.set(percent, (times.get(percent) ?? 0) + 1);
    return alike
      .sort((a, b) => b.percent - a.percent || placeOf(a.title) - placeOf(b.title))
      .slice(0, most)
      .map(({ title, differs, percent }) => ({
        title,
        differs,
        likeness: Math.min(1, percent / 100),
        tied: (times.get(percent) ?? 0) > 1,
      }));
  };
}

/** Finer differences are chance: nobody sees them, and nothing is decided by them. */
function percentOf(likeness: number): number {
  return Math.round(likeness * 100);
}

function wordsOf(name: string): ReadonlySet<string> {
  return new Set(listOfWords(name));
}

function listOfWords(name: string): readonly string[] {
  return plainName(normalisedName(name.replaceAll("*", " ")))
    .split(" ")
    .filter((word) => word !== "")
    .map(fullWord);
}

function numbersIn(words: ReadonlySet<string>): readonly string[] {
  return [...words].filter((word) => /^\d+$/.test(word));
}

/** Years, main versions and editions tell products apart where both sides say them: 2019 is not 2022. */
function noneShared(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 0 && b.length > 0 && !a.some((text) => b.includes(text));
}

function comparable(publisher: string): string {
  return publisher.trim() === "" ? "" : comparableName(publisher);
}

function sum(words: ReadonlySet<string>, weightOf: (word: string) => number): number {
  let total = 0;
  for (const word of words) total += weightOf(word);
  return total;
}
