import { columnLetters } from "../../../domain/intake/cell-text.ts";
import { isDoubtful } from "../../../domain/intake/doubtful-reading.ts";
import type { ImportDraft } from "../../../domain/intake/draft.ts";
import { listed } from "../../../domain/intake/listed.ts";
import { unknownWordSentences } from "../../../domain/intake/unknown-words.ts";
import { otherParts } from "../../features/imports/file-parts.ts";

const NAMED = 20;

/**
 * What whoever imports without a window should know of a file: how it was guessed to be read, remarks of the dry run, and
 * what was not imported of it.
 */
export function importNotes(draft: ImportDraft): readonly string[] {
  const { plan, choices, readings } = draft;
  return [
    ...readings.filter(isDoubtful),
    ...(plan ? [...plan.notes, ...unknownWordSentences(choices.register, plan.unknown)] : []),
    ...columnsLeftOut(draft),
    ...partsLeftOut(draft),
  ];
}

/** Columns in which something stands and that feed nothing, neither a field nor a derived column. */
function columnsLeftOut({ columns, choices }: ImportDraft): readonly string[] {
  const used = new Set(choices.derived.flatMap((column) => ("of" in column ? column.of : [])));
  const names = columns
    .filter(({ field, samples, index }) => field === null && samples.length > 0 && !used.has(index))
    .map(({ header, index, holds }) => {
      const name = header === "" ? `column ${columnLetters(index)} without a heading` : `“${header}”`;
      return holds ? `${name} (holds ${holds.words})` : name;
    });
  return names.length === 0 ? [] : [`Columns left out, as no field takes them: ${listed(names, NAMED)}.`];
}

/** Other lists of the file. A Muster workbook is imported with all of its sheets. */
function partsLeftOut(draft: ImportDraft): readonly string[] {
  const { plan, tables, choices } = draft;
  if (plan && plan.sheets.length > 0) return [];
  const parts = otherParts(draft);
  const sheets = parts.filter(({ register }) => register === null).map(({ label }) => label);
  const also = parts.flatMap(({ label, register }) => (register === null ? [] : [`${label} (--register ${register})`]));
  const { name = "" } = tables[choices.sheet] ?? {};
  return [
    ...(sheets.length > 0
      ? [
          `Only “${name}” was taken from this file. It also holds ${listed(sheets, NAMED)}; import each with --sheet NAME.`,
        ]
      : []),
    ...(also.length > 0 ? [`The same list can also be imported as ${listed(also, NAMED)}.`] : []),
  ];
}
