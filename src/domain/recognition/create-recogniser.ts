import type { RegisterRecord } from "../registers/register.ts";
import { isTexts } from "../registers/text-from-value.ts";
import { normalisedName } from "./normalised-name.ts";
import type { CatalogueTitle, Recogniser, Recognition } from "./recogniser.ts";

interface Pattern {
  readonly start: string;
  readonly test: RegExp;
  readonly meaning: Recognition;
}

/**
 * A recogniser over the software on record and the shipped catalogue. What is on record wins; a name as a whole wins
 * over a pattern, a longer pattern over a shorter one, any name over a publisher.
 *
 * @param software   records of the software register; withdrawn ones recognise nothing
 * @param catalogue  titles with their aliases; `*` in an alias stands for any text
 */
export function createRecogniser(software: Iterable<RegisterRecord>, catalogue: readonly CatalogueTitle[]): Recogniser {
  const titles = new Map(catalogue.map((title) => [title.product.toLowerCase(), title]));
  const own = emptyNames();
  for (const record of software) {
    const { product, aliases } = record.values;
    if (record.withdrawn || typeof product !== "string") continue;
    const names = aliases !== undefined && isTexts(aliases) ? aliases : [];
    const title = titles.get(product.trim().toLowerCase());
    const meaning = { record: record.id, ...(title ? { title } : {}) };
    for (const name of [product, ...names]) add(own, name, meaning);
  }
  sortPatterns(own);
  const shipped = emptyNames();
  const publishers = emptyNames();
  for (const title of catalogue) {
    const meaning = find(own, title.product) ?? { title };
    for (const name of [title.product, ...title.aliases]) add(shipped, name, meaning);
    for (const publisher of title.publishers ?? []) add(publishers, publisher, meaning);
  }
  sortPatterns(shipped);
  sortPatterns(publishers);

  const byName = remembered((rawName) => find(own, rawName) ?? find(shipped, rawName));
  const byPublisher = remembered((publisher) => find(publishers, publisher));
  return (rawName, publisher) => byName(rawName) ?? (publisher === "" ? undefined : byPublisher(publisher));
}

/** The same names come thousands of times; each is looked for once. */
function remembered(recognition: (text: string) => Recognition | undefined) {
  const answers = new Map<string, Recognition | undefined>();
  return (text: string): Recognition | undefined => {
    const known = answers.get(text);
    if (known !== undefined || answers.has(text)) return known;
    const answer = recognition(text);
    answers.set(text, answer);
    return answer;
  };
}

interface Names {
  readonly whole: Map<string, Recognition>;
  readonly patterns: Map<string, Pattern[]>;
}

function emptyNames(): Names {
  return { whole: new Map(), patterns: new Map() };
}

/** Patterns are kept by their first word, so that a name is tried against few. */
function add(names: Names, name: string, meaning: Recognition): void {
  if (!name.includes("*")) {
    for (const form of [name.trim().toLowerCase(), normalisedName(name)]) {
      if (form !== "" && !names.whole.has(form)) names.whole.set(form, meaning);
    }
    return;
  }
  const start = name.trim().toLowerCase();
  const test = new RegExp(`^${start.split("*").map(escaped).join(".*")}$`, "s");
  const bucket = firstWord(start);
  const list = names.patterns.get(bucket);
  const pattern = { start, test, meaning };
  if (list) list.push(pattern);
  else names.patterns.set(bucket, [pattern]);
}

function sortPatterns(names: Names): void {
  for (const list of names.patterns.values()) list.sort((a, b) => b.start.length - a.start.length);
}

function find(names: Names, rawName: string): Recognition | undefined {
  const plain = rawName.trim().toLowerCase();
  const normal = normalisedName(rawName);
  const whole = names.whole.get(plain) ?? names.whole.get(normal);
  if (whole) return whole;
  for (const form of plain === normal ? [plain] : [plain, normal]) {
    for (const bucket of [firstWord(form), "*"]) {
      const hit = names.patterns.get(bucket)?.find((pattern) => pattern.test.test(form));
      if (hit) return hit.meaning;
    }
  }
  return undefined;
}

/** The first word, or `*` when a pattern's first word isn't whole. */
function firstWord(text: string): string {
  const word = text.split(" ", 1)[0] ?? "";
  return word.includes("*") ? "*" : word;
}

function escaped(text: string): string {
  return text.replace(/[.+?^${}()|[\]\\]/g, "\\$&");
}
