import type { RecordId } from "../value/record-id.ts";
import type { Field, Value } from "./field.ts";
import type { RegisterId } from "./register-id.ts";
import { choiceLabel } from "./text-from-value.ts";

/**
 * How a record of a register is retired: `field` gets `to`, and bringing it back sets `back` (null is blank).
 *
 * @property values  all values of the field that mean retired
 */
export interface RetireRule {
  readonly field: string;
  readonly values: readonly Value[];
  readonly to: Value;
  readonly back: Value | null;
}

/**
 * The description of one register.
 *
 * @property label, one  plural and singular name shown to people
 * @property title       fields whose values, joined by a space, name a record in lists, links and the trail
 * @property titleFrom   fields from whose texts and links' names the title field is made, where nobody types it
 * @property keys        what identifies a record when a file is imported: sets of fields, tried in this order; the
 *                       first set that is filled on both sides decides
 * @property blankIsValue  in sets of several fields only the first must be filled; the others are equal also when both
 *                       are blank (a licence statement seldom fills all that tells two purchases apart)
 * @property retire      how a record leaves daily use; null where that makes no sense
 * @property retiredWith  link to what it belongs to: once that is retired, lists leave this out as well
 * @property period      the fields with the first and the last day of a record; the last must not be before the first
 * @property check       sentences by field id where values don't fit each other; asked when a form is saved
 * @property fields      in the order of the form
 */
export interface Register {
  readonly id: RegisterId;
  readonly label: string;
  readonly one: string;
  readonly title: readonly string[];
  readonly titleFrom?: readonly string[];
  readonly keys: readonly (readonly string[])[];
  readonly blankIsValue?: true;
  readonly retire: RetireRule | null;
  readonly retiredWith?: string;
  readonly period?: readonly [begins: string, ends: string];
  readonly check?: (values: Readonly<Record<string, Value | null | undefined>>) => Readonly<Record<string, string>>;
  readonly fields: readonly Field[];
}

/**
 * A record as the store keeps it.
 *
 * @property values     what is known, by field id; a blank field is absent
 * @property trail      sequence numbers of the events that touched it, rising
 * @property withdrawn  taken back (an undone import, a record made in error): kept, but in no list and no count
 */
export interface RegisterRecord {
  readonly id: RecordId;
  readonly register: RegisterId;
  readonly values: Readonly<Record<string, Value>>;
  readonly trail: readonly number[];
  readonly withdrawn?: true;
}

const FIELDS = new WeakMap<Register, ReadonlyMap<string, Field>>();

/** The fields of a register by id; made once, because tables and imports ask for every field of every row. */
export function fieldsById(register: Register): ReadonlyMap<string, Field> {
  const known = FIELDS.get(register);
  if (known) return known;
  const made = new Map(register.fields.map((field) => [field.id, field]));
  FIELDS.set(register, made);
  return made;
}

/** The field of this id. @throws Error when the register has none: always a bug of the caller */
export function fieldOf(register: Register, id: string): Field {
  const field = fieldsById(register).get(id);
  if (!field) throw new Error(`The register ${register.id} has no field ${id}`);
  return field;
}

/** What a record holds in a field, or what is reckoned from the rest of it. */
export function valueIn(
  { id, derived }: Pick<Field, "id" | "derived">,
  { values }: Pick<RegisterRecord, "values">,
): Value | undefined {
  return derived ? derived(values) : values[id];
}

/** The name of a record for people: its title fields joined by a space, or its identity when they are all blank. */
export function recordTitle(register: Register, record: Pick<RegisterRecord, "id" | "values">): string {
  const title = register.title
    .map((id) => titleText(register, id, record.values[id]))
    .filter((value) => typeof value === "string" || typeof value === "number")
    .join(" ");
  return title === "" ? `${register.one} ${record.id}` : title;
}

const titleChoices = new WeakMap<Register, ReadonlyMap<string, Field>>();

/** A choice is named by its label. Few registers have one in their title, and titles are made all the time. */
function titleText(register: Register, id: string, value: Value | undefined): Value | undefined {
  const known = titleChoices.get(register);
  const choices =
    known ?? new Map(register.fields.flatMap((f) => (f.choices && register.title.includes(f.id) ? [[f.id, f]] : [])));
  if (!known) titleChoices.set(register, choices);
  const field = choices.size === 0 ? undefined : choices.get(id);
  return field && typeof value === "string" ? choiceLabel(field, value) : value;
}

/** True when the record is out of daily use: retired, disposed, left. */
export function isRetired(register: Register, record: Pick<RegisterRecord, "values">): boolean {
  if (!register.retire) return false;
  const value = record.values[register.retire.field];
  return value !== undefined && register.retire.values.includes(value);
}

/** The word for a record that is out of daily use: `Left`, `Disposed`, where its state has none `Retired`; "" for one in use. */
export function retiredWord(register: Register, record: Pick<RegisterRecord, "values">): string {
  if (!register.retire || !isRetired(register, record)) return "";
  const state = record.values[register.retire.field];
  return typeof state === "string" ? choiceLabel(fieldOf(register, register.retire.field), state) : "Retired";
}
