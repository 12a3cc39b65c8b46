import type { Value } from "../registers/field.ts";
import type { Register, RegisterRecord } from "../registers/register.ts";
import { comparableName } from "./comparable-name.ts";

/** Finds the record that a row of a file means. */
export interface RecordIndex {
  /** Records that the values identify: by the first key that hits and that no earlier key speaks against. */
  readonly find: (values: Values) => readonly RegisterRecord[];
  /** Records that share a key with the values although an earlier key speaks against them: perhaps the same thing. */
  readonly near: (values: Values) => readonly RegisterRecord[];
  /** Whether the values fill any key at all. */
  readonly identifies: (values: Values) => boolean;
  /** Takes in a new record, or one that the values of its keys were changed of. */
  readonly add: (record: RegisterRecord) => void;
}

type Values = Readonly<Record<string, Value | null | undefined>>;

/** What makers leave in place of a serial number: it identifies nothing. */
const NO_IDENTITY: ReadonlySet<string> = new Set([
  "to be filled",
  "to be filled by oem",
  "to be filled by o.e.m.",
  "to be filled by o.e.m",
  "default string",
  "default",
  "system serial number",
  "not specified",
  "not available",
  "not applicable",
  "oem",
  "o.e.m.",
  "none",
  "null",
  "n/a",
  "na",
  "unknown",
  "invalid",
  "serial",
  "123456789",
  "1234567890",
  "0123456789",
]);

/** One sign over and over: `0000000`, `xxxx`, `-`. */
const ONE_SIGN = /^([0xf.-])\1*$/;

/** Fields whose texts name a company, which everybody spells differently. */
const COMPANY_NAMES: ReadonlySet<string> = new Set(["maker"]);

/**
 * An index over the records of a register; withdrawn ones match nothing.
 *
 * @param current  the record of this identity as it is by now
 */
export function createRecordIndex(
  register: Register,
  records: Iterable<RegisterRecord>,
  current: (id: string) => RegisterRecord | undefined,
): RecordIndex {
  const tables = register.keys.map(() => new Map<string, string[]>());
  const add = (record: RegisterRecord): void => {
    for (const [i, key] of register.keys.entries()) {
      const text = keyText(register, key, record.values);
      if (text === undefined) continue;
      const list = tables[i]?.get(text);
      if (!list) tables[i]?.set(text, [record.id]);
      else if (!list.includes(record.id)) list.push(record.id);
    }
  };
  for (const record of records) if (!record.withdrawn) add(record);
  /** Records with the same text in a key. */
  const sharing = (i: number, key: readonly string[], values: Values): RegisterRecord[] => {
    const text = keyText(register, key, values);
    if (text === undefined) return [];
    return (tables[i]?.get(text) ?? [])
      .map(current)
      .filter((record) => record !== undefined)
      .filter((record) => keyText(register, key, record.values) === text);
  };

  return {
    add,
    near: (values) => {
      const alike = register.keys.flatMap((key, i) =>
        sharing(i, key, values).filter((record) => contradicted(register, i, values, record)),
      );
      return [...new Set(alike)];
    },
    identifies: (values) => register.keys.some((key) => keyText(register, key, values) !== undefined),
    find: (values) => {
      for (const [i, key] of register.keys.entries()) {
        const hits = sharing(i, key, values).filter((record) => !contradicted(register, i, values, record));
        if (hits.length > 0) return hits;
      }
      return [];
    },
  };
}

/** An earlier key that both sides fill and that differs says: not the same thing. */
function contradicted(register: Register, upTo: number, values: Values, record: RegisterRecord): boolean {
  return register.keys.slice(0, upTo).some((key) => {
    const mine = keyText(register, key, values);
    const theirs = keyText(register, key, record.values);
    return mine !== undefined && theirs !== undefined && mine !== theirs;
  });
}

/** The values of a key as one text for comparing; undefined when the key isn't filled. */
function keyText(register: Register, key: readonly string[], values: Values): string | undefined {
  const [only] = key;
  if (key.length === 1 && only !== undefined) return identity(only, values[only]);
  let text = "";
  for (const [i, field] of key.entries()) {
    const part = identity(field, values[field]);
    if (part === undefined && (i === 0 || !register.blankIsValue)) return undefined;
    text += `${part ?? ""}\u0000`;
  }
  return text;
}

/** A field's value for comparing; undefined where it is blank or a placeholder that makers leave and that identifies nothing. */
export function identity(field: string, value: Value | null | undefined): string | undefined {
  if (value === null || value === undefined || typeof value === "object") return undefined;
  const text = String(value).trim().toLowerCase();
  if (text === "" || NO_IDENTITY.has(text) || ONE_SIGN.test(text)) return undefined;
  return COMPANY_NAMES.has(field) ? comparableName(text) : text;
}
