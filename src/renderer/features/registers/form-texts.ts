import type { Field, Value } from "../../../domain/registers/field.ts";
import { formTextFromValue } from "../../../domain/registers/form-text.ts";
import type { Register } from "../../../domain/registers/register.ts";
import type { DecimalMark } from "../../../domain/value/decimal.ts";

/** What a form shows for each field of a record, in the notation of `RecordForm.texts`; blank for what isn't known. */
export function formTexts(
  register: Register,
  values: Readonly<Record<string, Value>>,
  mark: DecimalMark,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    register.fields.map((field) => [field.id, formTextFromValue(field, values[field.id], mark)]),
  );
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
 * @param texts  what the form shows; null for every field that can be typed
 */
export function fieldGroups(
  register: Register,
  texts: Readonly<Record<string, string>> | null,
): readonly { readonly name: string; readonly fields: readonly Field[] }[] {
  const fields = register.fields.filter(
    ({ id, hidden, type, onlyIn, onlyFor }) =>
      !hidden &&
      type !== "links" &&
      (texts === null ||
        (texts[id] ?? "") !== "" ||
        ((!onlyIn || onlyIn.includes(texts.state ?? "")) &&
          (!onlyFor || onlyFor.is.includes(texts[onlyFor.field] ?? "")))),
  );
  const names = [...new Set(fields.map((field) => field.group))];
  return names.map((name) => ({ name, fields: fields.filter((field) => field.group === name) }));
}
