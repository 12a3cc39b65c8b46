import type { Table } from "./cell.ts";
import { cellText } from "./cell-text.ts";
import { filledCells } from "./find-header.ts";
import { fitOf } from "./find-table.ts";
import { findHeaderLines, joinedHeadings } from "./header-lines.ts";
import type { ImportQuestion } from "./import-question.ts";

const SHOWN_HEADINGS = 6;

/**
 * The question which table is meant, when others fit a register too and nobody can know that they don't belong to the
 * list: tables of the same sheet, and hidden sheets; or whether a hidden sheet is, where there is no other. Null when there
 * is nothing to ask.
 */
export function sheetQuestion(tables: readonly Table[], chosen: number): ImportQuestion | null {
  const used = tables[chosen];
  const rivals = tables.flatMap((table, sheet) =>
    sheet === chosen || (isRival(table, used) && fitOf(table).fits) ? [{ table, sheet }] : [],
  );
  if (!used || (rivals.length < 2 && !used.hidden)) return null;
  const hidden = rivals.filter(({ table }) => table.hidden).map(({ table }) => `“${table.name}”`);
  const isKnown = fitOf(used).fits;
  const options = rivals.map(({ table, sheet }) => ({
    value: String(sheet),
    label: table.hidden ? `${table.name} (hidden)` : table.name,
    samples: table === used && !isKnown ? [headingsOf(table), "Fits no register."] : [headingsOf(table)],
  }));
  return {
    id: "sheet",
    sentence: sentenceFor(used, rivals.length, hidden, isKnown),
    // What fits is the likelier answer, so it stands before what doesn't.
    options: isKnown
      ? options
      : [...options].sort((a, b) => Number(a.value === String(chosen)) - Number(b.value === String(chosen))),
  };
}

function sentenceFor({ name, within }: Table, rivals: number, hidden: readonly string[], isKnown: boolean): string {
  if (rivals === 1)
    return `The only list in this file stands in “${name}”, a sheet that the file hides. Is it to be imported? If not, leave the file out.`;
  if (hidden.length > 0 && !isKnown)
    return `What this file shows looks like no list that Muster knows, but what it hides does: ${hidden.join(", ")}. Which is to be imported?`;
  return hidden.length > 0
    ? `This file hides ${hidden.join(", ")}, and there is a list in it too. Which is to be imported?`
    : `The sheet “${within ?? name}” holds ${rivals} tables. Which is to be imported? The others can be imported after it.`;
}

/** Which table is used, where there are several, in words. */
export function sheetReadings(tables: readonly Table[], chosen: number): readonly string[] {
  const used = tables[chosen];
  if (!used) return [];
  if (used.hidden) return [`The sheet “${used.name}”, which the file hides, is used.`];
  if (tables.length < 2) return [];
  return [used.within === undefined ? `The sheet “${used.name}” is used.` : `The table “${used.name}” is used.`];
}

function isRival({ rows, hidden, name, within }: Table, used: Table | undefined): boolean {
  if (rows.length === 0) return false;
  return within === undefined ? hidden && name !== used?.within : within === used?.within;
}

function headingsOf(table: Table): string {
  const headings = filledCells(joinedHeadings(table, findHeaderLines(table))).map(cellText);
  const shown = headings.slice(0, SHOWN_HEADINGS).join(" · ");
  return headings.length > SHOWN_HEADINGS ? `${shown} …` : shown;
}
