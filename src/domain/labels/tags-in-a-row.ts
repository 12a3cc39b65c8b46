/**
 * Asset tags that follow those in use: a prefix and consecutive numbers, none of them in use.
 *
 * @property prefix  what stands before the number
 * @property first   the first number
 * @property digits  the number is filled up to with zeros
 */
export interface TagRow {
  readonly prefix: string;
  readonly first: number;
  readonly digits: number;
}

const FEWEST_DIGITS = 4;

/** The row that goes on after the tags in use that begin with the prefix and end with a number. */
export function rowAfter(prefix: string, inUse: readonly string[]): TagRow {
  let last = 0;
  let digits = 0;
  for (const tag of inUse) {
    if (!tag.toLowerCase().startsWith(prefix.toLowerCase())) continue;
    const number = tag.slice(prefix.length);
    // A longer row of digits is no running number, and would not be exact as one.
    if (!/^\d{1,9}$/.test(number)) continue;
    digits = Math.max(digits, number.length);
    last = Math.max(last, Number(number));
  }
  return { prefix, first: last + 1, digits: digits === 0 ? FEWEST_DIGITS : digits };
}

/** So many tags of a row; numbers in use are left out. */
export function tagsOf({ prefix, first, digits }: TagRow, count: number, inUse: readonly string[]): readonly string[] {
  const taken = new Set(inUse.map((tag) => tag.toLowerCase()));
  const tags: string[] = [];
  for (let number = first; tags.length < count; number++) {
    const tag = `${prefix}${String(number).padStart(digits, "0")}`;
    if (!taken.has(tag.toLowerCase())) tags.push(tag);
  }
  return tags;
}

/** The prefix that most tags in use have before their number; "" when there are none. */
export function usualPrefix(inUse: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const tag of inUse) {
    const prefix = /^(.*?)\d{1,9}$/.exec(tag)?.[1];
    if (prefix !== undefined) counts.set(prefix, (counts.get(prefix) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? "";
}
