import type { Cell } from "../../domain/intake/cell.ts";
import { isObject } from "../../domain/value/json-object.ts";
import { cellOfText } from "./cell-of-text.ts";
import { MOST_CHARACTERS } from "./long-cell.ts";

/** A JSON value as a cell; lists and objects become their text, those that fit in no cell an error that says so. */
export function cellFromJson(value: unknown): Cell {
  if (typeof value === "string") return cellOfText(value);
  if (typeof value === "number" || typeof value === "boolean") return value;
  if (value === null || value === undefined) return null;
  const text = JSON.stringify(value);
  return text.length > MOST_CHARACTERS
    ? {
        error: `“${text.slice(0, SHOWN)}…”, a list within the cell of ${text.length.toLocaleString("en-US")} characters`,
      }
    : text;
}

const SHOWN = 20;

/** The objects of a list; in XML a list of one is no list. */
export function objectsIn(value: unknown): Readonly<Record<string, unknown>>[] {
  return (Array.isArray(value) ? value : [value]).filter(isObject);
}

/** Whether brackets in a JSON text are nested deeper than anything that describes a list; counted without parsing it. */
export function isNestedTooDeep(text: string, most: number): boolean {
  let depth = 0;
  let isInText = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isInText) {
      if (code === BACKSLASH) i++;
      else if (code === QUOTE) isInText = false;
    } else if (code === QUOTE) isInText = true;
    else if (code === OPEN_LIST || code === OPEN_OBJECT) {
      if (++depth > most) return true;
    } else if (code === CLOSE_LIST || code === CLOSE_OBJECT) depth--;
  }
  return false;
}

const QUOTE = 34;
const BACKSLASH = 92;
const OPEN_LIST = 91;
const CLOSE_LIST = 93;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;
