import type { ImportDraft } from "../../../domain/intake/draft.ts";
import { draftNotes } from "../../../domain/intake/draft-notes.ts";
import { listed } from "../../../domain/intake/listed.ts";
import { unknownWordSentences } from "../../../domain/intake/unknown-words.ts";
import { otherParts } from "../../features/imports/file-parts.ts";

const NAMED = 20;

/**
 * What whoever imports without a window should know of a file: what the window says of it too, and what it asks there, words
 * without a meaning and other parts of the file.
 */
export function importNotes(draft: ImportDraft): readonly string[] {
  const { plan, choices } = draft;
  return [
    ...draftNotes(draft).map(({ sentence }) => sentence),
    ...(plan ? unknownWordSentences(choices.register, plan.unknown) : []),
    ...partsLeftOut(draft),
  ];
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
