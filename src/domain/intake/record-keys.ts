import { registerOf } from "../registers/all.ts";
import type { Field } from "../registers/field.ts";
import type { RegisterId } from "../registers/register-id.ts";
import { importFields } from "./import-fields.ts";

/** Fields that together tell a record from others; in one that has several, all of them count. */
export type RecordKey = readonly string[];

/** The keys by which rows find their records, tried in this order. */
export type RecordKeys = readonly RecordKey[];

/**
 * The fields that keys can be made of: texts of the register that a file can feed, and what its usual keys name.
 * None for an inventory, whose rows find their device first.
 */
export function keyFields(register: RegisterId): readonly Field[] {
  if (register === "installation") return [];
  const { fields, keys } = registerOf(register);
  const usual = new Set(keys.flat());
  const own = new Set(fields.map(({ id }) => id));
  return importFields(register).filter(({ id, type }) => own.has(id) && (type === "text" || usual.has(id)));
}

/** A key in words: `maker + serial number`. */
export function keyText(register: RegisterId, key: RecordKey): string {
  const { fields } = registerOf(register);
  return key.map((id) => lowerFirst(fields.find((field) => field.id === id)?.label ?? id)).join(" + ");
}

/** Keys in words and in their order, `asset tag, then maker + serial number`; null stands for those of the register. */
export function keysText(register: RegisterId, keys: RecordKeys | null): string {
  return (keys ?? registerOf(register).keys).map((key) => keyText(register, key)).join(", then ");
}

/** The keys after one of them moved earlier (-1) or later (1); the same where it can't. */
export function withKeyMoved(keys: RecordKeys, at: number, by: -1 | 1): RecordKeys {
  const moved = keys[at];
  const other = keys[at + by];
  if (!moved || !other) return keys;
  return keys.map((key, i) => (i === at ? other : i === at + by ? moved : key));
}

/** The keys with another one behind them; the same where one of these fields is among them already. */
export function withKey(keys: RecordKeys, key: RecordKey): RecordKeys {
  return keys.some((known) => isSameKey(known, key)) ? keys : [...keys, key];
}

/** Keys as choices hold them, with one behind them that was begun and not added yet; `[]` is none. */
export function withBegunKey(register: RegisterId, keys: RecordKeys | null, begun: RecordKey): RecordKeys | null {
  const now = keys ?? registerOf(register).keys;
  const more = begun.length === 0 ? now : withKey(now, begun);
  return more === now ? keys : keysToKeep(register, more);
}

/** Keys as choices hold them: null where they are just those of the register, which then hold also when it gets others. */
export function keysToKeep(register: RegisterId, keys: RecordKeys): RecordKeys | null {
  const usual = registerOf(register).keys;
  const isUsual = usual.length === keys.length && usual.every((key, i) => isSameKey(key, keys[i] ?? []));
  return isUsual ? null : keys;
}

/**
 * The earlier key because of which a key never decides: all of its fields are among those of this one, so it finds every
 * record that this one would, and what it finds isn't asked again. Undefined where there is none.
 */
export function coveringKey(register: RegisterId, keys: RecordKeys, at: number): RecordKey | undefined {
  const key = keys[at] ?? [];
  const { blankIsValue } = registerOf(register);
  return keys
    .slice(0, at)
    .find((earlier) => earlier.every((field) => key.includes(field)) && (!blankIsValue || earlier[0] === key[0]));
}

function isSameKey(a: RecordKey, b: RecordKey): boolean {
  return a.length === b.length && a.every((field) => b.includes(field));
}

/** Within a sentence; `SKU` and `UUID` keep their capitals. */
function lowerFirst(label: string): string {
  return /^\p{Lu}{2}/u.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);
}
