import { isObject } from "../../domain/value/json-object.ts";

/** A name that stands twice in one object of a JSON text, of which `JSON.parse` keeps the last value only. */
export interface RepeatedKey {
  readonly name: string;
  readonly line: number;
}

const QUOTE = 34;
const BACKSLASH = 92;
const COLON = 58;
const LINE_FEED = 10;
const OPEN_LIST = 91;
const OPEN_OBJECT = 123;
const CLOSE_LIST = 93;
const CLOSE_OBJECT = 125;

/**
 * The first name that an object in a JSON text has twice.
 *
 * @param values  what the text was parsed to: as long as it has as many names as the text, none is looked for
 */
export function repeatedKey(text: string, values: unknown): RepeatedKey | undefined {
  return namesWritten(text) > namesIn(values) ? firstRepeated(text) : undefined;
}

function namesWritten(text: string): number {
  let names = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === QUOTE) i = endOfText(text, i);
    else if (code === COLON) names++;
  }
  return names;
}

function namesIn(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, inner) => sum + namesIn(inner), 0);
  if (!isObject(value)) return 0;
  const inner = Object.values(value);
  return inner.reduce<number>((sum, one) => sum + namesIn(one), inner.length);
}

function firstRepeated(text: string): RepeatedKey | undefined {
  const objects: Set<string>[] = [];
  let line = 1;
  let last = "";
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === QUOTE) {
      const end = endOfText(text, i);
      last = text.slice(i, end + 1);
      i = end;
    } else if (code === LINE_FEED) line++;
    else if (code === OPEN_LIST || code === OPEN_OBJECT) objects.push(new Set());
    else if (code === CLOSE_LIST || code === CLOSE_OBJECT) objects.pop();
    else if (code === COLON) {
      const name = nameOf(last);
      const names = objects.at(-1);
      if (names?.has(name)) return { name, line };
      names?.add(name);
    }
  }
  return undefined;
}

/** Where a text ends that begins with a quotation mark. */
function endOfText(text: string, start: number): number {
  let i = start + 1;
  while (i < text.length && text.charCodeAt(i) !== QUOTE) i += text.charCodeAt(i) === BACKSLASH ? 2 : 1;
  return i;
}

function nameOf(written: string): string {
  const name: unknown = JSON.parse(written);
  return String(name);
}
