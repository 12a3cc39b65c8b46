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
  const plain = headings.map(normalisedHeader);
  const taken = new Set<number>();
  const unused = (heading: string) => plain.findIndex((text, i) => text === normalisedHeader(heading) && !taken.has(i));
  const columns: (string | null)[] = headings.map(() => null);
  const words: Record<number, Readonly<Record<string, string>>> = {};
  const lookups: Record<number, string> = {};
  const clears: number[] = [];
  const only: Record<number, readonly string[]> = {};
  const byHeading = new Map<string, number>();
  for (const column of profile.columns) {
    const at = column.headings.map(unused).find((index) => index !== -1);
    if (at === undefined) continue;
    taken.add(at);
    for (const heading of column.headings.map(normalisedHeader))
      if (!byHeading.has(heading)) byHeading.set(heading, at);
    columns[at] = column.field;
    if (column.words) words[at] = column.words;
    if (column.lookup !== undefined) lookups[at] = column.lookup;
    if (column.clears) clears.push(at);
    if (column.only) only[at] = column.only;
  }
  /** Any heading of a column that the profile knows names it, whichever of them the file has. */
  const indexOf = (heading: string) =>
    byHeading.get(normalisedHeader(heading)) ?? plain.indexOf(normalisedHeader(heading));
  const made: { readonly derived: DerivedColumn; readonly field: string }[] = [];
  for (const column of profile.derived) {
    const derived = derivedFrom(column, indexOf);
    const isFed = columns.includes(column.field) || made.some(({ field }) => field === column.field);
    if (derived && !isFed) made.push({ derived, field: column.field });
  }
  const per = profile.rowsPer && indexOf(profile.rowsPer.of);
  return {
    register: profile.register,
    columns: [...columns, ...made.map(({ field }) => field)],
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
    columns: headings.flatMap((text, i): ProfileColumn[] => {
      if (text === "") return [];
      const { [i]: words } = choices.words;
      const { [i]: lookup } = choices.lookups;
      const { [i]: only } = choices.only;
      return [
        {
          headings: [text],
          field: choices.columns[i] ?? null,
          ...(choices.clears.includes(i) ? { clears: true } : {}),
          ...(lookup === undefined ? {} : { lookup }),
          ...(words === undefined ? {} : { words }),
          ...(only === undefined ? {} : { only }),
        },
      ];
    }),
    derived: choices.derived.flatMap((column, i): ProfileDerived[] => {
      const field = choices.columns[headings.length + i];
      if (field === null || field === undefined) return [];
      return [profileDerived(column, field, heading)];
    }),
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

function profileDerived(column: DerivedColumn, field: string, heading: (of: number) => string): ProfileDerived {
  switch (column.kind) {
    case "split":
      return { ...column, of: heading(column.of), field };
    case "join":
      return { ...column, of: column.of.map(heading), field };
    case "constant":
    case "fileName":
      return { ...column, field };
  }
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
