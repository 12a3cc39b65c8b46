const PLAIN = /^[ !#-[\]-~]*$/;
const LONE_SURROGATE = /[\ud800-\udfff]/u;

/** Data with exactly one byte sequence: text, safe integers, booleans, null, lists and plain objects of these. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };

/**
 * The one text of a value, so that equal values always hash alike.
 *
 * Keys are sorted by UTF-16 code units, there is no white space and text is escaped as JSON.stringify does
 * (the rules of RFC 8785). Narrower than the RFC: numbers must be safe integers, because binary floats have no place
 * in the trail, and text must have no lone surrogates, because those have no UTF-8 form.
 *
 * @throws Error for a float, an unsafe integer, a lone surrogate or anything that is not JSON: always a bug of the caller
 */
export function canonicalJson(value: Json): string {
  switch (typeof value) {
    case "string":
      return quoted(value);
    case "number":
      if (!Number.isSafeInteger(value)) throw new Error(`Not a safe integer, so it cannot be recorded: ${value}`);
      return Object.is(value, -0) ? "0" : String(value);
    case "boolean":
      return value ? "true" : "false";
    case "object":
      return value === null ? "null" : isList(value) ? list(value) : object(value);
    default:
      throw new Error(`A ${typeof value} cannot be recorded`);
  }
}

function isList(value: object): value is readonly Json[] {
  return Array.isArray(value);
}

function list(values: readonly Json[]): string {
  let text = "[";
  for (let i = 0; i < values.length; i++) text += (i === 0 ? "" : ",") + canonicalJson(values[i] ?? null);
  return `${text}]`;
}

function object(value: { readonly [key: string]: Json | undefined }): string {
  let text = "{";
  for (const key of sortedKeys(value)) {
    const member = value[key];
    if (member === undefined) continue;
    text += `${text.length === 1 ? "" : ","}${quoted(key)}:${canonicalJson(member)}`;
  }
  return `${text}}`;
}

/** The keys of records of one kind come in the same order again and again: that order is sorted once. */
const known = new Map<number, { readonly keys: readonly string[]; readonly sorted: readonly string[] }>();

function sortedKeys(value: object): readonly string[] {
  const keys = Object.keys(value);
  const last = known.get(keys.length);
  if (last?.keys.every((key, i) => key === keys[i])) return last.sorted;
  const sorted = keys.toSorted();
  known.set(keys.length, { keys, sorted });
  return sorted;
}

/** Most texts need no escape: printable ASCII without quotes and backslashes. */
function quoted(text: string): string {
  if (PLAIN.test(text)) return `"${text}"`;
  if (LONE_SURROGATE.test(text)) throw new Error("Text with a lone surrogate cannot be recorded");
  return JSON.stringify(text);
}
