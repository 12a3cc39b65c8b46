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
  const textOf = (id: string, value: Value | null | undefined, nameOf: NameOf) => {
    const field = fields.get(id);
    return textFromValue(field, value, format, (linked) => nameOf(field?.link, linked));
  };
  return ({ before, values, candidates = [], row, kind, title, reason, register: sheet }) => {
    // A rejected row's links are the names that the file has.
    const nameIn: NameOf = (link, text) => (link && kind !== "rejected" ? draft.nameOf(link, text) : text);
    const onRecord: NameOf = (link, text) => (link ? draft.nameOf(link, text) : text);
    return {
      row,
      kind,
      title,
      reason,
      ...(sheet === undefined ? {} : { register: sheet }),
      candidates: candidates.map((id) => ({
        id,
        title: draft.nameOf(register, id),
        texts: Object.keys(values).map((field) => textOf(field, draft.get(register, id)?.values[field], onRecord)),
      })),
      cells: Object.entries(values).map(([id, after]) => {
        const was = before?.values[id];
        return {
          field: id,
          label: fields.get(id)?.label ?? nameFound(after, was),
          before: textOf(id, was, nameIn),
          after: textOf(id, after, nameIn),
          changes: kind !== "rejected" && !sameValue(was, after),
        };
      }),
    };
  };
}

type NameOf = (link: RegisterId | undefined, text: string) => string;

function nameFound(after: Value | null, before: Value | undefined): string {
  const found = after ?? before;
  return typeof found === "object" && "name" in found ? found.name : "";
}
