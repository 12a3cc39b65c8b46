/** Words that tell one edition of a product from another. */
const EDITIONS: ReadonlySet<string> = new Set([
  "business",
  "datacenter",
  "developer",
  "education",
  "enterprise",
  "essentials",
  "express",
  "foundation",
  "home",
  "lite",
  "premium",
  "professional",
  "standard",
  "starter",
  "student",
  "ultimate",
]);

/** How lists and installers shorten them. */
const SHORT: ReadonlyMap<string, string> = new Map([
  ["dev", "developer"],
  ["edu", "education"],
  ["ent", "enterprise"],
  ["entr", "enterprise"],
  ["ess", "essentials"],
  ["exp", "express"],
  ["prem", "premium"],
  ["pro", "professional"],
  ["prof", "professional"],
  ["std", "standard"],
  ["stnd", "standard"],
  ["ult", "ultimate"],
]);

/** A word of a product's name in full where it is an edition's abbreviation: `prof` and `pro` are `professional`. */
export function fullWord(word: string): string {
  return SHORT.get(word) ?? word;
}

/** The editions among the words of a name. */
export function editionsIn(words: Iterable<string>): readonly string[] {
  return [...words].filter((word) => EDITIONS.has(word));
}
