import { registerOf } from "../registers/all.ts";
import { isRegisterId } from "../registers/register-id.ts";
import { isObject } from "../value/json-object.ts";
import { isRecordId, type RecordId } from "../value/record-id.ts";
import { failed, ok, type Result } from "../value/result.ts";
import type { TextPart } from "./derived-column.ts";
import { IMPORTABLE, importFields } from "./import-fields.ts";
import type { ImportProfile, ProfileColumn, ProfileDerived, ProfileOrigin } from "./import-profile.ts";

type Json = Readonly<Record<string, unknown>>;

/**
 * A profile from plain JSON: a file that somebody exported, a record of the journal, or one that came with Muster.
 * Format: docs/import-profiles.md. What is left out is nothing: no derived columns, no words, no notes.
 *
 * @returns  the problem `profile-wrong` with a sentence that names the place when it is none
 */
export function profileFromJson(json: unknown): Result<ImportProfile> {
  try {
    return ok(profileFrom(objectIn(json, "the profile")));
  } catch (error) {
    if (!(error instanceof WrongProfile)) throw error;
    return failed(
      "profile-wrong",
      `This is no import profile that Muster can use: ${error.message}. Nothing was changed.`,
    );
  }
}

/** Ends the reading of a profile; only this file throws and catches it. */
class WrongProfile extends Error {}

function profileFrom(json: Json): ImportProfile {
  const register = textIn(json, "register");
  const known = isRegisterId(register) && IMPORTABLE.includes(register) ? register : undefined;
  if (!known) throw new WrongProfile(`“${register}” is no register that files can feed`);
  const fields = new Set(importFields(known).map(({ id }) => id));
  const checked = <T extends { readonly field: string | null }>(column: T): T => {
    if (column.field !== null && !fields.has(column.field))
      throw new WrongProfile(`${registerOf(known).label} has no field “${column.field}”`);
    return column;
  };
  const rowsPer = optional(json, "rowsPer");
  return {
    name: textIn(json, "name"),
    register: known,
    origin: optional(json, "origin") === null ? null : originFrom(objectIn(json.origin, "“origin”")),
    marks: listIn(json, "marks").map((any) => textsFrom(Array.isArray(any) ? any : [any], "“marks”")),
    exact: json.exact === true,
    columns: listIn(json, "columns").map((column) => checked(columnFrom(objectIn(column, "a column")))),
    derived:
      optional(json, "derived") === null
        ? []
        : listIn(json, "derived").map((c) => checked(derivedFrom(objectIn(c, "a derived column")))),
    headerLines: linesFrom(json),
    hiddenRows: oneOf(json, "hiddenRows", HIDDEN),
    hiddenColumns: oneOf(json, "hiddenColumns", HIDDEN),
    rowsPer:
      rowsPer === null
        ? null
        : { of: textIn(objectIn(rowsPer, "“rowsPer”"), "of"), at: textIn(objectIn(rowsPer, "“rowsPer”"), "at") },
    dateOrder: oneOf(json, "dateOrder", ["dmy", "mdy", "ymd"] as const),
    decimalMark: oneOf(json, "decimalMark", [".", ","] as const),
    currency: optional(json, "currency") === null ? null : textIn(json, "currency"),
    keys: keysFrom(json, fields),
    missing: oneOf(json, "missing", ["leave", "report", "retire"] as const) ?? "leave",
    meant: optional(json, "meant") === null ? {} : meantFrom(objectIn(json.meant, "“meant”")),
    notes: optional(json, "notes") === null ? [] : textsFrom(listIn(json, "notes"), "“notes”"),
  };
}

const HIDDEN = ["take", "leave"] as const;

function originFrom(json: Json): ProfileOrigin {
  const confidence = oneOf(json, "confidence", ["seen", "documented", "general"] as const);
  if (!confidence) throw new WrongProfile("“origin” doesn't say its “confidence”");
  return {
    vendor: textIn(json, "vendor"),
    source: textIn(json, "source"),
    confidence,
    checkedOn: textIn(json, "checkedOn"),
  };
}

function columnFrom(json: Json): ProfileColumn {
  const words = optional(json, "words");
  return {
    headings: textsFrom(listIn(json, "headings"), "“headings”"),
    field: optional(json, "field") === null ? null : textIn(json, "field"),
    ...(json.clears === true ? { clears: true } : {}),
    ...(optional(json, "lookup") === null ? {} : { lookup: textIn(json, "lookup") }),
    ...(words === null ? {} : { words: wordsFrom(objectIn(words, "“words”")) }),
    ...(optional(json, "only") === null ? {} : { only: textsFrom(listIn(json, "only"), "“only”").map(lowerCase) }),
  };
}

function derivedFrom(json: Json): ProfileDerived {
  const field = textIn(json, "field");
  const kind = oneOf(json, "kind", ["split", "join", "constant", "fileName"] as const);
  switch (kind) {
    case "split":
      return { kind, of: textIn(json, "of"), ...partFrom(json), field };
    case "join":
      return {
        kind,
        of: textsFrom(listIn(json, "of"), "“of”"),
        with: typeof json.with === "string" ? json.with : " ",
        field,
      };
    case "constant":
      return { kind, text: textIn(json, "text"), field };
    case "fileName":
      return { kind, ...(optional(json, "at") === null ? WHOLE : partFrom(json)), field };
    case null:
      throw new WrongProfile("a derived column doesn't say its “kind”");
  }
}

const WHOLE: TextPart = { at: "", part: 1, last: true };

function partFrom(json: Json): TextPart {
  const { at, part } = json;
  if (typeof at !== "string") throw new WrongProfile("“at” is no text");
  if (typeof part !== "number" || !Number.isInteger(part) || part < 1)
    throw new WrongProfile("a “part” is no whole number from 1");
  return { at, part, last: json.last === true };
}

function keysFrom(json: Json, fields: ReadonlySet<string>): ImportProfile["keys"] {
  if (optional(json, "keys") === null) return null;
  const keys = listIn(json, "keys").map((key) => textsFrom(Array.isArray(key) ? key : [key], "“keys”"));
  if (keys.length === 0 || keys.some((key) => key.length === 0)) throw new WrongProfile("“keys” names no field");
  const unknown = keys.flat().find((field) => !fields.has(field));
  if (unknown !== undefined) throw new WrongProfile(`“keys” names a field that isn't there: “${unknown}”`);
  return keys;
}

function wordsFrom(json: Json): Record<string, string> {
  const words: Record<string, string> = {};
  for (const [word, ours] of Object.entries(json)) {
    if (typeof ours !== "string") throw new WrongProfile(`the meaning of “${word}” is no text`);
    words[word.toLowerCase()] = ours;
  }
  return words;
}

function meantFrom(json: Json): Record<string, RecordId> {
  const meant: Record<string, RecordId> = {};
  for (const [name, id] of Object.entries(json)) {
    if (typeof id !== "string" || !isRecordId(id)) throw new WrongProfile(`“${name}” means no record`);
    meant[name] = id;
  }
  return meant;
}

function lowerCase(text: string): string {
  return text.toLowerCase();
}

function linesFrom(json: Json): number {
  const lines = optional(json, "headerLines") ?? 1;
  if (typeof lines !== "number" || !Number.isInteger(lines) || lines < 1)
    throw new WrongProfile("“headerLines” is no whole number from 1");
  return lines;
}

function objectIn(value: unknown, what: string): Json {
  if (!isObject(value)) throw new WrongProfile(`${what} is no object`);
  return value;
}

function optional(json: Json, key: string): unknown {
  return json[key] ?? null;
}

function textIn(json: Json, key: string): string {
  const value = json[key];
  if (typeof value !== "string" || value === "") throw new WrongProfile(`“${key}” is no text`);
  return value;
}

function listIn(json: Json, key: string): readonly unknown[] {
  const value = json[key];
  if (!Array.isArray(value)) throw new WrongProfile(`“${key}” is no list`);
  return value;
}

function textsFrom(list: readonly unknown[], what: string): string[] {
  return list.map((text) => {
    if (typeof text !== "string") throw new WrongProfile(`${what} holds something that is no text`);
    return text;
  });
}

function oneOf<const T extends string>(json: Json, key: string, allowed: readonly T[]): T | null {
  const value = optional(json, key);
  if (value === null) return null;
  const found = allowed.find((text) => text === value);
  if (found === undefined) throw new WrongProfile(`“${key}” must be one of ${allowed.join(", ")}`);
  return found;
}
