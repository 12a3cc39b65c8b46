import type { Table } from "../../domain/intake/cell.ts";
import { isObject } from "../../domain/value/json-object.ts";
import { failed, ok, type Result } from "../../domain/value/result.ts";
import { inventoryTable, isAgentInventory } from "./agent-inventory.ts";
import { cellFromJson } from "./json-value.ts";
import type { ReadFile, ReadOptions } from "./read-tables.ts";
import { decodedText } from "./text-tables.ts";

const MOST_ROWS = 1_000_000;

/** A JSON file as one table: an agent's inventory of a device, or a list of flat objects. */
export function tablesFromJson(name: string, bytes: Uint8Array, options: ReadOptions): Result<ReadFile> {
  const { text, encoding } = decodedText(bytes, options.encoding);
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return failed(
      "file-damaged",
      `“${name}” is no complete JSON file. Nothing was imported. Get it again from where it came from.`,
    );
  }
  const inventories = (Array.isArray(content) ? content : [content]).filter(isAgentInventory);
  if (inventories.length > 0) {
    const reading =
      inventories.length === 1
        ? "An agent's inventory of one device."
        : `Agents' inventories of ${inventories.length} devices.`;
    return ok({
      kind: "json",
      encoding,
      delimiter: null,
      tables: [inventoryTable(name, inventories)],
      readings: [reading],
    });
  }
  const rows = listIn(content).filter(isObject);
  if (rows.length === 0)
    return failed("file-unknown", `“${name}” holds neither an inventory nor a list of rows. Nothing was imported.`);
  if (rows.length > MOST_ROWS)
    return failed("too-many-rows", `“${name}” has more than 1,000,000 rows. Nothing was imported.`);
  return ok({
    kind: "json",
    encoding,
    delimiter: null,
    tables: [tableFromObjects(name, rows)],
    readings: ["A list of rows."],
  });
}

/** A list, or the list that an answer of a web service wraps: `{ "value": [ … ] }`. */
function listIn(content: unknown): readonly unknown[] {
  if (Array.isArray(content)) return content;
  const lists = isObject(content) ? ["value", "data", "items", "rows", "results"].map((key) => content[key]) : [];
  return lists.find((list): list is readonly unknown[] => Array.isArray(list)) ?? [];
}

function tableFromObjects(name: string, objects: readonly Readonly<Record<string, unknown>>[]): Table {
  const headers = [...new Set(objects.flatMap((object) => Object.keys(object)))];
  const rows = objects.map((object) =>
    headers.map((header) => cellFromJson(Object.hasOwn(object, header) ? object[header] : null)),
  );
  return { name, hidden: false, rows: [headers, ...rows] };
}
