import type { CellEdit, CellPlace, CellText, PlannedCellEdit, SeenCellEdit } from "../../domain/change/cell-edit.ts";
import type { RecordChange, TableEditing } from "../../domain/change/change-set.ts";
import { sameValue } from "../../domain/change/contradiction.ts";
import { reasonOf } from "../../domain/change/reason.ts";
import { recordChange } from "../../domain/change/record-change.ts";
import { registerOf } from "../../domain/registers/all.ts";
import type { Value } from "../../domain/registers/field.ts";
import { dateOrderOf, formTextFromShown, formTextFromValue } from "../../domain/registers/form-text.ts";
import { periodProblem } from "../../domain/registers/period.ts";
import { fieldOf, type RegisterRecord, recordTitle } from "../../domain/registers/register.ts";
import type { RegisterId } from "../../domain/registers/register-id.ts";
import { decimalMarkOf, textFormat, textFromValue } from "../../domain/registers/text-from-value.ts";
import { failed, type Result } from "../../domain/value/result.ts";
import type { Core } from "./core.ts";
import { duplicateKeys } from "./duplicate-keys.ts";
import type { Committed } from "./engine.ts";
import { fieldReader } from "./typed-fields.ts";

/** Editing records in a table: looked at first, saved as one. */
export interface CellEditCalls {
  /** The texts with which editing begins; "" and 0 for a record that isn't there. */
  cellTexts(register: RegisterId, cells: readonly CellPlace[]): Promise<readonly CellText[]>;
  /** What edits would do, in their order. Changes nothing. */
  planCellEdits(register: RegisterId, edits: readonly CellEdit[]): Promise<readonly PlannedCellEdit[]>;
  /**
   * Saves all edits or none: refused when one can't be taken or its record has changed since `seq`.
   *
   * @param why  "" where the record and its fields say it all
   */
  saveCellEdits(
    register: RegisterId,
    edits: readonly SeenCellEdit[],
    why: string,
    how: TableEditing,
  ): Promise<Result<Committed>>;
}

/** An edit as read: the value it leads to, or what is wrong. */
interface ReadEdit {
  readonly edit: CellEdit;
  readonly record: RegisterRecord | undefined;
  readonly value: Value | null;
  readonly problem: string | null;
}

/** Editing cells over the registers of a core. */
export function createCellEdits(core: Core): CellEditCalls {
  const format = textFormat(core.locale);
  const order = dateOrderOf(core.locale);
  const mark = decimalMarkOf(core.locale);

  const read = (id: RegisterId, edits: readonly CellEdit[]): readonly ReadEdit[] => {
    const register = registerOf(id);
    const records = core.registers.of(id);
    const reader = fieldReader(core);
    const readings = edits.map((edit): ReadEdit => {
      const record = records.get(edit.id);
      if (!record || record.withdrawn) return { edit, record, value: null, problem: "This record is no longer there." };
      const field = fieldOf(register, edit.field);
      const reading = reader(field, formTextFromShown(field, edit.text, order), record.values[field.id]);
      return "sentence" in reading
        ? { edit, record, value: null, problem: reading.sentence }
        : { edit, record, value: reading.value, problem: null };
    });
    const after = valuesById(readings);
    const duplicates = new Map(
      duplicateKeys(core, register, after).map((found) => [`${found.id} ${found.field}`, found.sentence]),
    );
    const unfitting = ({ edit, record }: ReadEdit): string | undefined =>
      duplicates.get(`${edit.id} ${edit.field}`) ??
      periodProblem(register, record?.values ?? {}, after.get(edit.id) ?? {})[edit.field];
    return readings.map((reading) => {
      return reading.problem === null && changes(reading)
        ? { ...reading, problem: unfitting(reading) ?? null }
        : reading;
    });
  };

  return {
    cellTexts: async (id, cells) => {
      const register = registerOf(id);
      return cells.map((cell) => {
        const record = core.registers.of(id).get(cell.id);
        const text = formTextFromValue(fieldOf(register, cell.field), record?.values[cell.field], mark);
        return { text, seq: lastEvent(record) };
      });
    },
    planCellEdits: async (id, edits) => {
      const register = registerOf(id);
      return read(id, edits).map(({ edit, record, value, problem }): PlannedCellEdit => {
        const field = fieldOf(register, edit.field);
        const { link } = field;
        const text = (of: Value | null | undefined) =>
          textFromValue(field, of, format, (to) => (link ? core.registers.nameOf(link, to) : to));
        const before = record?.values[edit.field];
        return {
          ...edit,
          seq: lastEvent(record),
          title: record ? recordTitle(register, record) : edit.id,
          label: field.label,
          before: text(before),
          after: problem === null ? text(value) : edit.text,
          changes: problem === null && !sameValue(before, value),
          problem,
        };
      });
    },
    saveCellEdits: async (id, edits, why, how) => {
      const register = registerOf(id);
      const records = core.registers.of(id);
      const stale = edits.find((edit) => lastEvent(records.get(edit.id)) !== edit.seq);
      if (stale) return changedMeanwhile(records.get(stale.id), register);
      const readings = read(id, edits);
      const wrong = readings.filter(({ problem }) => problem !== null);
      const [first] = wrong;
      if (first) return failed("cell-invalid", refusal(first, edits.length, wrong.length, id));
      const changed = [...valuesById(readings)].flatMap(([recordId, values]): RecordChange[] => {
        const record = records.get(recordId);
        const change = record && recordChange(register, record, record.id, values, core.registers.nameOf);
        return change ? [change] : [];
      });
      const [only] = changed;
      const reason = why === "" && only ? reasonOf(only) : why;
      return core.commit({ why: reason, source: { kind: "table", how }, changes: changed });
    },
  };
}

/** The values that edits lead to, by record; of two edits of one cell the last counts. */
function valuesById(readings: readonly ReadEdit[]): ReadonlyMap<string, Readonly<Record<string, Value | null>>> {
  const byId = new Map<string, Record<string, Value | null>>();
  for (const { edit, value, problem } of readings) {
    if (problem !== null) continue;
    const values = byId.get(edit.id) ?? {};
    values[edit.field] = value;
    byId.set(edit.id, values);
  }
  return byId;
}

function changes({ edit, record, value }: ReadEdit): boolean {
  return !sameValue(record?.values[edit.field], value);
}

function lastEvent(record: RegisterRecord | undefined): number {
  return record?.trail[record.trail.length - 1] ?? 0;
}

function changedMeanwhile(record: RegisterRecord | undefined, register: ReturnType<typeof registerOf>) {
  const name = record ? recordTitle(register, record) : `A ${register.one.toLowerCase()}`;
  return failed(
    "changed-meanwhile",
    `Nothing was saved: “${name}” was changed meanwhile. Look at it again and repeat the change.`,
  );
}

/** One cell's sentence alone when it is the only one; else how many are wrong, and the first. */
function refusal(first: ReadEdit, edits: number, wrong: number, id: RegisterId): string {
  const sentence = first.problem ?? "";
  if (edits === 1) return sentence;
  const register = registerOf(id);
  const name = first.record ? recordTitle(register, first.record) : first.edit.id;
  const cells = wrong === 1 ? "one cell can't be taken" : `${wrong} cells can't be taken`;
  return `Nothing was saved: ${cells}. “${name}”, ${fieldOf(register, first.edit.field).label}: ${sentence}`;
}
