import { memoryLabel } from "../duplicates/merged-away.ts";
import { NOT_SAME_AS } from "../duplicates/not-same.ts";
import { recordedField, registerOf } from "../registers/all.ts";
import type { Field, Value } from "../registers/field.ts";
import { isFound, type TextFormat, textFromValue } from "../registers/text-from-value.ts";
import type { RecordChange } from "./change-set.ts";

/** A field's change as people read it; "" is a blank. */
export interface ChangedField {
  readonly id: string;
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/**
 * The fields of a change as texts, in the order of the register's form: links by the names they had at that moment,
 * programs found by their own names.
 */
export function changedFields(change: RecordChange, format: TextFormat): readonly ChangedField[] {
  const { fields } = registerOf(change.register);
  const places = new Map(fields.map(({ id }, place) => [id, place]));
  const place = (id: string) => places.get(id) ?? fields.length;
  const entries = Object.entries(change.fields).sort(([a], [b]) => place(a) - place(b));
  return entries.map(([id, [before, after, beforeName, afterName]]) => {
    const field = recordedField(change.register, id);
    return {
      id,
      label: field?.label ?? labelOf(change, id) ?? programName(after ?? before) ?? id,
      before: text(field, before, beforeName, format),
      after: text(field, after, afterName, format),
    };
  });
}

/** What is called otherwise than a field: values that no register describes. */
function labelOf({ register }: RecordChange, id: string): string | undefined {
  return id === NOT_SAME_AS ? "Not the same as" : memoryLabel(register, id);
}

function programName(value: Value | null): string | undefined {
  return value !== null && isFound(value) ? value.name : undefined;
}

function text(field: Field | undefined, value: Value | null, name: string | undefined, format: TextFormat): string {
  return name !== undefined && name !== "" ? name : textFromValue(field, value, format, (id) => id);
}
