import type { Table } from "./cell.ts";
import { cellText } from "./cell-text.ts";
import { firstFilledRow } from "./find-header.ts";
import { joinedHeadings } from "./header-lines.ts";
import type { ImportProfile, KnownProfile } from "./import-profile.ts";
import { normalisedHeader } from "./normalised-header.ts";
import { REJECTED_HEADING } from "./rejected-table.ts";

/** A profile that a table answers to, and the row its headings stand in. */
export interface RecognisedProfile {
  readonly known: KnownProfile;
  readonly headerRow: number;
  readonly score: number;
}

/** Headings stand near the top; titles and filters of an export stand above them. */
const LOOKED_AT = 40;

/**
 * The profile that fits a table best. What a person saved comes before what came with Muster, and what is for files of just
 * this shape before what is for more; of several that fit, the one that knows more of the headings.
 */
export function recognisedProfile(table: Table, profiles: readonly KnownProfile[]): RecognisedProfile | undefined {
  let best: RecognisedProfile | undefined;
  const start = firstFilledRow(table);
  for (let headerRow = start; headerRow < Math.min(start + LOOKED_AT, table.rows.length + 1); headerRow++) {
    const [first] = scored(profiles, (profile) => headingsAt(table, headerRow, profile));
    if (first && first.score > (best?.score ?? 0)) best = { ...first, headerRow };
  }
  return best;
}

/** The profiles whose headings stand in a row of a table, the likeliest first. */
export function fittingProfiles(
  table: Table,
  headerRow: number,
  profiles: readonly KnownProfile[],
): readonly KnownProfile[] {
  return scored(profiles, ({ hiddenColumns }) => headingsAt(table, headerRow, { headerLines: 1, hiddenColumns })).map(
    ({ known }) => known,
  );
}

/** The headings as a profile sees them: joined from as many lines as it says, without columns that it leaves hidden. */
function headingsAt(
  table: Table,
  headerRow: number,
  { headerLines, hiddenColumns }: Pick<ImportProfile, "headerLines" | "hiddenColumns">,
): ReadonlySet<string> {
  const headerTop = headerRow - headerLines + 1;
  if (headerTop < 1) return new Set();
  const row = headerLines > 1 ? joinedHeadings(table, { headerTop, headerRow }) : (table.rows[headerRow - 1] ?? []);
  const hidden = hiddenColumns === "leave" ? (table.layout?.hiddenColumns ?? []) : [];
  const visible = hidden.length === 0 ? row : row.filter((_, column) => !hidden.includes(column));
  return new Set(visible.map((cell) => normalisedHeader(cellText(cell))).filter((text) => text !== ""));
}

function scored(profiles: readonly KnownProfile[], headingsOf: (profile: ImportProfile) => ReadonlySet<string>) {
  return profiles
    .map((known) => ({ known, headings: headingsOf(known.profile) }))
    .filter(({ headings }) => headings.size >= 2)
    .map(({ known, headings }) => ({ known, score: profileScore(known, headings) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
}

const EXACT = 1_000_000;
const OWN = 1_000;

/** 0 when the headings are not those of such a file; the more of them the profile knows, the higher. */
function profileScore({ key, profile }: KnownProfile, headings: ReadonlySet<string>): number {
  const { marks, exact, columns } = profile;
  const has = (heading: string) => headings.has(normalisedHeader(heading));
  if (!marks.every((any) => any.some(has))) return 0;
  if (exact) {
    const named = new Set(columns.flatMap((column) => column.headings.map(normalisedHeader)));
    named.add(normalisedHeader(REJECTED_HEADING));
    return [...headings].every((heading) => named.has(heading)) ? EXACT + headings.size : 0;
  }
  return (
    (key.startsWith("own:") ? OWN : 0) + marks.length + columns.filter(({ headings: any }) => any.some(has)).length
  );
}
