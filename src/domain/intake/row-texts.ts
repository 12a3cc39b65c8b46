import { sameValue } from "../change/contradiction.ts";
import { registerOf } from "../registers/all.ts";
import type { Field, Value } from "../registers/field.ts";
import { dateOrderOf } from "../registers/form-text.ts";
import { FOUND } from "../registers/installation.ts";
import type { RegisterId } from "../registers/register-id.ts";
import { textFormat, textFromValue } from "../registers/text-from-value.ts";
import { columnFilter } from "../search/column-filter.ts";
import type { DraftRecords } from "./draft-records.ts";
import { importFields } from "./import-fields.ts";
import { REASON, RECORD, ROW } from "./plan-filter.ts";
import type { ImportPlan, PlannedRow } from "./plan-input.ts";

/** The texts of a register's rows of the dry run, and what is found in them. */
export function rowTexts(
  register: RegisterId,
  draft: DraftRecords,
  locale: string,
): Pick<ImportPlan, "shown" | "holds"> {
  const format = textFormat(locale);
  const order = dateOrderOf(locale);
  const fields = new Map<string, Field>(
    [...importFields(register), ...registerOf(register).fields].map((field) => [field.id, field]),
  );
  const textOf = (id: string, value: Value | null | undefined, nameOf: NameOf) => {
    const field = fields.get(id);
    return textFromValue(field, value, format, (linked) => nameOf(field?.link, linked));
  };
  // A rejected row's links are the names that the file has.
  const namesIn =
    (kind: PlannedRow["kind"]): NameOf =>
    (link, text) =>
      link && kind !== "rejected" ? draft.nameOf(link, text) : text;
  const shown: ImportPlan["shown"] = ({
    before,
    values,
    candidates = [],
    row,
    kind,
    title,
    reason,
    register: sheet,
  }) => {
    const nameIn = namesIn(kind);
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
  const holds: ImportPlan["holds"] = (column, typed) => {
    if (column === ROW) {
      const passes = columnFilter({ type: "integer" }, /^\d+$/.test(typed.trim()) ? `=${typed}` : typed, order);
      return ({ row }) => passes(row, String(row));
    }
    const type = fields.get(column)?.type ?? "text";
    const passes = columnFilter({ type }, typed, order);
    const isText = (text: string) => passes(text === "" ? undefined : text, text);
    if (column === REASON) return ({ reason }) => isText(reason);
    if (column === RECORD)
      return ({ title, values, kind }) => {
        const texts = () => Object.entries(values).map(([id, value]) => textOf(id, value, namesIn(kind)));
        return isText(title === "" ? (texts().find((text) => text !== "") ?? "") : title);
      };
    if (column === FOUND)
      return ({ values, before, kind }) => {
        const found = Object.entries(values).filter(([id]) => id.startsWith(FOUND));
        const texts = found.flatMap(([id, value]) =>
          [before?.values[id], value].map((each) => textOf(id, each, namesIn(kind))),
        );
        return isText(texts.join(" ").trim());
      };
    return ({ values, before, kind }) => {
      const stands = (value: Value | null | undefined) =>
        passes(value ?? undefined, textOf(column, value, namesIn(kind)));
      if (stands(values[column])) return true;
      const was = before?.values[column];
      return kind === "changed" && column in values && !sameValue(was, values[column]) && stands(was);
    };
  };
  return { shown, holds };
}

type NameOf = (link: RegisterId | undefined, text: string) => string;

function nameFound(after: Value | null, before: Value | undefined): string {
  const found = after ?? before;
  return typeof found === "object" && "name" in found ? found.name : "";
}
