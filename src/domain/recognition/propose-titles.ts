import { plainName } from "../duplicates/plain-name.ts";
import { comparableName } from "../intake/comparable-name.ts";
import { normalisedName } from "./normalised-name.ts";

/** A title that a name may mean, by all the names it goes by. */
export interface KnownTitle {
  readonly names: readonly string[];
  readonly publisher: string;
}

/** A title with how much it is like the name: 1 is the same. */
export interface Likeness<T> {
  readonly title: T;
  readonly likeness: number;
}

/** Finds the titles that a name is most like. */
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
    const best = new Map<T, number>();
    for (const wording of sharing) {
      let likeness = (2 * (common[wording.place] ?? 0)) / (weight + wording.weight);
      common[wording.place] = 0;
      if (likeness * SAME_PUBLISHER <= LEAST) continue;
      if (numbersDiffer(numbers, wording.numbers)) likeness *= OTHER_NUMBERS;
      const publisher = publishers.get(wording.title) ?? "";
      if (publisher !== "" && found.length > 0)
        likeness *= found.includes(publisher) ? SAME_PUBLISHER : OTHER_PUBLISHER;
      if (likeness > (best.get(wording.title) ?? LEAST)) best.set(wording.title, Math.min(1, likeness));
    }
    return [...best]
      .map(([title, likeness]) => ({ title, likeness }))
      .sort((a, b) => b.likeness - a.likeness)
      .slice(0, most);
  };
}

function wordsOf(name: string): ReadonlySet<string> {
  return new Set(
    plainName(normalisedName(name.replaceAll("*", " ")))
      .split(" ")
      .filter((word) => word !== ""),
  );
}

function numbersIn(words: ReadonlySet<string>): readonly string[] {
  return [...words].filter((word) => /^\d+$/.test(word));
}

/** Years and main versions tell products apart: 2019 is not 2022. */
function numbersDiffer(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 0 && b.length > 0 && !a.some((number) => b.includes(number));
}

function comparable(publisher: string): string {
  return publisher.trim() === "" ? "" : comparableName(publisher);
}

function sum(words: ReadonlySet<string>, weightOf: (word: string) => number): number {
  let total = 0;
  for (const word of words) total += weightOf(word);
  return total;
}
