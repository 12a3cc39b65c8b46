import type { FileCell, ImportChoices, ImportDraft, PlanRow, RowPlace } from "../../domain/intake/draft.ts";
import type { PlanField } from "../../domain/intake/plan-fields.ts";
import type { PlanFilter } from "../../domain/intake/plan-filter.ts";
import type { Result } from "../../domain/value/result.ts";
import type { Committed, OnProgress } from "./engine.ts";

/** Preparing an import, looking at its dry run, accepting it; one at a time. */
export interface ImportCalls {
  /**
   * Reads a file and prepares an import of it. Cancel with `cancelImport`; then this gives the problem `cancelled`.
   *
   * @param given  what is known about the file already; no profile remembers it
   */
  openImport(
    file: File | { readonly name: string; readonly bytes: Uint8Array },
    onProgress: OnProgress,
    given?: Partial<ImportChoices>,
  ): Promise<Result<ImportDraft>>;
  /** The same file read with other choices; what isn't given is kept or found anew where it depends on the change. */
  changeImport(choices: Partial<ImportChoices>, onProgress: OnProgress): Promise<Result<ImportDraft>>;
  /** The rows that a filter lets through, from one place to before another, and how many there are. */
  planRows(
    filter: PlanFilter,
    from: number,
    to: number,
  ): Promise<{ readonly total: number; readonly rows: readonly PlanRow[] }>;
  /** What there is to show of all rows of a kind, in all sheets or one. */
  planFields(of: Pick<PlanFilter, "rows" | "register">): Promise<readonly PlanField[]>;
  /** The events that made the records which rows of the dry run find unchanged what they are. */
  planEvents(): Promise<readonly number[]>;
  /** The cells of a row that feed something, as they stand in the file, with what was mended. */
  fileRow(place: RowPlace): Promise<readonly FileCell[]>;
  /** The rejected rows as an Excel workbook, with the reasons behind them. */
  exportRejected(): Promise<Uint8Array>;
  /** Carries the dry run out as one change-set. */
  acceptImport(onProgress: OnProgress): Promise<Result<Committed>>;
  /** Ends the import that is prepared, and stops what is being read. */
  cancelImport(): Promise<void>;
}
