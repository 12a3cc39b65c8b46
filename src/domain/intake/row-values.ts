import type { Field, Value } from "../registers/field.ts";
import type { Cell } from "./cell.ts";
import { cellAddress, cellText } from "./cell-text.ts";
import { importFields } from "./import-fields.ts";
import type { PlanInput } from "./plan-input.ts";
import { readCell } from "./read-value.ts";

/**
 * What a row of the file says, by field. Blank cells are absent: they keep what is on record.
 *
 * @property reasons  why it can't be taken, each with the cell's address
 */
export interface RowValues {
  readonly row: number;
  readonly values: Readonly<Record<string, Value>>;
  readonly reasons: readonly string[];
}

/** The rows of a table under its header, read; and words that no choice knows, by field. */
export interface ReadRows {
  readonly rows: readonly RowValues[];
  readonly unknown: ReadonlyMap<Field, ReadonlyMap<string, number>>;
  readonly skipped: number;
}

const TOTAL = /^(grand total|total|sub ?total|sum|summe|gesamt|gesamtsumme|zwischensumme|somme|total general)\b/i;

/** Reads every row under the header. Blank rows and rows of totals are passed over. */
export function readRows({ table, choices }: PlanInput): ReadRows {
  const fields = importFields(choices.register);
  const columns = choices.columns.map((id) => fields.find((field) => field.id === id));
  const unknown = new Map<Field, Map<string, number>>();
  const rows: RowValues[] = [];
  let skipped = 0;
  for (let i = choices.headerRow; i < table.rows.length; i++) {
    const cells = table.rows[i] ?? [];
    if (cells.every((cell) => cell === null)) continue;
    if (isTotal(cells, columns)) {
      skipped++;
      continue;
    }
    for (const split of splitRow(cells, columns)) {
      const values: Record<string, Value> = {};
      const reasons: string[] = [];
      for (const [column, field] of columns.entries()) {
        if (!field) continue;
        const reading = readCell(split[column] ?? null, field, choices.register, choices);
        if (reading.kind === "value") values[field.id] = reading.value;
        else if (reading.kind === "unknown") count(unknown, field, reading.word);
        else if (reading.kind === "refused")
          reasons.push(`${cellAddress(column, i + 1)} (${field.label}): ${reading.reason}.`);
      }
      rows.push({ row: i + 1, values, reasons });
    }
  }
  return { rows, unknown, skipped };
}

/** A row of totals begins with the word, and fills few of the columns. */
function isTotal(cells: readonly Cell[], columns: readonly (Field | undefined)[]): boolean {
  const filled = cells.filter((cell) => cell !== null);
  const [first] = filled;
  return typeof first === "string" && TOTAL.test(first.trim()) && filled.length <= Math.max(2, columns.length / 2);
}

/**
 * Some tools put several licences into one row, each cell a list with commas. Where at least two columns hold lists of the same
 * length, and one of them is a number or date, the row is that many rows.
 */
function splitRow(cells: readonly Cell[], columns: readonly (Field | undefined)[]): (readonly Cell[])[] {
  const parts = cells.map((cell, i) =>
    columns[i] && typeof cell === "string" && cell.includes(",") ? cell.split(",") : undefined,
  );
  const exact = parts.find(
    (list, i) =>
      list !== undefined &&
      ["integer", "date"].includes(columns[i]?.type ?? "") &&
      list.every((part) => /^\s*\d[\d-]*\s*$/.test(part)),
  );
  const length = exact?.length ?? 1;
  const fitting = parts.filter((list) => list?.length === length).length;
  if (length < 2 || fitting < 2) return [cells];
  return Array.from({ length }, (_, n) =>
    cells.map((cell, i) => (parts[i]?.length === length ? (parts[i]?.[n] ?? null) : cell)),
  );
}

function count(unknown: Map<Field, Map<string, number>>, field: Field, word: string): void {
  const words = unknown.get(field) ?? new Map<string, number>();
  words.set(word, (words.get(word) ?? 0) + 1);
  unknown.set(field, words);
}

/** A text that a row says in a field, trimmed; undefined when it says none. */
export function textIn(values: Readonly<Record<string, Value>>, field: string): string | undefined {
  const value = values[field];
  return typeof value === "string" || typeof value === "number" ? cellText(value) : undefined;
}
