import type { RecordChange } from "../../../domain/change/change-set.ts";
import { registerOf } from "../../../domain/registers/all.ts";
import type { Value } from "../../../domain/registers/field.ts";
import { textFormat, textFromValue } from "../../../domain/registers/text-from-value.ts";

/** The fields of a change as people read them; links by the names they had then. */
export function changeTexts(
  change: RecordChange,
): { readonly label: string; readonly before: string; readonly after: string }[] {
  const format = textFormat(navigator.language);
  const { fields } = registerOf(change.register);
  return Object.entries(change.fields).map(([id, [before, after, beforeName, afterName]]) => {
    const field = fields.find((f) => f.id === id);
    const text = (value: Value | null, name: string | undefined) =>
      name !== undefined && name !== "" ? name : textFromValue(field, value, format, (to) => to);
    return {
      label: field?.label ?? programName(after ?? before) ?? id,
      before: text(before, beforeName),
      after: text(after, afterName),
    };
  });
}

function programName(value: Value | null): string | undefined {
  return value !== null && typeof value === "object" && "name" in value ? value.name : undefined;
}
