import type { Table } from "./cell.ts";
import { cellText } from "./cell-text.ts";
import type { ImportChoices } from "./draft.ts";
import type { KnownProfile } from "./import-profile.ts";
import type { ColumnMatch } from "./match-columns.ts";
import { normalisedHeader } from "./normalised-header.ts";

type Match = Pick<ColumnMatch, "how"> & { readonly field: string | null };

/**
 * The fields of columns that were decided. A heading that a vendor's profile doesn't know is matched as any other.
 *
 * @param used  the profile that decided them; undefined where a person did
 */
export function matchesIn(
  decided: ImportChoices["columns"],
  headers: readonly string[],
  found: () => readonly (ColumnMatch | undefined)[],
  used: KnownProfile | undefined,
): readonly (Match | undefined)[] {
  const isKnown = knownTo(used);
  const others = used && !used.profile.exact ? found() : [];
  return headers.map((header, i): Match | undefined => {
    const field = decided[i] ?? null;
    if (field !== null) return { field, how: used ? `the profile “${used.profile.name}”` : "" };
    const other = others[i];
    return other && !isKnown(header) && !decided.includes(other.field) ? other : undefined;
  });
}

/** Tells whether a profile knows a heading; none does where there is no profile. */
export function knownTo(used: KnownProfile | undefined): (heading: string) => boolean {
  const known = new Set(used?.profile.columns.flatMap(({ headings }) => headings.map(normalisedHeader)));
  return (heading) => known.has(normalisedHeader(heading));
}

const SAMPLES = 4;

/** The first different texts in a column. */
export function samplesOf(table: Table, headerRow: number, column: number): string[] {
  const samples = new Set<string>();
  for (let row = headerRow; row < table.rows.length && row < headerRow + 500 && samples.size < SAMPLES; row++) {
    const text = cellText(table.rows[row]?.[column]);
    if (text !== "") samples.add(text.length > 80 ? `${text.slice(0, 79)}…` : text);
  }
  return [...samples];
}
