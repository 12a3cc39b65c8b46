import type { ImportProfile, ProfileColumn, ProfileDerived } from "./import-profile.ts";
import { normalisedHeader } from "./normalised-header.ts";
import { type RecordKey, withBegunKey } from "./record-keys.ts";

/** A word of the file and what it means to us: "" is blank, null while nobody has said. */
export interface FormWord {
  readonly id: number;
  readonly word: string;
  readonly ours: string | null;
}

/**
 * A column while it is edited; `ProfileColumn` in another shape.
 *
 * @property onlyBlank  rows in which it is blank are taken as well as those with a word of `only`
 */
export interface FormColumn {
  readonly id: number;
  readonly headings: readonly string[];
  readonly field: string | null;
  readonly clears: boolean;
  readonly lookup: string | null;
  readonly words: readonly FormWord[];
  readonly only: readonly string[];
  readonly onlyBlank: boolean;
}

/** Headings of which such a file has one. */
export interface FormMark {
  readonly id: number;
  readonly any: readonly string[];
}

/** A derived column while it is edited; its field is "" while none is chosen. */
export interface FormDerived {
  readonly id: number;
  readonly made: ProfileDerived;
}

/**
 * A profile while it is edited: its parts have identities, because their texts change and may be alike for a while.
 *
 * @property toldBy    columns: such a file has just the headings of the columns · marks: at least those of `marks`
 * @property noOthers  with marks: it has no headings but those of the columns
 * @property notes     a line each
 * @property begunKey  fields chosen for another key that isn't added yet; it is saved with the others
 */
export interface ProfileForm extends Omit<ImportProfile, "marks" | "exact" | "columns" | "derived" | "notes"> {
  readonly toldBy: "columns" | "marks";
  readonly marks: readonly FormMark[];
  readonly noOthers: boolean;
  readonly columns: readonly FormColumn[];
  readonly derived: readonly FormDerived[];
  readonly notes: string;
  readonly begunKey: RecordKey;
}

/** The identity of the next part of a list. */
export function nextId(parts: readonly { readonly id: number }[]): number {
  return parts.reduce((most, { id }) => Math.max(most, id), 0) + 1;
}

/** Opens a profile for editing. */
export function formFromProfile(profile: ImportProfile): ProfileForm {
  const { marks, exact, columns, derived, notes, ...rest } = profile;
  const toldBy = exact && isSame(marks, columnMarks(columns)) ? "columns" : "marks";
  return {
    ...rest,
    toldBy,
    marks: toldBy === "columns" ? [] : marks.map((any, i) => ({ id: i + 1, any })),
    noOthers: toldBy === "marks" && exact,
    columns: columns.map((column, i) => ({
      id: i + 1,
      headings: column.headings,
      field: column.field,
      clears: column.clears === true,
      lookup: column.lookup ?? null,
      words: Object.entries(column.words ?? {}).map(([word, ours], at) => ({ id: at + 1, word, ours })),
      only: (column.only ?? []).filter((word) => word !== ""),
      onlyBlank: column.only?.includes("") === true,
    })),
    derived: derived.map((made, i) => ({ id: i + 1, made })),
    notes: notes.join("\n"),
    begunKey: [],
  };
}

/** The profile as it was edited. `profileFormProblems` says what is still wrong with it. */
export function profileFromForm(form: ProfileForm): ImportProfile {
  const { toldBy, marks, noOthers, columns, derived, notes, begunKey, ...rest } = form;
  const edited = columns.map(columnFromForm);
  return {
    ...rest,
    name: form.name.trim(),
    marks: toldBy === "columns" ? columnMarks(edited) : marks.map(({ any }) => any),
    exact: toldBy === "columns" || noOthers,
    columns: edited,
    keys: withBegunKey(form.register, form.keys, begunKey),
    derived: derived.map(({ made }) => made),
    notes: notes
      .split("\n")
      .map((note) => note.trim())
      .filter((note) => note !== ""),
  };
}

/** A line without a word was only begun. */
export function isBegun({ word, ours }: FormWord): boolean {
  return word.trim() === "" && (ours === null || ours === "");
}

function columnFromForm(column: FormColumn): ProfileColumn {
  const words = column.words.filter((word) => !isBegun(word));
  const only = [...column.only.map((word) => word.toLowerCase()), ...(column.onlyBlank ? [""] : [])];
  return {
    headings: column.headings,
    field: column.field,
    ...(column.clears ? { clears: true } : {}),
    ...(column.lookup === null ? {} : { lookup: column.lookup }),
    ...(words.length === 0
      ? {}
      : { words: Object.fromEntries(words.map(({ word, ours }) => [word.trim().toLowerCase(), ours?.trim() ?? ""])) }),
    ...(only.length === 0 ? {} : { only }),
  };
}

/** What marks a file that has just these columns: each of them. */
function columnMarks(columns: readonly Pick<ProfileColumn, "headings">[]): ImportProfile["marks"] {
  return columns.map(({ headings }) => headings);
}

function isSame(a: ImportProfile["marks"], b: ImportProfile["marks"]): boolean {
  const text = (marks: ImportProfile["marks"]) =>
    marks.map((any) => any.map(normalisedHeader).sort().join("\n")).sort();
  const [texts, others] = [text(a), text(b)];
  return texts.length === others.length && texts.every((each, i) => each === others[i]);
}
