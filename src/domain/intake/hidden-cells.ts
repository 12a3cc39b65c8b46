import type { Cell, Table } from "./cell.ts";
import { cellText, columnLetters } from "./cell-text.ts";
import type { ImportChoices } from "./draft.ts";
import { filledCells } from "./find-header.ts";
import type { ImportQuestion } from "./import-question.ts";

const SHOWN = 3;
const SHOWN_RANGES = 6;
const SHOWN_CELLS = 5;

/** Asks whether hidden rows, and hidden columns that would feed a field, belong to the list; nothing if they were decided. */
export function hiddenQuestions(table: Table, choices: ImportChoices): ImportQuestion[] {
  const { layout } = table;
  if (!layout) return [];
  const rows = layout.hiddenRows.filter(
    (row) => row > choices.headerRow && filledCells(table.rows[row - 1] ?? []).length > 0,
  );
  const columns = layout.hiddenColumns.filter((column) => (choices.columns[column] ?? null) !== null);
  const questions: ImportQuestion[] = [];
  if (rows.length > 0 && choices.hiddenRows === null)
    questions.push(
      asked("hiddenRows", `The file hides ${rangesText("row", rows, String)}. ${belong(rows)}`, [
        ...rows.slice(0, SHOWN).map((row) => `Row ${row}: ${shortText(table.rows[row - 1] ?? [])}`),
      ]),
    );
  if (columns.length > 0 && choices.hiddenColumns === null)
    questions.push(
      asked(
        "hiddenColumns",
        `The file hides ${rangesText("column", columns, columnLetters)}. ${belong(columns)}`,
        columns
          .slice(0, SHOWN)
          .map((column) => `Column ${columnLetters(column)}: ${cellText(table.rows[choices.headerRow - 1]?.[column])}`),
      ),
    );
  return questions;
}

function asked(id: ImportQuestion["id"], sentence: string, samples: readonly string[]): ImportQuestion {
  return {
    id,
    sentence,
    options: [
      { value: "take", label: "Yes, read what is hidden", samples },
      { value: "leave", label: "No, leave it out", samples: [] },
    ],
  };
}

function belong(numbers: readonly number[]): string {
  return numbers.length === 1 ? "Does it belong to the list?" : "Do they belong to the list?";
}

/** `rows 4–9 and 12`, `column C`. */
function rangesText(noun: string, numbers: readonly number[], text: (number: number) => string): string {
  const ranges: { from: number; to: number }[] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last?.to === number - 1) last.to = number;
    else ranges.push({ from: number, to: number });
  }
  const shown = ranges
    .slice(0, SHOWN_RANGES)
    .map(({ from, to }) => (from === to ? text(from) : `${text(from)}–${text(to)}`));
  const more = ranges.length > SHOWN_RANGES ? " and more" : "";
  return `${noun}${numbers.length === 1 ? "" : "s"} ${shown.join(", ")}${more}`;
}

function shortText(row: readonly Cell[]): string {
  return filledCells(row).slice(0, SHOWN_CELLS).map(cellText).join(" · ");
}
