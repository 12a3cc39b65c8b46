import { create } from "zustand";
import type { ImportChoices, ImportDraft, PlanRow, PlanSummary } from "../../../domain/intake/draft.ts";
import type { RegisterId } from "../../../domain/registers/register-id.ts";
import type { Problem } from "../../../domain/value/result.ts";
import type { Committed, OnProgress } from "../../engine/engine.ts";
import type { WatchedFile } from "../../ui/watched-folder.ts";
import type { FilePart } from "./file-parts.ts";

/** How far a piece of work is. `cancel` when it can be stopped. */
export type Work = Parameters<OnProgress>[0] & { readonly cancel: boolean };

/**
 * A file, dropped or of the watched folder, and what became of it.
 *
 * @property name    of the file, with that of its part where only a part is meant
 * @property given   what is decided about it before it is read, such as the register
 * @property result  what became of it in a few words; "" while it waits
 * @property restsOn  the events that made what the registers have of it already; none unless that was all of it
 * @property read    the table and the register that were read, and the event; null until it is imported
 */
export interface QueuedFile {
  readonly id: number;
  readonly file: File | WatchedFile;
  readonly name: string;
  readonly given: Partial<ImportChoices>;
  readonly state: "waiting" | "open" | "imported" | "onRecord" | "leftOut" | "refused";
  readonly result: string;
  readonly restsOn: readonly number[];
  readonly read: (Pick<ImportChoices, "sheet" | "register"> & { readonly seq: number }) | null;
}

/** The parts of preparing an import, in their order. */
export type Step = "reading" | "columns" | "plan";

/**
 * An import that was accepted.
 *
 * @property queued    identity of its file in the queue
 * @property rejected  the first rows that were not taken
 * @property left      parts of the file that were not imported yet
 */
export interface DoneImport {
  readonly file: string;
  readonly queued: number | null;
  readonly register: RegisterId;
  readonly plan: PlanSummary;
  readonly rejected: readonly PlanRow[];
  readonly left: readonly FilePart[];
  readonly committed: Committed;
}

/** Where the screen stands. `draft` stays while it is worked on, so that nothing jumps. */
export type Stage =
  | { readonly kind: "idle" }
  | { readonly kind: "refused"; readonly file: string; readonly problem: Problem }
  | { readonly kind: "draft"; readonly draft: ImportDraft; readonly step: Step }
  | { readonly kind: "done"; readonly done: DoneImport };

/**
 * The imports of this window: they stay when another screen is looked at in between.
 *
 * @property problem  why the last thing asked of a draft or of a done import was refused
 * @property round    rises with each new dry run, so that its rows are asked for anew
 * @property notesHidden  the notes beside the dry run are folded away
 */
export interface ImportSession {
  readonly files: readonly QueuedFile[];
  readonly stage: Stage;
  readonly work: Work | null;
  readonly problem: Problem | null;
  readonly round: number;
  readonly notesHidden: boolean;
}

const FRESH: ImportSession = {
  files: [],
  stage: { kind: "idle" },
  work: null,
  problem: null,
  round: 0,
  notesHidden: false,
};

/** Read it in components; change it through the functions of `run-import.ts`. */
export const useImportSession = create<ImportSession>(() => FRESH);

/** Folds the notes beside the dry run away, or shows them again. */
export function hideNotes(notesHidden: boolean): void {
  useImportSession.setState({ notesHidden });
}

/** Forgets every file; for tests. */
export function forgetImports(): void {
  useImportSession.setState(FRESH, true);
}

/** The step on which a new draft is shown: what needs somebody comes before what is done already. */
export function firstStep(draft: Pick<ImportDraft, "columns" | "questions" | "plan">): Step {
  if (draft.questions.length > 0 || (draft.plan?.sheets.length ?? 0) > 0) return "plan";
  return draft.columns.some(({ field }) => field !== null) ? "plan" : "columns";
}

/** A mapping with one column's field chosen. A field is fed by one column: it is taken from the one that had it. */
export function withField(
  columns: ImportChoices["columns"],
  index: number,
  field: string | null,
): readonly (string | null)[] {
  return columns.map((now, i) => (i === index ? field : now === field ? null : now));
}

/** The columns of a new draft, each with the reason it had before when its field is still the same. */
export function withReasons(
  columns: ImportDraft["columns"],
  before: ImportDraft["columns"] | undefined,
): ImportDraft["columns"] {
  return columns.map((column) => {
    if (column.how !== "" || column.field === null) return column;
    const earlier = before?.find(({ index, header }) => index === column.index && header === column.header);
    return { ...column, how: earlier?.field === column.field ? earlier.how : "chosen by you" };
  });
}
