import { counted } from "../licence/counted.ts";
import { columnLetters } from "./cell-text.ts";
import { isDoubtful } from "./doubtful-reading.ts";
import type { ImportDraft, PlanSummary } from "./draft.ts";
import { lackingSentence } from "./lacking-facts.ts";
import { listed } from "./listed.ts";
import type { PlanFilter } from "./plan-filter.ts";

/**
 * Something to know of an import before it is accepted.
 *
 * @property about  the rows that it is about, or `columns` where it is about what the columns feed; null for neither
 */
export interface DraftNote {
  readonly sentence: string;
  readonly about: PlanFilter | "columns" | null;
}

const NAMED = 20;

/** What the window and the command line say of a file alike: how it was guessed to be read, what the rows bring, what is left out. */
export function draftNotes(draft: ImportDraft): readonly DraftNote[] {
  const { plan, readings } = draft;
  const plain = (sentence: string): DraftNote => ({ sentence, about: null });
  return [
    ...readings.filter(isDoubtful).map(plain),
    ...(plan ? [...nearNote(plan), ...lackingNotes(plan), ...plan.notes.map(plain)] : []),
    ...columnsNote(draft),
  ];
}

/** New rows that may be records on file under another name: adding them makes duplicates. */
function nearNote({ near }: PlanSummary): readonly DraftNote[] {
  if (near === 0) return [];
  const look = counted(
    near,
    "row looks like a record that is on file already, and is",
    "rows look like records that are on file already, and are",
  );
  return [{ sentence: `${look} taken as new unless you say otherwise.`, about: { rows: "near", field: null } }];
}

function lackingNotes({ lacking, sheets }: PlanSummary): readonly DraftNote[] {
  const register = sheets.length > 0 ? ({ register: "entitlement" } as const) : {};
  return lacking.map((fact) => ({
    sentence: lackingSentence(fact),
    about: { rows: "all", field: null, lacks: fact.fact, ...register },
  }));
}

/** Columns in which something stands and that nothing is taken from: no field, no column made of them, no choice of rows. */
function columnsNote({ columns, choices }: ImportDraft): readonly DraftNote[] {
  const { derived, rowsPer, only } = choices;
  const used = new Set(derived.flatMap((column) => ("of" in column ? column.of : [])));
  if (rowsPer) used.add(rowsPer.column);
  for (const column of Object.keys(only)) used.add(Number(column));
  const names = columns
    .filter(({ field, samples, index }) => field === null && samples.length > 0 && !used.has(index))
    .map(({ header, index, holds }) => {
      const name = header === "" ? `column ${columnLetters(index)} without a heading` : `“${header}”`;
      return holds ? `${name} (holds ${holds.words})` : name;
    });
  if (names.length === 0) return [];
  return [{ sentence: `Columns left out, as no field takes them: ${listed(names, NAMED)}.`, about: "columns" }];
}
