import type { ImportDraft } from "../../../domain/intake/draft.ts";
import { countText, numberText } from "../../ui/local-text.ts";

/**
 * Which columns of a draft feed a field.
 *
 * @property used      all that do
 * @property text      in words, `5 of 6` of the file's own
 * @property made      those that no file has, `1 constant`; empty where there are none
 * @property leavesOut there are others
 */
export interface ColumnsUsed {
  readonly used: number;
  readonly text: string;
  readonly made: string;
  readonly leavesOut: boolean;
}

/** Counts the columns that feed a field: those of the file, and apart from them those that were made here. */
export function columnsUsed({ columns, choices: { derived } }: Pick<ImportDraft, "columns" | "choices">): ColumnsUsed {
  const width = columns.length - derived.length;
  const feeds = columns.map(({ field }) => field !== null);
  const made = derived.filter((_, i) => feeds[width + i]);
  const constants = made.filter(({ kind }) => kind === "constant").length;
  const parts = [
    { count: constants, text: countText(constants, "constant", "constants") },
    { count: made.length - constants, text: countText(made.length - constants, "made column", "made columns") },
  ];
  const own = feeds.slice(0, width).filter(Boolean).length;
  return {
    used: own + made.length,
    text: `${numberText(own)} of ${numberText(width)}`,
    made: parts.flatMap(({ count, text }) => (count > 0 ? [text] : [])).join(" and "),
    leavesOut: own + made.length < columns.length,
  };
}
