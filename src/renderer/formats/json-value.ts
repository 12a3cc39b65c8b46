import type { Cell } from "../../domain/intake/cell.ts";

/** A JSON value as a cell; lists and objects become their text. */
export function cellFromJson(value: unknown): Cell {
  if (typeof value === "string") return value.trim() === "" ? null : value;
  if (typeof value === "number" || typeof value === "boolean") return value;
  return value === null || value === undefined ? null : JSON.stringify(value);
}
