import type { Field, FieldType } from "../registers/field.ts";
import type { Cell } from "./cell.ts";

const LISTED: readonly FieldType[] = ["text", "choice", "date", "integer", "money"];

/**
 * Some tools (i-doit) put several licences into one row, each cell a list with commas: `100,50` pieces from
 * `2021-01-01,2021-05-01`. Such a row is that many records; cells that are no list belong to each of them.
 *
 * Taken for lists only when all that look like one are equally long, and they are a date or a number besides another
 * list, or three lists of texts: a comma alone proves nothing.
 */
export function splitRow(cells: readonly Cell[], columns: readonly (Field | undefined)[]): (readonly Cell[])[] {
  let commas = 0;
  for (const cell of cells) if (typeof cell === "string" && cell.includes(",")) commas++;
  if (commas < 2) return [cells];
  const lists = cells.map((cell, i) => listIn(cell, columns[i]));
  const voting = lists.filter((list) => list?.votes);
  const length = voting[0]?.parts.length ?? 1;
  const hasExact = voting.some((list) => list?.exact);
  if (voting.length < (hasExact ? 2 : 3) || voting.some((list) => list?.parts.length !== length)) return [cells];
  return Array.from({ length }, (_, n) =>
    cells.map((cell, i) => (lists[i]?.parts.length === length ? (lists[i]?.parts[n] ?? null) : cell)),
  );
}

interface List {
  readonly parts: readonly string[];
  /** Whether it speaks for several records; amounts and thousands also have commas. */
  readonly votes: boolean;
  readonly exact: boolean;
}

function listIn(cell: Cell, field: Field | undefined): List | undefined {
  if (!field || typeof cell !== "string" || !cell.includes(",") || !LISTED.includes(field.type)) return undefined;
  const parts = cell.split(",");
  const all = (form: RegExp) => parts.every((part) => form.test(part.trim()));
  switch (field.type) {
    case "date":
      return all(/^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}$/) ? { parts, votes: true, exact: true } : undefined;
    case "integer": {
      const thousands = /^\d{1,3}(,\d{3})+$/.test(cell.trim());
      return all(/^\d+$/) ? { parts, votes: !thousands, exact: !thousands } : undefined;
    }
    case "money":
      return all(/^\d+(\.\d+)?$/) ? { parts, votes: false, exact: false } : undefined;
    default:
      return parts.every((part) => part !== "" && part === part.trim())
        ? { parts, votes: true, exact: false }
        : undefined;
  }
}
