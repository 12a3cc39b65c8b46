import type { ImportDraft, PlanSummary } from "../../../domain/intake/draft.ts";
import { importFields } from "../../../domain/intake/import-fields.ts";
import type { PlanFilter } from "../../../domain/intake/plan-filter.ts";
import { registerOf } from "../../../domain/registers/all.ts";
import { FOUND } from "../../../domain/registers/installation.ts";
import type { RegisterId } from "../../../domain/registers/register-id.ts";

/** What a dry run comes to: of one sheet of a Muster workbook where one is given, else of the whole file. */
export function countsOf(plan: PlanSummary, register: RegisterId | undefined): PlanSummary["counts"] {
  return plan.sheets.find((sheet) => sheet.register === register)?.counts ?? plan.counts;
}

/**
 * The rows that are shown first: those that need somebody, else changes to what is on record, because they can do harm.
 *
 * @param register  whose sheet of a Muster workbook is looked at
 */
export function firstView(plan: PlanSummary, register?: RegisterId): PlanFilter {
  const counts = countsOf(plan, register);
  const rows = (["rejected", "changed", "new"] as const).find((kind) => counts[kind] > 0) ?? "all";
  return { rows, field: null, ...(register ? { register } : {}) };
}

/** The same rows of the dry run, without what narrows them. */
export function widened({ rows, register }: PlanFilter): PlanFilter {
  return { rows, field: null, ...(register ? { register } : {}) };
}

/** A field that rows can be about. */
export interface FieldOption {
  readonly value: string;
  readonly label: string;
}

/** The fields that rows can change or be rejected for. A Muster workbook has too many of them until a sheet is chosen. */
export function fieldOptions({ choices, fields }: ImportDraft, plan: PlanSummary, view: PlanFilter): FieldOption[] {
  if (plan.sheets.length > 0) {
    const own = view.register ? registerOf(view.register).fields.filter(({ hidden }) => !hidden) : [];
    return [...programs(view.register), ...own.map(({ id, label }) => ({ value: id, label }))];
  }
  const described = new Set(importFields(choices.register).map(({ id }) => id));
  const mapped = fields.filter(({ id }) => choices.columns.includes(id) && described.has(id));
  return [
    ...(view.rows === "changed" ? programs(choices.register) : []),
    ...mapped.map(({ id, label }) => ({ value: id, label })),
  ];
}

/** An inventory changes programs by their names, not by its columns. */
function programs(register: RegisterId | undefined): FieldOption[] {
  return register === "installation" ? [{ value: FOUND, label: "Programs found" }] : [];
}
