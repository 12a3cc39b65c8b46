import { canonicalJson } from "../value/canonical-json.ts";
import type { DerivedColumn } from "./derived-column.ts";
import type { ImportChoices } from "./draft.ts";
import type { ImportProfile, ProfileDerived } from "./import-profile.ts";
import { normalisedHeader } from "./normalised-header.ts";
import {
  madeColumns,
  type ProfilePlaces,
  profileColumn,
  profileDerived,
  profileFromChoices,
  profilePlaces,
} from "./profile-choices.ts";
import { REJECTED_HEADING } from "./rejected-table.ts";

/**
 * A profile after more was decided about a file that is read by it. What tells such files, other headings of its columns and
 * columns that this file lacks stay as they are.
 *
 * @param headings  of the file's own columns, in their order
 */
export function profileWithChoices(
  profile: ImportProfile,
  choices: ImportChoices,
  headings: readonly string[],
): ImportProfile {
  const decided = profileFromChoices(profile.name, choices, headings);
  const places = profilePlaces(profile, headings);
  const known = profile.columns.map((column, i) => {
    const at = places.columns[i];
    return at === undefined ? column : profileColumn(choices, at, column.headings);
  });
  const others = headings.flatMap((text, at) => {
    const isReasons = normalisedHeader(text) === normalisedHeader(REJECTED_HEADING);
    return text === "" || isReasons || places.columns.includes(at) ? [] : [profileColumn(choices, at, [text])];
  });
  const lacksParted = profile.rowsPer !== null && places.indexOf(profile.rowsPer.of) === -1;
  return {
    ...profile,
    columns: [...known, ...others],
    derived: derivedAfter(profile, choices, headings, places),
    headerLines: decided.headerLines,
    hiddenRows: decided.hiddenRows ?? profile.hiddenRows,
    hiddenColumns: decided.hiddenColumns ?? profile.hiddenColumns,
    rowsPer: lacksParted ? profile.rowsPer : decided.rowsPer,
    dateOrder: decided.dateOrder ?? profile.dateOrder,
    decimalMark: decided.decimalMark ?? profile.decimalMark,
    // Choices always name a currency, also where nobody was asked; a profile that names none wants it asked each time.
    currency: profile.currency === null ? null : decided.currency,
    keys: decided.keys,
    missing: decided.missing,
    meant: decided.meant,
  };
}

/** New ones come first, as they were decided last; of the profile's own, those stay that weren't taken away. */
function derivedAfter(
  profile: ImportProfile,
  choices: ImportChoices,
  headings: readonly string[],
  { columns, indexOf }: ProfilePlaces,
): readonly ProfileDerived[] {
  const fed = profile.columns.flatMap(({ field }, i) => (columns[i] === undefined ? [] : [field]));
  const made = madeColumns(profile, fed, indexOf).map(({ said, derived }) => ({ said, derived, field: said.field }));
  const now = choices.derived.map((derived, i) => ({ derived, field: choices.columns[headings.length + i] ?? null }));
  const isSame = (a: Derived, b: Derived) =>
    a.field === b.field && canonicalJson({ ...a.derived }) === canonicalJson({ ...b.derived });
  const fresh = now.filter((column) => !made.some((before) => isSame(before, column)));
  const kept = profile.derived.filter((said) => {
    const before = made.find((column) => column.said === said);
    return !before || now.some((column) => isSame(before, column));
  });
  return [
    ...fresh.flatMap(({ derived, field }) => profileDerived(derived, field, (of) => headings[of] ?? "")),
    ...kept,
  ];
}

interface Derived {
  readonly derived: DerivedColumn;
  readonly field: string | null;
}
