import type { Field } from "../registers/field.ts";
import { importFields } from "./import-fields.ts";
import { normalisedHeader } from "./normalised-header.ts";
import { type FormColumn, type FormDerived, type FormWord, isBegun, type ProfileForm } from "./profile-form.ts";
import { readCell } from "./read-value.ts";

/** Where in a form a sentence belongs. */
export type FormPlace =
  | "name"
  | "marks"
  | "columns"
  | "rowsPer"
  | `${"mark" | "column" | "columnField" | "derived" | "derivedField"} ${number}`
  | `${"word" | "meaning"} ${number} ${number}`;

/** Sentences by the place that they are about. */
export type FormProblems = Readonly<Partial<Record<FormPlace, string>>>;

/** What keeps a profile from being saved as it was edited; nothing where it can be. */
export function profileFormProblems(form: ProfileForm): FormProblems {
  const fields = new Map(importFields(form.register).map((field) => [field.id, field]));
  return Object.fromEntries([
    ...(form.name.trim() === "" ? [["name", "Give the profile a name."]] : []),
    ...markProblems(form),
    ...columnsProblems(form),
    ...form.columns.flatMap((column) => [
      ...columnProblems(column, form.columns, fields),
      ...wordProblems(column, form, fields),
    ]),
    ...form.derived.flatMap((derived) => derivedProblems(derived, form, fields)),
    ...(form.rowsPer && lacksHeading(form, [form.rowsPer.of]) ? [["rowsPer", lackingSentence(form.rowsPer.of)]] : []),
  ]);
}

type Found = readonly (readonly [place: FormPlace, sentence: string])[];
type Fields = ReadonlyMap<string, Field>;

function markProblems(form: ProfileForm): Found {
  const { toldBy, marks, noOthers } = form;
  if (toldBy === "columns") return [];
  if (marks.length === 0) return [["marks", "Name at least one heading that such a file has."]];
  return marks.flatMap(({ id, any }): Found => {
    if (any.length === 0) return [[`mark ${id}`, "Name a heading, or take this line away."]];
    const isNamed = any.some((heading) => !lacksHeading(form, [heading]));
    if (noOthers && !isNamed) return [[`mark ${id}`, "No column below has it, so no such file could be read."]];
    return [];
  });
}

function columnsProblems({ columns, derived }: ProfileForm): Found {
  if (columns.length === 0) return [["columns", "A profile needs at least one column."]];
  const feeds = columns.some(({ field }) => field !== null) || derived.length > 0;
  return feeds ? [] : [["columns", "Let at least one column feed a field."]];
}

function columnProblems({ id, headings, field }: FormColumn, columns: readonly FormColumn[], fields: Fields): Found {
  const first = columns.find((column) => column.field === field);
  const other = field !== null && first && first.id !== id ? first : undefined;
  const label = field === null ? "" : (fields.get(field)?.label ?? field);
  return [
    ...(headings.length === 0 ? ([[`column ${id}`, "Name the heading of this column."]] as const) : []),
    ...(field !== null && !fields.has(field)
      ? ([[`columnField ${id}`, "This field is no longer there. Choose another one."]] as const)
      : []),
    ...(other
      ? ([
          [`columnField ${id}`, `“${other.headings[0] ?? ""}” feeds ${label} already. Name both headings there.`],
        ] as const)
      : []),
  ];
}

function wordProblems({ id, words, field }: FormColumn, { register }: ProfileForm, fields: Fields): Found {
  const described = fields.get(field ?? "");
  const used = words.filter((word) => !isBegun(word));
  return used.flatMap((word): Found => {
    const plain = plainWord(word);
    if (plain === "") return [[`word ${id} ${word.id}`, "Which word of the file?"]];
    if (used.find((other) => plainWord(other) === plain) !== word)
      return [[`word ${id} ${word.id}`, `“${word.word.trim()}” stands above already.`]];
    const isOpen = word.ours === null && described !== undefined && isChosen(described);
    const isUnknown = described !== undefined && !isKnown(word.ours ?? "", described, register);
    return isOpen || isUnknown ? [[`meaning ${id} ${word.id}`, "Choose what it means."]] : [];
  });
}

function derivedProblems({ id, made }: FormDerived, form: ProfileForm, fields: Fields): Found {
  const field = fields.get(made.field);
  if (!field) return [[`derivedField ${id}`, "Choose the field that it feeds."]];
  if (made.kind === "constant") {
    if (made.text.trim() === "") return [[`derived ${id}`, "Type the text, or take this line away."]];
    return isKnown(made.text, field, form.register) ? [] : [[`derived ${id}`, `${field.label} has no “${made.text}”.`]];
  }
  const of = made.kind === "fileName" ? [] : made.kind === "split" ? [made.of] : made.of;
  const [first] = of;
  return first !== undefined && lacksHeading(form, of) ? [[`derived ${id}`, lackingSentence(first)]] : [];
}

/** True where such a file can have none of these headings, because it has no others than those of the columns. */
function lacksHeading({ toldBy, noOthers, columns }: ProfileForm, headings: readonly string[]): boolean {
  if (toldBy === "marks" && !noOthers) return false;
  const named = new Set(columns.flatMap((column) => column.headings.map(normalisedHeader)));
  return !headings.some((heading) => named.has(normalisedHeader(heading)));
}

function lackingSentence(heading: string): string {
  return `No column above has the heading “${heading}”. Add it there, or take this line away.`;
}

function plainWord({ word }: FormWord): string {
  return word.trim().toLowerCase();
}

/** True for a field whose values are chosen, not typed. */
export function isChosen({ type }: Pick<Field, "type">): boolean {
  return type === "choice" || type === "choices" || type === "yesNo";
}

function isKnown(text: string, field: Field, register: ProfileForm["register"]): boolean {
  if (!isChosen(field)) return true;
  const reading = readCell(text, field, register, { dateOrder: null, decimalMark: null, currency: "" });
  return reading.kind === "value" || reading.kind === "blank";
}
