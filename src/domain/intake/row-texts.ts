import { sameValue } from "../change/contradiction.ts";
import { registerOf } from "../registers/all.ts";
import type { Field, Value } from "../registers/field.ts";
import type { RegisterId } from "../registers/register-id.ts";
import { textFormat, textFromValue } from "../registers/text-from-value.ts";
import type { DraftRecords } from "./draft-records.ts";
import { importFields } from "./import-fields.ts";
import type { ImportPlan } from "./plan-input.ts";

/** Makes the texts of a register's rows of the dry run. */
export function rowTexts(register: RegisterId, draft: DraftRecords, locale: string): ImportPlan["shown"] {
  const format = textFormat(locale);
  const fields = new Map<string, Field>(
    [...importFields(register), ...registerOf(register).fields].map((field) => [field.id, field]),
  );
  return ({ before, values, candidates = [], row, kind, title, reason, register: sheet }) => {
    // A rejected row's links are the names that the file has.
    const nameOf = (link: RegisterId | undefined, text: string) =>
      link && kind !== "rejected" ? draft.nameOf(link, text) : text;
    return {
      row,
      kind,
      title,
      reason,
      ...(sheet === undefined ? {} : { register: sheet }),
      candidates: candidates.map((id) => ({ id, title: draft.nameOf(register, id) })),
      cells: Object.entries(values).map(([id, after]) => {
        const field = fields.get(id);
        const was = before?.values[id];
        const text = (value: Value | null | undefined) =>
          textFromValue(field, value, format, (linked) => nameOf(field?.link, linked));
        return {
          field: id,
          label: field?.label ?? nameFound(after, was),
          before: text(was),
          after: text(after),
          changes: kind !== "rejected" && !sameValue(was, after),
        };
      }),
    };
  };
}

function nameFound(after: Value | null, before: Value | undefined): string {
  const found = after ?? before;
  return typeof found === "object" && "name" in found ? found.name : "";
}
