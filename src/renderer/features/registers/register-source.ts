import type { Register } from "../../../domain/registers/register.ts";
import type { RegisterId } from "../../../domain/registers/register-id.ts";
import { engine } from "../../engine/client.ts";
import type { TableColumn, TableSource } from "../../ui/table/table-source.ts";

const DEFAULT_WIDTH = 150;
/** The first column also holds the mark that selects a row. */
const MARK_WIDTH = 44;

/** A table's columns from the description of a register. */
export function columnsOf(register: Register): readonly TableColumn[] {
  const firstShown = register.fields.find((field) => field.shown)?.id;
  return register.fields.map((field) => ({
    id: field.id,
    label: field.label,
    type: field.type,
    ...(field.choices ? { choices: field.choices } : {}),
    ...(field.adds === false ? { adds: field.adds } : {}),
    shown: field.shown === true,
    width: (field.width ?? DEFAULT_WIDTH) + (field.id === firstShown ? MARK_WIDTH : 0),
  }));
}

/**
 * The rows of a register, arranged by the engine.
 *
 * @param retired  whether retired records are among them
 */
export function registerSource(register: RegisterId, retired: boolean): TableSource {
  return {
    arrange: (arrangement) => engine.arrange({ register, retired, ...arrangement }),
    rows: (from, to) => engine.rows(register, from, to),
    sums: (fields) => engine.sums(register, fields),
    idsOf: (picked) => engine.idsOf(register, picked),
    listed: (ids) => engine.listed(register, ids),
    indexOf: (id) => engine.indexOf(register, id),
    tally: (of, fields) => engine.tally(register, of, fields),
    sameAs: (id, field) => engine.sameAs(register, id, field),
    edgeOf: (field, from, by) => engine.edgeOf(register, field, from, by),
  };
}
