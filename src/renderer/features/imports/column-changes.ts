import type { DerivedColumn } from "../../../domain/intake/derived-column.ts";
import type { ImportChoices, RowPlace } from "../../../domain/intake/draft.ts";
import { rowKey } from "../../../domain/intake/mended-cells.ts";

type Changes = Partial<ImportChoices>;

/** The choices after columns were added behind the others, feeding no field yet. */
export function withDerived(choices: ImportChoices, ...made: readonly DerivedColumn[]): Changes {
  return { derived: [...choices.derived, ...made], columns: [...choices.columns, ...made.map(() => null)] };
}

/** The choices after a column that was made from others is taken away again. */
export function withoutDerived(choices: ImportChoices, index: number): Changes {
  const at = index - (choices.columns.length - choices.derived.length);
  const shifted = <T>(by: Readonly<Record<number, T>>): Record<number, T> =>
    Object.fromEntries(
      Object.entries(by).flatMap(([column, value]): [number, T][] => {
        const now = Number(column);
        return now === index ? [] : [[now > index ? now - 1 : now, value]];
      }),
    );
  return {
    derived: choices.derived.filter((_, i) => i !== at),
    columns: choices.columns.filter((_, i) => i !== index),
    words: shifted(choices.words),
    lookups: shifted(choices.lookups),
    clears: choices.clears.filter((column) => column !== index).map((column) => (column > index ? column - 1 : column)),
  };
}

/** Whether blank cells of a column clear what is on record; otherwise they keep it. */
export function withBlank(choices: ImportChoices, column: number, blank: "keep" | "clear"): Changes {
  const others = choices.clears.filter((other) => other !== column);
  return { clears: blank === "clear" ? [...others, column] : others };
}

/** What a word of the file means in a column: a choice's id, "" for blank; null when it is open again. */
export function withWord(choices: ImportChoices, column: number, word: string, meaning: string | null): Changes {
  const { [word.toLowerCase()]: _, ...others } = choices.words[column] ?? {};
  const words = meaning === null ? others : { ...others, [word.toLowerCase()]: meaning };
  return { words: { ...choices.words, [column]: words } };
}

/** By which field of the linked register a column's texts are looked up; null for the name. */
export function withLookup(choices: ImportChoices, column: number, field: string | null): Changes {
  const { [column]: _, ...others } = choices.lookups;
  return { lookups: field === null ? others : { ...others, [column]: field } };
}

/** A cell of a row as a person corrected it. */
export function withMended(choices: ImportChoices, place: RowPlace, column: number, text: string): Changes {
  const key = rowKey(place);
  return { mended: { ...choices.mended, [key]: { ...choices.mended[key], [column]: text } } };
}
