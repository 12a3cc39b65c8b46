import { sameValue } from "../change/contradiction.ts";
import type { Field, Value } from "../registers/field.ts";
import { FOUND } from "../registers/installation.ts";
import type { Register, RegisterRecord } from "../registers/register.ts";
import { isTexts } from "../registers/text-from-value.ts";
import type { RecordId } from "../value/record-id.ts";
import { isMergeMemory } from "./merged-away.ts";
import { NOT_SAME_AS } from "./not-same.ts";

/** What a field has after a merge: what one of the records holds, nothing, or of lists all together. */
export type FieldChoice =
  | { readonly take: "of"; readonly id: RecordId }
  | { readonly take: "blank" }
  | { readonly take: "all" };

/** Choices by field id; fields that aren't named follow `usualChoice`. */
export type FieldChoices = Readonly<Record<string, FieldChoice>>;

/** The records of a merge, the one that stays first. */
export type Members = readonly [RegisterRecord, ...RegisterRecord[]];

/**
 * Ids of the fields that a merge decides about: those of the form in its order, then what else the records hold.
 */
export function mergedFieldIds(register: Register, members: Members): readonly string[] {
  const described = register.fields.map(({ id }) => id);
  const held = members.flatMap(({ values }) => Object.keys(values));
  return [...new Set([...described, ...held])].filter(
    (id) => id !== NOT_SAME_AS && !isMergeMemory(id) && !id.startsWith(FOUND),
  );
}

/** What a field becomes when nobody chooses: lists are united, else the first record that knows it decides. */
export function usualChoice(register: Register, field: string, members: Members): FieldChoice {
  if (fieldIsList(register, field)) return { take: "all" };
  const knows = members.find(({ values }) => values[field] !== undefined);
  return knows ? { take: "of", id: knows.id } : { take: "blank" };
}

/** True for a field whose values of all records can stand side by side. */
export function fieldIsList(register: Register, field: string): boolean {
  return register.fields.some(
    ({ id, type }: Field) => id === field && (type === "texts" || type === "links" || type === "choices"),
  );
}

/** The value of a field after the merge; null is blank. */
export function mergedValue(register: Register, field: string, members: Members, choices: FieldChoices): Value | null {
  const choice = choices[field] ?? usualChoice(register, field, members);
  switch (choice.take) {
    case "blank":
      return null;
    case "all":
      return united([...members.map(({ values }) => values[field]), unchosenNames(register, field, members, choices)]);
    case "of": {
      const value = members.find(({ id }) => id === choice.id)?.values[field] ?? null;
      return pointsToItself(register, field, value, members) ? null : value;
    }
  }
}

/** All values that a merge changes on the record that stays. */
export function mergedValues(
  register: Register,
  members: Members,
  choices: FieldChoices,
): Record<string, Value | null> {
  const [stays] = members;
  const values: Record<string, Value | null> = {};
  for (const field of mergedFieldIds(register, members)) {
    const value = mergedValue(register, field, members, choices);
    if (!sameValue(stays.values[field], value)) values[field] = value;
  }
  return values;
}

/** A product name that is not chosen goes on being recognised: inventories will report it again. */
function unchosenNames(register: Register, field: string, members: Members, choices: FieldChoices): readonly string[] {
  if (register.id !== "software" || field !== "aliases") return [];
  const kept = String(mergedValue(register, "product", members, choices) ?? "").toLowerCase();
  return members.flatMap(({ values: { product } }) =>
    typeof product === "string" && product.toLowerCase() !== kept ? [product] : [],
  );
}

function united(lists: readonly (Value | undefined)[]): Value | null {
  const byText = new Map<string, string>();
  for (const list of lists) {
    if (list === undefined || !isTexts(list)) continue;
    for (const text of list) if (!byText.has(text.toLowerCase())) byText.set(text.toLowerCase(), text);
  }
  return byText.size > 0 ? [...byText.values()] : null;
}

/** A person is not their own manager, a room not within itself. */
function pointsToItself(register: Register, field: string, value: Value | null, members: Members): boolean {
  const isOwnLink = register.fields.some(({ id, link }: Field) => id === field && link === register.id);
  return isOwnLink && members.some(({ id }) => id === value);
}
