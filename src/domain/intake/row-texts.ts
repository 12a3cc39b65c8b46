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
import type { PlanField } from "./plan-fields.ts";
import { REASON, RECORD, ROW } from "./plan-filter.ts";
import type { ImportPlan, PlannedRow } from "./plan-input.ts";
import { rowFilter } from "./row-filter.ts";

/** The texts of a register's rows of the dry run, and what is found in them. */
export function rowTexts(
  register: RegisterId,
  draft: DraftRecords,
  locale: string,
): Pick<ImportPlan, "shown" | "fields" | "holds"> {
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
  const textSaid = ({ kind, values, faults = {} }: PlannedRow, id: string, value: Value | null) =>
    id in values ? textOf(id, value, namesIn(kind)) : (faults[id] ?? "");
  const shown: ImportPlan["shown"] = (planned) => {
    const { before, values, faults = {}, candidates = [], row, kind, title, reason, register: sheet } = planned;
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
      cells: said(planned).map(([id, after]) => {
        const was = before?.values[id];
        return {
          field: id,
          label: labelOf(id, after, was),
          before: textOf(id, was, nameIn),
          after: textSaid(planned, id, after),
          changes: kind !== "rejected" && !sameValue(was, after),
          wrong: id in faults,
        };
      }),
    };
  };
  const labelOf = (id: string, after: Value | null, was?: Value) => fields.get(id)?.label ?? nameFound(after, was);
  const shownFields: ImportPlan["fields"] = (rows) => {
    const found = new Map<string, PlanField>();
    const note = (id: string, field: () => Omit<PlanField, "id" | "isAbout">, isIn: () => boolean) => {
      const known = found.get(id);
      if (known?.isAbout) return;
      const isAbout = isIn();
      if (!known || isAbout) found.set(id, { id, ...field(), isAbout });
    };
    for (const row of rows) {
      const { kind, before, title, reason, faults = {} } = row;
      if (reason !== "") note(REASON, () => ({ label: "Remark", type: "text" }), isNever);
      for (const [id, value] of said(row)) {
        const isAbout = () => id in faults || (kind === "changed" && !sameValue(before?.values[id], value));
        if (id.startsWith(FOUND)) note(FOUND, () => ({ label: "Programs found", type: "text" }), isAbout);
        else if (found.has(id) || isAbout() || textSaid(row, id, value) !== title)
          note(id, () => ({ label: labelOf(id, value), type: fields.get(id)?.type ?? "text" }), isAbout);
      }
    }
    return [...found.values()];
  };
  const holds: ImportPlan["holds"] = (column, typed) => {
    if (column === ROW) return rowFilter(typed);
    const type = fields.get(column)?.type ?? "text";
    const passes = columnFilter({ type }, typed, order);
    const isText = (text: string) => passes(text === "" ? undefined : text, text);
    if (column === REASON) return ({ reason }) => isText(reason);
    if (column === RECORD)
      return (row) => {
        const texts = () => said(row).map(([id, value]) => textSaid(row, id, value));
        return isText(row.title === "" ? (texts().find((text) => text !== "") ?? "") : row.title);
      };
    if (column === FOUND)
      return ({ values, before, kind }) => {
        const found = Object.entries(values).filter(([id]) => id.startsWith(FOUND));
        const texts = found.flatMap(([id, value]) =>
          [before?.values[id], value].map((each) => textOf(id, each, namesIn(kind))),
        );
        return isText(texts.join(" ").trim());
      };
    return ({ values, before, kind, faults = {} }) => {
      const stands = (value: Value | null | undefined) =>
        passes(value ?? undefined, textOf(column, value, namesIn(kind)));
      const wrong = column in values ? undefined : faults[column];
      if (wrong === undefined ? stands(values[column]) : isText(wrong)) return true;
      const was = before?.values[column];
      return kind === "changed" && column in values && !sameValue(was, values[column]) && stands(was);
    };
  };
  return { shown, fields: shownFields, holds };
}

/** What a row says, and what can't be read in it, by field. */
function said({ values, faults = {} }: PlannedRow): readonly (readonly [string, Value | null])[] {
  return [...Object.entries(values), ...Object.entries(faults).filter(([field]) => !(field in values))];
}

function isNever(): boolean {
  return false;
}

type NameOf = (link: RegisterId | undefined, text: string) => string;

function nameFound(after: Value | null, before: Value | undefined): string {
  const found = after ?? before;
  return typeof found === "object" && "name" in found ? found.name : "Program";
}
