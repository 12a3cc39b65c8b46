import type { ChangeSource } from "../../../domain/change/change-set.ts";
import type { ImportChoices, ImportDraft } from "../../../domain/intake/draft.ts";
import type { TrailEntry } from "../../engine/engine.ts";
import type { Job } from "./job.ts";

/** What the mapping means for a file that was opened. */
export type NamedMapping = (draft: ImportDraft) => Partial<ImportChoices>;

type ImportSource = Extract<ChangeSource, { kind: "import" }>;

const PAGE = 500;

/**
 * The import profile of this name, else how the newest import of a file of this name was read; undefined when there is
 * neither. Profiles come first: what was decided since that import stands in them.
 */
export async function namedMapping(job: Job, name: string): Promise<NamedMapping | undefined> {
  const wanted = name.toLowerCase();
  const listed = (await job.engine.importProfiles()).find(({ profile }) => profile.name.toLowerCase() === wanted);
  if (listed) return () => ({ profile: listed.key });
  const source = await newestImport(job, name);
  return source && ((draft) => choicesAfter(source, draft));
}

async function newestImport(job: Job, file: string): Promise<ImportSource | undefined> {
  for (let before: number | null = null; before !== 0; ) {
    const page: readonly TrailEntry[] = await job.engine.trail(before, PAGE);
    for (const { header } of page) {
      if (header.source.kind === "import" && header.source.file === file) return header.source;
    }
    before = (page.at(-1)?.header.seq ?? 1) - 1;
  }
  return undefined;
}

/** Columns are found by their headings, wherever they stand now. */
function choicesAfter({ register, mapping }: ImportSource, draft: ImportDraft): Partial<ImportChoices> {
  const { dateOrder, decimalMark, currency } = mapping;
  const columns = draft.columns.map(({ header }) => mapping.columns[mapping.headings.indexOf(header)] ?? null);
  return {
    register,
    columns,
    currency,
    ...(dateOrder === "dmy" || dateOrder === "mdy" || dateOrder === "ymd" ? { dateOrder } : {}),
    ...(decimalMark === "." || decimalMark === "," ? { decimalMark } : {}),
  };
}
