import type { DerivedColumn } from "./derived-column.ts";
import type { ImportChoices, ImportColumn } from "./draft.ts";
import type { ImportProfile, ProfileColumn, ProfileDerived } from "./import-profile.ts";
import { normalisedHeader } from "./normalised-header.ts";

/** The choices that a profile can hold. */
export type ProfileChoices = Pick<
  ImportChoices,
  | "register"
  | "columns"
  | "derived"
  | "words"
  | "clears"
  | "lookups"
  | "hiddenRows"
  | "hiddenColumns"
  | "rowsPer"
  | "only"
  | "keys"
  | "missing"
  | "meant"
> &
  Partial<Pick<ImportChoices, "dateOrder" | "decimalMark" | "currency">>;

/**
 * What a profile means for a file with these headings. A column that the file lacks is passed over; a heading that the file
 * has twice is named twice by the profile.
 */
export function choicesFromProfile(profile: ImportProfile, headings: readonly string[]): ProfileChoices {
  const columns: (string | null)[] = headings.map(() => null);
  const words: Record<number, Readonly<Record<string, string>>> = {};
  const lookups: Record<number, string> = {};
  const clears: number[] = [];
  const only: Record<number, readonly string[]> = {};
  const places = profilePlaces(profile, headings);
  for (const [i, column] of profile.columns.entries()) {
    const at = places.columns[i];
    if (at === undefined) continue;
    columns[at] = column.field;
    if (column.words) words[at] = column.words;
    if (column.lookup !== undefined) lookups[at] = column.lookup;
    if (column.clears) clears.push(at);
    if (column.only) only[at] = column.only;
  }
  const made = madeColumns(profile, columns, places.indexOf);
  const per = profile.rowsPer && places.indexOf(profile.rowsPer.of);
  return {
    register: profile.register,
    columns: [...columns, ...made.map(({ said }) => said.field)],
    derived: made.map(({ derived }) => derived),
    words,
    lookups,
    clears,
    only,
    hiddenRows: profile.hiddenRows,
    hiddenColumns: profile.hiddenColumns,
    rowsPer: profile.rowsPer && per !== null && per !== -1 ? { column: per, at: profile.rowsPer.at } : null,
    keys: profile.keys,
    missing: profile.missing,
    meant: profile.meant,
    ...(profile.dateOrder === null ? {} : { dateOrder: profile.dateOrder }),
    ...(profile.decimalMark === null ? {} : { decimalMark: profile.decimalMark }),
    ...(profile.currency === null ? {} : { currency: profile.currency }),
  };
}

/**
 * What was decided about a file, as a profile for files of the same shape.
 *
 * @param headings  of the file's own columns, in their order
 */
export function profileFromChoices(name: string, choices: ImportChoices, headings: readonly string[]): ImportProfile {
  const heading = (column: number) => headings[column] ?? "";
  const named = headings.filter((text) => text !== "");
  return {
    name,
    register: choices.register,
    origin: null,
    marks: named.map((text) => [text]),
    exact: true,
    columns: headings.flatMap((text, i) => (text === "" ? [] : [profileColumn(choices, i, [text])])),
    derived: choices.derived.flatMap((column, i) =>
      profileDerived(column, choices.columns[headings.length + i] ?? null, heading),
    ),
    headerLines: choices.headerRow - choices.headerTop + 1,
    hiddenRows: choices.hiddenRows,
    hiddenColumns: choices.hiddenColumns,
    rowsPer: choices.rowsPer && { of: heading(choices.rowsPer.column), at: choices.rowsPer.at },
    dateOrder: choices.dateOrder,
    decimalMark: choices.decimalMark,
    currency: choices.currency,
    keys: choices.keys,
    missing: choices.missing,
    meant: choices.meant,
    notes: [],
  };
}

/** What was decided about a column of a file, as a profile says it. @param headings  by which it is known */
export function profileColumn(choices: ImportChoices, i: number, headings: readonly string[]): ProfileColumn {
  const { [i]: words } = choices.words;
  const { [i]: lookup } = choices.lookups;
  const { [i]: only } = choices.only;
  return {
    headings,
    field: choices.columns[i] ?? null,
    ...(choices.clears.includes(i) ? { clears: true } : {}),
    ...(lookup === undefined ? {} : { lookup }),
    ...(words === undefined ? {} : { words }),
    ...(only === undefined ? {} : { only }),
  };
}

/** A derived column with its columns named, as a list: empty where it feeds no field. */
export function profileDerived(
  column: DerivedColumn,
  field: string | null,
  heading: (of: number) => string,
): readonly ProfileDerived[] {
  if (field === null) return [];
  switch (column.kind) {
    case "split":
      return [{ ...column, of: heading(column.of), field }];
    case "join":
      return [{ ...column, of: column.of.map(heading), field }];
    case "constant":
    case "fileName":
      return [{ ...column, field }];
  }
}

/**
 * Where the columns of a profile stand in a file.
 *
 * @property columns  index of each column of the profile; undefined where the file lacks it
 * @property indexOf  of a heading: any of a column that the profile knows names it, whichever of them the file has; or -1
 */
export interface ProfilePlaces {
  readonly columns: readonly (number | undefined)[];
  readonly indexOf: (heading: string) => number;
}

/** Finds the columns of a profile among the headings of a file. */
export function profilePlaces({ columns }: Pick<ImportProfile, "columns">, headings: readonly string[]): ProfilePlaces {
  const plain = headings.map(normalisedHeader);
  const taken = new Set<number>();
  const unused = (heading: string) => plain.findIndex((text, i) => text === normalisedHeader(heading) && !taken.has(i));
  const byHeading = new Map<string, number>();
  const found = columns.map((column) => {
    const at = column.headings.map(unused).find((index) => index !== -1);
    if (at === undefined) return undefined;
    taken.add(at);
    for (const heading of column.headings.map(normalisedHeader))
      if (!byHeading.has(heading)) byHeading.set(heading, at);
    return at;
  });
  const indexOf = (heading: string) =>
    byHeading.get(normalisedHeader(heading)) ?? plain.indexOf(normalisedHeader(heading));
  return { columns: found, indexOf };
}

/** The derived columns of a profile that a file gets, each as it is over that file's columns. */
export function madeColumns(
  profile: Pick<ImportProfile, "derived">,
  fed: readonly (string | null)[],
  indexOf: ProfilePlaces["indexOf"],
): readonly { readonly said: ProfileDerived; readonly derived: DerivedColumn }[] {
  const made: { readonly said: ProfileDerived; readonly derived: DerivedColumn }[] = [];
  for (const said of profile.derived) {
    const derived = derivedFrom(said, indexOf);
    const isFed = fed.includes(said.field) || made.some((other) => other.said.field === said.field);
    if (derived && !isFed) made.push({ said, derived });
  }
  return made;
}

/** A derived column over the columns of a file; undefined when the file lacks one that it is made from. */
function derivedFrom(column: ProfileDerived, indexOf: (heading: string) => number): DerivedColumn | undefined {
  switch (column.kind) {
    case "split": {
      const of = indexOf(column.of);
      return of === -1 ? undefined : { kind: "split", of, at: column.at, part: column.part, last: column.last };
    }
    case "join": {
      const of = column.of.map(indexOf).filter((index) => index !== -1);
      return of.length === 0 ? undefined : { kind: "join", of, with: column.with };
    }
    case "constant":
      return { kind: "constant", text: column.text };
    case "fileName":
      return { kind: "fileName", at: column.at, part: column.part, last: column.last };
  }
}

/** The headings of the file's own columns, without those that were made from others. */
export function ownHeadings({
  choices,
  columns,
}: {
  readonly choices: Pick<ImportChoices, "derived">;
  readonly columns: readonly Pick<ImportColumn, "header">[];
}): string[] {
  return columns.slice(0, columns.length - choices.derived.length).map(({ header }) => header);
}
