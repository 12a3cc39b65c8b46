import type { Value } from "../registers/field.ts";
import { fieldsById, type Register } from "../registers/register.ts";
import type { RecordId } from "../value/record-id.ts";
import type { Links, NameMeaning, PersonNames } from "./links.ts";
import { textIn } from "./row-values.ts";

/**
 * A row whose names were looked up.
 *
 * @property values   with links where a name is known; a name that isn't on record yet stands as a text that no record has
 * @property reasons  names that could mean several records, by field
 * @property linked   the same values with the missing records made; to be called once it is certain that the row is taken
 */
export interface LinkedRow {
  readonly values: Readonly<Record<string, Value>>;
  readonly reasons: readonly { readonly field: string; readonly sentence: string }[];
  readonly linked: () => Record<string, Value>;
}

/** Starts a text that stands for a record that is still to be made; no name begins so. */
const TO_BE_MADE = "\u0001";

/**
 * Looks up the names in a row, and joins what an export keeps in several columns.
 *
 * @param lookups  by link field, the field of the linked register that the texts stand in
 */
export function linkRow(
  register: Register,
  said: Readonly<Record<string, Value>>,
  links: Links,
  lookups: Readonly<Record<string, string>> = {},
): LinkedRow {
  const values: Record<string, Value> = {};
  const missing = new Map<string, () => RecordId>();
  const reasons: { field: string; sentence: string }[] = [];
  const link = (field: string, name: string, meaning: NameMeaning, make: () => RecordId) => {
    if (typeof meaning === "object") reasons.push({ field, sentence: meaning.sentence });
    else values[field] = meaning ?? `${TO_BE_MADE}${name}`;
    if (meaning === undefined) missing.set(field, make);
  };
  const linkPerson = (field: string, by: PersonNames) => {
    const name = by.name ?? by.email ?? by.username;
    if (name !== undefined) link(field, name, links.knownPerson(by), () => links.toPerson(by));
  };

  const fields = fieldsById(register);
  for (const id in said) {
    const value = said[id];
    const field = fields.get(id);
    if (value === undefined) continue;
    const by = lookups[id];
    if (!field || (by === undefined && isJoined(register, id))) continue;
    if (field.link === undefined || typeof value !== "string") values[id] = value;
    else if (by !== undefined) link(id, value, links.holding(field.link, by, value), noMaking);
    else if (field.link === "person") linkPerson(id, { name: value });
    else if (id === "software")
      link(id, value, links.knownSoftware(value), () => links.toSoftware(value, undefined, "").id);
    else {
      const { link: target } = field;
      link(id, value, links.known(target, value), () => links.to(target, value));
    }
  }
  if (register.id === "person") joinName(values, said);
  if (register.id === "entitlement") joinEntitlementName(values, said);
  if (register.id === "hardware" && lookups.user === undefined) linkPerson("user", userOf(said));
  return {
    values,
    reasons,
    linked: () => {
      for (const [field, make] of missing) values[field] = make();
      return values;
    },
  };
}

/** What is looked up by a field is on record or refused. */
function noMaking(): never {
  throw new Error("A record that was looked up is never made");
}

/** Fields that need more than their own column. */
function isJoined(register: Register, field: string): boolean {
  return (register.id === "hardware" && field === "user") || (register.id === "entitlement" && field === "software");
}

function joinName(values: Record<string, Value>, said: Readonly<Record<string, Value>>): void {
  const name =
    textIn(values, "name") ??
    fullName(said, "firstName", "lastName") ??
    textIn(said, "email") ??
    textIn(said, "username");
  if (name !== undefined) values.name = name;
}

function joinEntitlementName(values: Record<string, Value>, said: Readonly<Record<string, Value>>): void {
  const name = textIn(said, "name") ?? textIn(said, "software");
  if (name !== undefined) values.name = name;
}

function userOf(said: Readonly<Record<string, Value>>): PersonNames {
  return {
    name: textIn(said, "user") ?? fullName(said, "userFirstName", "userLastName"),
    email: textIn(said, "userEmail"),
    username: textIn(said, "userName"),
  };
}

function fullName(said: Readonly<Record<string, Value>>, first: string, last: string): string | undefined {
  const parts = [textIn(said, first), textIn(said, last)].filter((part) => part !== undefined);
  return parts.length > 0 ? parts.join(" ") : undefined;
}
