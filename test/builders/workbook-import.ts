import type { Table } from "../../src/domain/intake/cell.ts";
import type { ImportPlan, PlannedRow } from "../../src/domain/intake/plan-input.ts";
import { registerOf } from "../../src/domain/registers/all.ts";
import { type RegisterRecord, recordTitle } from "../../src/domain/registers/register.ts";
import { asRecordId } from "../../src/domain/value/record-id.ts";
import { musterWorkbook } from "../../src/domain/workbook/muster-workbook.ts";
import { planWorkbook } from "../../src/domain/workbook/plan-workbook.ts";
import { workbookTables } from "../../src/domain/workbook/workbook-tables.ts";
import { readTables } from "../../src/renderer/formats/read-tables.ts";
import { xlsxFromTables } from "../../src/renderer/formats/xlsx-writer.ts";
import { inRegisters } from "./in-registers.ts";

const LOG = "test";

/** The Muster workbook of these records as an Excel file. */
export function workbookOf(records: readonly RegisterRecord[], seq = 1): Uint8Array {
  const head = { log: LOG, seq, hash: "a".repeat(64) };
  return xlsxFromTables(workbookTables(inRegisters(...records), { organisation: "Brook", day: "2026-03-31", head }));
}

/** The sheets of a workbook as they are read back. */
export function sheetsOf(bytes: Uint8Array, name = "workbook.xlsx"): readonly Table[] {
  const read = readTables(name, bytes, {});
  if (!read.ok) throw new Error(read.problem.sentence);
  return read.value.tables;
}

/** The dry run of a workbook over these records. */
export function workbookPlan(tables: readonly Table[], records: readonly RegisterRecord[]): ImportPlan {
  const workbook = musterWorkbook(tables);
  if (!workbook) throw new Error("This is no Muster workbook");
  const maps = inRegisters(...records);
  let made = 0;
  return planWorkbook({
    workbook,
    records: maps,
    nameOf: (register, id) => {
      const record = maps.get(register)?.get(id);
      return record ? recordTitle(registerOf(register), record) : "";
    },
    newId: () => asRecordId(`new${++made}`),
    locale: "en-GB",
    log: LOG,
    currency: "EUR",
  });
}

/** Rows of a plan that are not unchanged, in a few words. */
export function events(plan: ImportPlan): readonly Pick<PlannedRow, "register" | "kind" | "title" | "reason">[] {
  return plan.rows
    .filter(({ kind }) => kind !== "unchanged")
    .map(({ register, kind, title, reason }) => ({ ...(register ? { register } : {}), kind, title, reason }));
}
