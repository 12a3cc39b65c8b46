import type { ImportMapping } from "../../../domain/change/change-set.ts";
import type { ImportChoices, ImportDraft } from "../../../domain/intake/draft.ts";
import type { RegisterId } from "../../../domain/registers/register-id.ts";
import type { TrailEntry } from "../../engine/engine.ts";
import type { Job } from "./job.ts";

/** How an earlier import was read. */
export interface EarlierMapping {
  readonly register: RegisterId;
  readonly mapping: ImportMapping;
}

const PAGE = 500;

/** The mapping of the newest import of a file with this name, from the trail; undefined when there was none. */
export async function earlierMapping(job: Job, file: string): Promise<EarlierMapping | undefined> {
  for (let before: number | null = null; before !== 0; ) {
    const page: readonly TrailEntry[] = await job.engine.trail(before, PAGE);
    for (const { header } of page) {
      const { source } = header;
      if (source.kind === "import" && source.file === file)
        return { register: source.register, mapping: source.mapping };
    }
    before = (page.at(-1)?.header.seq ?? 1) - 1;
  }
  return undefined;
}

/** What that mapping means for a file: columns are found by their headings, wherever they stand now. */
export function choicesAfter({ register, mapping }: EarlierMapping, draft: ImportDraft): Partial<ImportChoices> {
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
