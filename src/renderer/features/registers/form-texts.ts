import type { Field, Value } from "../../../domain/registers/field.ts";
import type { Register } from "../../../domain/registers/register.ts";
import { isMoney, isTexts } from "../../../domain/registers/text-from-value.ts";
import { decimalFromMoney } from "../../../domain/value/money.ts";

/** What a form shows for each field of a record, in the notation of `RecordForm.texts`; blank for what isn't known. */
export function formTexts(
  register: Register,
  values: Readonly<Record<string, Value>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(register.fields.map((field) => [field.id, textOf(field, values[field.id])]));
}

function textOf(field: Field, value: Value | undefined): string {
  if (value === undefined) return "";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "number") return String(value);
  if (typeof value === "string") return field.type === "link" ? `@${value}` : value;
  if (isTexts(value)) return (field.type === "links" ? value.map((id) => `@${id}`) : value).join("\n");
  return isMoney(value) ? `${decimalFromMoney(value)} ${value.currency}` : "";
}

/** The entries that differ from what was loaded: the only ones that count as unsaved. */
export function changedEntries(
  loaded: Readonly<Record<string, string>>,
  entries: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(entries).filter(([id, text]) => text !== (loaded[id] ?? "")));
}

/**
 * The fields that a form shows under their headings, in the order of the description. A blank field that belongs to a
 * state the record isn't in is left out.
 *
 * @param texts  what the form shows
 */
export function fieldGroups(
  register: Register,
  texts: Readonly<Record<string, string>>,
): readonly { readonly name: string; readonly fields: readonly Field[] }[] {
  const state = texts.state ?? "";
  const fields = register.fields.filter(
    ({ id, hidden, type, onlyIn }) =>
      !hidden && type !== "links" && (!onlyIn || onlyIn.includes(state) || (texts[id] ?? "") !== ""),
  );
  const names = [...new Set(fields.map((field) => field.group))];
  return names.map((name) => ({ name, fields: fields.filter((field) => field.group === name) }));
}
