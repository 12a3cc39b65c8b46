import { sameValue } from "../../domain/change/contradiction.ts";
import { registerOf } from "../../domain/registers/all.ts";
import type { Field, Value } from "../../domain/registers/field.ts";
import { recordTitle } from "../../domain/registers/register.ts";
import type { RegisterId } from "../../domain/registers/register-id.ts";
import { decimalMarkOf } from "../../domain/registers/text-from-value.ts";
import { type Reading, valueFromText } from "../../domain/registers/value-from-text.ts";
import type { Core } from "./core.ts";

/**
 * Reads typed texts into values, alike for forms and for cells of a table.
 *
 * @param field  the field typed into
 * @param text   in the form's notation
 * @param now    the field's value now, undefined when it is blank; "new" for a record that is being made
 */
export type FieldReader = (field: Field, text: string, now: Value | undefined | "new") => Reading;

/**
 * A reader for one form or one set of cells; the names of linked records are gathered once, so make a new one each time.
 * Needed fields are demanded of a new record and may not be blanked; what an import left blank may stay so.
 */
export function fieldReader(core: Core): FieldReader {
  const titles = new Map<RegisterId, ReadonlyMap<string, readonly string[]>>();
  const called = (target: RegisterId, name: string): readonly string[] => {
    const known = titles.get(target) ?? idsByTitle(core, target);
    titles.set(target, known);
    return known.get(name.toLowerCase()) ?? [];
  };
  const notation = { currency: core.settings().currency, mark: decimalMarkOf(core.locale) };
  return (field, text, now) => {
    const reading = valueFromText(field, text, notation, (name) => linked(core, field, name, called));
    const isBlanked = "value" in reading && reading.value === null && now !== undefined;
    if (isBlanked && field.required) return { sentence: requiredSentence(field) };
    const before = now === "new" ? undefined : now;
    if (!("value" in reading) || sameValue(before, reading.value)) return reading;
    if (field.fixed === true || field.hidden) return { sentence: `${field.label} is made by Muster, not typed.` };
    return field.fixed === "onceMade" && now !== "new"
      ? { sentence: `${field.label} can't be changed any more. Make another one and retire this.` }
      : reading;
  };
}

/** What is said at a needed field that is blank. */
export function requiredSentence(field: Field): string {
  return `${field.label} is needed.`;
}

/** A link typed as `@id` or as the name of exactly one record. */
function linked(
  core: Core,
  field: Field,
  text: string,
  called: (target: RegisterId, name: string) => readonly string[],
): Reading {
  const target = field.link;
  if (!target) throw new Error(`The field ${field.id} links to no register`);
  if (text.startsWith("@") && core.registers.of(target).has(text.slice(1))) return { value: text.slice(1) };
  const found = called(target, text);
  const { label } = registerOf(target);
  if (found.length === 1) return { value: found[0] ?? null };
  return found.length === 0
    ? { sentence: `There is no “${text}” in ${label}. Choose one from the list or create it there first.` }
    : { sentence: `${found.length} records in ${label} are called “${text}”. Choose one from the list.` };
}

function idsByTitle(core: Core, target: RegisterId): ReadonlyMap<string, readonly string[]> {
  const register = registerOf(target);
  const ids = new Map<string, string[]>();
  for (const record of core.registers.of(target).values()) {
    if (record.withdrawn) continue;
    const title = recordTitle(register, record).toLowerCase();
    ids.set(title, [...(ids.get(title) ?? []), record.id]);
  }
  return ids;
}
