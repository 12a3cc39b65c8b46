import { zipSync } from "fflate";
import type { Cell, Layout, Table } from "../../domain/intake/cell.ts";
import { ok, type Result } from "../../domain/value/result.ts";
import type { ReadFile } from "./read-tables.ts";
import type { ZipParts } from "./unpacked-zip.ts";
import { tablesFromWorkbook } from "./workbook-tables.ts";

/**
 * A run of a sheet's rows, read by itself.
 *
 * @property table   index of the sheet in its workbook
 * @property before  number of rows before the first one
 * @property layout  what the sheet says up to the last of the rows
 */
export interface SheetPiece {
  readonly table: number;
  readonly before: number;
  readonly rows: readonly (readonly Cell[])[];
  readonly layout: Layout | undefined;
  readonly readings: readonly string[];
}

/** Reads a workbook of which only one sheet has rows, as `inPieces` makes them; null where none of them is filled. */
export function readPiece(name: string, parts: ZipParts): Result<SheetPiece | null> {
  const read = tablesFromWorkbook(name, zipSync(Object.fromEntries(parts), { level: 0 }), false);
  if (!read.ok) return read.problem.code === "file-empty" ? ok(null) : read;
  const { tables, readings } = read.value;
  const table = tables.findIndex(({ rows }) => rows.length > 0);
  const { rows = [], layout } = tables[table] ?? {};
  const before = rows.findIndex((row) => row.length > 0);
  return ok({ table, before, rows: rows.slice(before), layout, readings });
}

/**
 * The file with the pieces that were read beside it, in their order; undefined where their rows don't follow each other. Only
 * the last may be blank: of another nobody would know which of its rows are hidden.
 */
export function withPieces(file: ReadFile, pieces: readonly (SheetPiece | null)[]): ReadFile | undefined {
  const tables = [...file.tables];
  const filled = pieces.slice(0, pieces.findLastIndex((piece) => piece !== null) + 1);
  for (const piece of filled) {
    if (!piece) return undefined;
    const before = tables[piece.table];
    if (!before || before.rows.length > piece.before) return undefined;
    tables[piece.table] = continued(before, piece);
  }
  return { ...file, tables, readings: [...new Set([file, ...filled].flatMap((read) => read?.readings ?? []))] };
}

function continued({ layout: earlier, ...table }: Table, { before, rows, layout: later }: SheetPiece): Table {
  const gap = Array.from({ length: before - table.rows.length }, () => []);
  const layout = joined(earlier, later);
  return { ...table, rows: table.rows.concat(gap, rows), ...(layout ? { layout } : {}) };
}

/** Of merged cells and hidden columns each run knows all up to its end; of hidden rows only its own. */
function joined(earlier: Layout | undefined, later: Layout | undefined): Layout | undefined {
  if (!earlier || !later) return later ?? earlier;
  return { ...later, hiddenRows: [...earlier.hiddenRows, ...later.hiddenRows] };
}
