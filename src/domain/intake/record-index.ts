import { type FormerIdentity, formerIdentities } from "../duplicates/merged-away.ts";
import type { Value } from "../registers/field.ts";
import type { Register, RegisterRecord } from "../registers/register.ts";
import { comparableName } from "./comparable-name.ts";
import type { Formerly, FormerMark } from "./former-marks.ts";

/** Finds the record that a row of a file means. */
export interface RecordIndex {
  /** Records that the values identify: by the first key that hits and that no earlier key speaks against. */
  readonly find: (values: Values) => readonly RegisterRecord[];
  /** Records that share a key with the values although an earlier key speaks against them: perhaps the same thing. */
  readonly near: (values: Values) => readonly RegisterRecord[];
  /** Whether the values fill any key at all. */
  readonly identifies: (values: Values) => boolean;
  /** How values that mean this record do so, where it was made one of several; undefined when they have no former mark. */
  readonly formerly: (values: Values, record: RegisterRecord) => Formerly | undefined;
  /** Parts of keys in which the values say, however spelled, what this record has or had. */
  readonly sameMarks: (values: Values, record: RegisterRecord) => readonly string[];
  /** Whether any record was made one of several. */
  readonly hasFormer: boolean;
  /** Takes in a new record, or one that the values of its keys were changed of. */
  readonly add: (record: RegisterRecord) => void;
}

type Values = Readonly<Record<string, Value | null | undefined>>;

/** The parts of a key that was made last, and its text. */
interface LatestKey {
  readonly parts: readonly Values[string][];
  readonly text: string | undefined;
}

/** Most rows of a file meet nothing: they all share the one list of nothing. */
const NONE: readonly RegisterRecord[] = [];

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
  const formerTables = register.keys.map(() => new Map<string, string[]>());
  const formers = new Map<string, readonly FormerIdentity[]>();
  const latest = register.keys.map((): LatestKey => ({ parts: [], text: undefined }));
  /** A new record is looked for, looked for again and taken in: the text of each of its keys is made once. */
  const textOf = (i: number, key: readonly string[], values: Values): string | undefined => {
    const known = latest[i];
    if (known && known.parts.length > 0 && key.every((field, k) => known.parts[k] === values[field])) return known.text;
    const made = { parts: key.map((field) => values[field]), text: keyText(register, key, values) };
    latest[i] = made;
    return made.text;
  };
  const put = (to: typeof tables, id: string, values: Values): void => {
    for (const [i, key] of register.keys.entries()) {
      const text = textOf(i, key, values);
      if (text === undefined) continue;
      const list = to[i]?.get(text);
      if (!list) to[i]?.set(text, [id]);
      else if (!list.includes(id)) list.push(id);
    }
  };
  const add = (record: RegisterRecord): void => put(tables, record.id, record.values);
  for (const record of records) {
    if (record.withdrawn) continue;
    add(record);
    const former = formerIdentities(record, current);
    if (former.length > 0) formers.set(record.id, former);
    for (const { values } of former) put(formerTables, record.id, values);
  }
  const heldBy = (record: RegisterRecord): readonly Values[] => [
    record.values,
    ...(formers.get(record.id) ?? []).map(({ values }) => values),
  ];
  /** Records that a table names under the values' text of a key. */
  const under = (from: typeof tables, i: number, key: readonly string[], values: Values): readonly RegisterRecord[] => {
    const table = from[i];
    if (table === undefined || table.size === 0) return NONE;
    const text = textOf(i, key, values);
    const ids = text === undefined ? undefined : table.get(text);
    return ids === undefined ? NONE : ids.map(current).filter((record) => record !== undefined);
  };
  /** Records that have the values' text in a key now. */
  const sharing = (i: number, key: readonly string[], values: Values): readonly RegisterRecord[] => {
    const records = under(tables, i, key, values);
    if (records.length === 0) return NONE;
    const text = textOf(i, key, values);
    return records.filter((record) => keyText(register, key, record.values) === text);
  };

  return {
    add,
    near: (values) => {
      const alike = register.keys.flatMap((key, i) =>
        sharing(i, key, values).filter((record) => contradicted(register, i, values, heldBy(record))),
      );
      return [...new Set(alike)];
    },
    identifies: (values) => register.keys.some((key, i) => textOf(i, key, values) !== undefined),
    find: (values) => {
      for (const [i, key] of register.keys.entries()) {
        const isMeant = (record: RegisterRecord) => !contradicted(register, i, values, heldBy(record));
        const hits = sharing(i, key, values).filter(isMeant);
        if (hits.length > 0) return hits;
        // What was merged away means its record only where nothing has it now.
        const former = under(formerTables, i, key, values).filter(isMeant);
        if (former.length > 0) return former;
      }
      return [];
    },
    sameMarks: (values, record) =>
      [...new Set(register.keys.flat())].filter((field) => {
        const mine = identity(field, values[field]);
        return mine !== undefined && heldBy(record).some((held) => identity(field, held[field]) === mine);
      }),
    hasFormer: formers.size > 0,
    formerly: (values, record) => {
      const former = formers.get(record.id);
      if (!former) return undefined;
      const marks = formerMarks(register, values, record, former);
      if (marks.length === 0) return undefined;
      const decides = register.keys.find((key) => {
        const text = keyText(register, key, values);
        return text !== undefined && heldBy(record).some((held) => keyText(register, key, held) === text);
      });
      const isOwn =
        decides !== undefined && keyText(register, decides, values) === keyText(register, decides, record.values);
      return { isOwn, marks };
    },
  };
}

/** An earlier key that both sides fill and that differs says: not the same thing. @param held  what the record has, and had */
function contradicted(register: Register, upTo: number, values: Values, held: readonly Values[]): boolean {
  return register.keys.slice(0, upTo).some((key) => {
    const mine = keyText(register, key, values);
    const theirs = held.map((each) => keyText(register, key, each)).filter((text) => text !== undefined);
    return mine !== undefined && theirs.length > 0 && !theirs.includes(mine);
  });
}

/** The parts of keys in which the values have what the record had and no longer has. */
function formerMarks(
  register: Register,
  values: Values,
  record: RegisterRecord,
  former: readonly FormerIdentity[],
): readonly FormerMark[] {
  return [...new Set(register.keys.flat())].flatMap((field): FormerMark[] => {
    const mine = identity(field, values[field]);
    if (mine === undefined || mine === identity(field, record.values[field])) return [];
    const had = former.find((each) => identity(field, each.values[field]) === mine);
    return had ? [{ field, text: String(values[field]), day: had.from?.day ?? null }] : [];
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
  if (text === "" || NO_IDENTITY.has(text)) return undefined;
  if (text.charCodeAt(0) === text.charCodeAt(text.length - 1) && ONE_SIGN.test(text)) return undefined;
  return COMPANY_NAMES.has(field) ? comparableName(text) : text;
}
