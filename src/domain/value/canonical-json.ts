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
  const { sorted, names } = layoutOf(value);
  let text = "{";
  let comma = "";
  for (let i = 0; i < sorted.length; i++) {
    const member = value[sorted[i] ?? ""];
    if (member === undefined) continue;
    text += comma + names[i] + (typeof member === "string" ? quoted(member) : canonicalJson(member));
    comma = ",";
  }
  return `${text}}`;
}

/** Keys as an object has them, sorted, and as they are written with their colon. */
interface Layout {
  readonly keys: readonly string[];
  readonly sorted: readonly string[];
  readonly names: readonly string[];
}

/** Records of one kind have the same keys in the same order again and again: those are sorted and quoted once. */
const known = new Map<number, Layout>();

function layoutOf(value: object): Layout {
  const keys = Object.keys(value);
  const last = known.get(keys.length);
  if (last && sameTexts(last.keys, keys)) return last;
  const sorted = keys.toSorted();
  const layout = { keys, sorted, names: sorted.map((key) => `${quoted(key)}:`) };
  known.set(keys.length, layout);
  return layout;
}

function sameTexts(a: readonly string[], b: readonly string[]): boolean {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

/** Most texts need no escape: printable ASCII without quotes and backslashes. */
function quoted(text: string): string {
  if (PLAIN.test(text)) return `"${text}"`;
  if (LONE_SURROGATE.test(text)) throw new Error("Text with a lone surrogate cannot be recorded");
  return JSON.stringify(text);
}
