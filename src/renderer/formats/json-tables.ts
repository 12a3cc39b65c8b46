import type { Cell, Table } from "../../domain/intake/cell.ts";
import { doubtful, isDoubtful } from "../../domain/intake/doubtful-reading.ts";
import { isObject } from "../../domain/value/json-object.ts";
import { failed, ok, type Result } from "../../domain/value/result.ts";
import { inventoryTable, isAgentInventory } from "./agent-inventory.ts";
import { decodedText } from "./decoded-text.ts";
import { jsonRows } from "./json-rows.ts";
import { cellFromJson, isNestedTooDeep } from "./json-value.ts";
import { longCell } from "./long-cell.ts";
import type { ReadFile, ReadOptions } from "./read-tables.ts";
import { type RepeatedKey, repeatedKey } from "./repeated-keys.ts";

const MOST_ROWS = 1_000_000;
const MOST_COLUMNS = 500;
const MOST_NESTED = 60;
/** Objects in a row are taken apart so far: `{"os": {"name": …}}` is the column `os.name`. */
const FLATTENED = 3;

/** A JSON file as one table: agents' inventories of devices, or a list of rows. */
export function tablesFromJson(name: string, bytes: Uint8Array, options: ReadOptions): Result<ReadFile> {
  const { text, encoding, reading: decoding } = decodedText(bytes, options.encoding);
  if (isNestedTooDeep(text, MOST_NESTED))
    return failed(
      "file-unknown",
      `“${name}” is nested more than ${MOST_NESTED} levels deep, which no list is. Nothing was imported.`,
    );
  const parsed = parsedJson(name, text);
  if (!parsed.ok) return parsed;
  const content = parsed.value;
  const repeated = repeatedKey(text, content);
  const doubts = [...(isDoubtful(decoding) ? [decoding] : []), ...(repeated ? [repeatedReading(repeated)] : [])];
  const read = (table: Table, ...readings: string[]) =>
    longCell(name, table.rows) ??
    ok({ kind: "json", encoding, delimiter: null, quote: null, tables: [table], readings: [...readings, ...doubts] });
  const inventories = (Array.isArray(content) ? content : [content]).filter(isAgentInventory);
  if (inventories.length > 0)
    return read(
      inventoryTable(name, inventories),
      inventories.length === 1
        ? "An agent's inventory of one device."
        : `Agents' inventories of ${inventories.length} devices.`,
    );
  const { rows, reading } = jsonRows(content);
  if (rows.length === 0)
    return failed("file-unknown", `“${name}” holds neither an inventory nor a list of rows. Nothing was imported.`);
  if (rows.length > MOST_ROWS)
    return failed("too-many-rows", `“${name}” has more than 1,000,000 rows. Nothing was imported.`);
  const { table, isWide } = rows.every(Array.isArray) ? tableFromLists(name, rows) : tableFromObjects(name, rows);
  return read(table, reading, ...(isWide ? [doubtful(`Only the first ${MOST_COLUMNS} columns are read.`)] : []));
}

function repeatedReading({ name, line }: RepeatedKey): string {
  return doubtful(
    `An object in line ${line} has “${name}” twice, of which only the last value is read; others may have such names too. Look at where the file comes from.`,
  );
}

/** One JSON value, or one on each line. */
function parsedJson(name: string, text: string): Result<unknown> {
  try {
    return ok(JSON.parse(text));
  } catch {
    // Several values under each other are no JSON as a whole, and read line by line.
    const lines = text.split(/\r\n|\r|\n/);
    const values: unknown[] = [];
    for (const [i, line] of lines.entries()) {
      if (line.trim() === "") continue;
      const value = parsedLine(line);
      if (value === undefined)
        return failed(
          "file-damaged",
          values.length === 0
            ? `“${name}” is no complete JSON file. Nothing was imported. Get it again from where it came from.`
            : `Line ${i + 1} of “${name}” is no complete JSON. Nothing was imported. Get the file again from where it came from.`,
        );
      values.push(value);
    }
    return ok(values);
  }
}

function parsedLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

interface Tabled {
  readonly table: Table;
  readonly isWide: boolean;
}

function tableFromLists(name: string, rows: readonly (readonly unknown[])[]): Tabled {
  const isWide = rows.some((row) => row.length > MOST_COLUMNS);
  const cells = rows.map((row) => row.slice(0, MOST_COLUMNS).map(cellFromJson));
  return { table: { name, hidden: false, rows: cells }, isWide };
}

function tableFromObjects(name: string, values: readonly unknown[]): Tabled {
  const places = new Map<string, number>();
  let isWide = false;
  const rows: Cell[][] = [];
  for (const value of values) {
    if (!isObject(value)) continue;
    const row: Cell[] = [];
    for (const [heading, cell] of flattened(value, "", FLATTENED)) {
      const known = places.get(heading);
      const at = known ?? places.size;
      if (at >= MOST_COLUMNS) {
        isWide ||= cell !== null;
        continue;
      }
      if (known === undefined) places.set(heading, at);
      while (row.length < at) row.push(null);
      row[at] = cell;
    }
    rows.push(row);
  }
  const headings = [...places.keys()];
  for (const row of rows) while (row.length < headings.length) row.push(null);
  return { table: { name, hidden: false, rows: [headings, ...rows] }, isWide };
}

function* flattened(
  object: Readonly<Record<string, unknown>>,
  path: string,
  levels: number,
): Generator<readonly [heading: string, cell: Cell]> {
  for (const [key, value] of Object.entries(object)) {
    if (levels > 1 && isObject(value)) yield* flattened(value, `${path}${key}.`, levels - 1);
    else yield [`${path}${key}`, cellFromJson(value)];
  }
}
