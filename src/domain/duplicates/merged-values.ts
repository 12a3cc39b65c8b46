import { sameValue } from "../change/contradiction.ts";
import type { Field, Value } from "../registers/field.ts";
import { FOUND } from "../registers/installation.ts";
import type { Register, RegisterRecord } from "../registers/register.ts";
import { isTexts } from "../registers/text-from-value.ts";
import { IDENTITY_LISTS } from "./not-same.ts";

/** Whose value a field has after a merge; `both` for lists of texts only. */
export type FieldChoice = "stays" | "goes" | "both";

/** Choices by field id; fields that aren't named follow `usualChoice`. */
export type FieldChoices = Readonly<Record<string, FieldChoice>>;

/**
 * Ids of the fields that a merge decides about: those of the form in its order, then what else the records hold.
 */
export function mergedFieldIds(register: Register, stays: RegisterRecord, goes: RegisterRecord): readonly string[] {
  const described = register.fields.map(({ id }) => id);
  const held = [...Object.keys(stays.values), ...Object.keys(goes.values)];
  return [...new Set([...described, ...held])].filter((id) => !(id in IDENTITY_LISTS) && !id.startsWith(FOUND));
}

/** What a field becomes when nobody chooses: lists are united, a blank is filled, else the record that stays decides. */
export function usualChoice(
  register: Register,
  field: string,
  stays: RegisterRecord,
  goes: RegisterRecord,
): FieldChoice {
  if (fieldIsList(register, field)) return "both";
  return stays.values[field] === undefined && goes.values[field] !== undefined ? "goes" : "stays";
}

/** True for a field whose values of both records can stand side by side. */
export function fieldIsList(register: Register, field: string): boolean {
  return register.fields.some(({ id, type }: Field) => id === field && ["texts", "links", "choices"].includes(type));
}

/** The value of a field after the merge; null is blank. */
export function mergedValue(
  register: Register,
  field: string,
  stays: RegisterRecord,
  goes: RegisterRecord,
  choices: FieldChoices,
): Value | null {
  const choice = choices[field] ?? usualChoice(register, field, stays, goes);
  const mine = stays.values[field] ?? null;
  const theirs = goes.values[field] ?? null;
  if (choice === "both") return united(mine, theirs, lostNames(register, field, stays, goes, choices));
  const value = choice === "goes" ? theirs : mine;
  return pointsToItself(register, field, value, stays, goes) ? null : value;
}

/** All values that a merge changes on the record that stays. */
export function mergedValues(
  register: Register,
  stays: RegisterRecord,
  goes: RegisterRecord,
  choices: FieldChoices,
): Record<string, Value | null> {
  const values: Record<string, Value | null> = {};
  for (const field of mergedFieldIds(register, stays, goes)) {
    const value = mergedValue(register, field, stays, goes, choices);
    if (!sameValue(stays.values[field], value)) values[field] = value;
  }
  return values;
}

/** A product name that is not chosen goes on being recognised: inventories will report it again. */
function lostNames(
  register: Register,
  field: string,
  stays: RegisterRecord,
  goes: RegisterRecord,
  choices: FieldChoices,
): readonly string[] {
  if (register.id !== "software" || field !== "aliases") return [];
  const [kept, lost] = choices.product === "goes" ? [goes, stays] : [stays, goes];
  const name = lost.values.product;
  const isSame = typeof name !== "string" || String(kept.values.product).toLowerCase() === name.toLowerCase();
  return isSame ? [] : [name];
}

function united(mine: Value | null, theirs: Value | null, more: readonly string[]): Value | null {
  const byText = new Map<string, string>();
  for (const list of [mine, theirs, more]) {
    if (list === null || !isTexts(list)) continue;
    for (const text of list) if (!byText.has(text.toLowerCase())) byText.set(text.toLowerCase(), text);
  }
  return byText.size > 0 ? [...byText.values()] : null;
}

/** A person is not their own manager, a room not within itself. */
function pointsToItself(
  register: Register,
  field: string,
  value: Value | null,
  stays: RegisterRecord,
  goes: RegisterRecord,
): boolean {
  const isOwnLink = register.fields.some(({ id, link }: Field) => id === field && link === register.id);
  return isOwnLink && (value === stays.id || value === goes.id);
}
