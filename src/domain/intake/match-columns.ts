import synonyms from "../../../resources/seeds/header-synonyms.json" with { type: "json" };
import type { RegisterId } from "../registers/register-id.ts";
import { importFields } from "./import-fields.ts";
import { normalisedHeader } from "./normalised-header.ts";

/** A field proposed for a column. `weight` is how sure: 3 label, 2 synonym, 1 similar, 0 by its cells. */
export interface ColumnMatch {
  readonly field: string;
  readonly how: string;
  readonly weight: number;
}

const SIMILAR = 0.85;
const BY_REGISTER: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = synonyms.registers;

/**
 * The fields that the headings of a file most likely mean in one register; each field at most once, the surest first.
 *
 * @param fitsCells  whether what stands in a column can be meant for a field: “State” is Bavaria in one file, retired in another
 * @returns          by column index; undefined where nothing fits
 */
export function matchColumns(
  headers: readonly string[],
  register: RegisterId,
  fitsCells: (column: number, field: string) => boolean,
): (ColumnMatch | undefined)[] {
  const candidates = headers.flatMap((header, column) =>
    candidatesFor(header, register)
      .filter(({ field }) => fitsCells(column, field))
      .map((match) => ({ ...match, column })),
  );
  candidates.sort((a, b) => b.weight - a.weight || a.rank - b.rank || a.column - b.column);
  const matches: (ColumnMatch | undefined)[] = headers.map(() => undefined);
  const taken = new Set<string>();
  for (const { column, field, how, weight } of candidates) {
    if (matches[column] || taken.has(field)) continue;
    matches[column] = { field, how, weight };
    taken.add(field);
  }
  return matches;
}

interface Candidate extends ColumnMatch {
  /** Place of the synonym in its list: the earlier, the more usual. */
  readonly rank: number;
}

function candidatesFor(header: string, register: RegisterId): Candidate[] {
  const wanted = normalisedHeader(header);
  if (wanted === "") return [];
  const whole = normalisedHeader(header.replaceAll(">", " "));
  return importFields(register).flatMap((field): Candidate[] => {
    if (normalisedHeader(field.label) === wanted)
      return [{ field: field.id, how: `is called “${header}”`, weight: 3, rank: 0 }];
    const names = BY_REGISTER[register]?.[field.id] ?? [];
    const rank = names.findIndex((name) => name === wanted || name === whole);
    if (rank !== -1) return [{ field: field.id, how: `“${header}” usually means this`, weight: 2, rank }];
    const close = [normalisedHeader(field.label), ...names].find((name) => isMistyped(name, wanted));
    return close === undefined
      ? []
      : [{ field: field.id, how: `“${header}” is close to “${close}”`, weight: 1, rank: 0 }];
  });
}

/** Shorter words mean something else as soon as a letter differs: `MB` and `GB`, `to` and `by`. */
const SHORT = 4;

/**
 * Whether a heading is another one with typing errors: word by word the same, or alike from the first letter on. `Inactive
 * quantity` is no `Active quantity`. The words of one may be written together.
 */
function isMistyped(name: string, heading: string): boolean {
  if (name.replaceAll(" ", "") === heading.replaceAll(" ", "")) return true;
  const [words, others] = [name.split(" "), heading.split(" ")];
  if (words.length !== others.length || similarity(name, heading) < SIMILAR) return false;
  return words.every((word, i) => {
    const other = others[i] ?? "";
    return word === other || (Math.min(word.length, other.length) > SHORT && word[0] === other[0]);
  });
}

/**
 * 1 for equal texts, down to 0: one minus the edit distance over the longer length, two letters swapped counting as one
 * edit. Short texts must be equal.
 */
function similarity(a: string, b: string): number {
  const longer = Math.max(a.length, b.length);
  if (longer < 6 || Math.abs(a.length - b.length) > longer * (1 - SIMILAR)) return a === b ? 1 : 0;
  let twoBefore: number[] = [];
  let before = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      let edits = Math.min((row[j - 1] ?? 0) + 1, (before[j] ?? 0) + 1, (before[j - 1] ?? 0) + change);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        edits = Math.min(edits, (twoBefore[j - 2] ?? 0) + 1);
      row.push(edits);
    }
    twoBefore = before;
    before = row;
  }
  return 1 - (before[b.length] ?? longer) / longer;
}
