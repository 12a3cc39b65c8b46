import type { RegisterId } from "../../domain/registers/register-id.ts";
import type { RecordId } from "../../domain/value/record-id.ts";
import type { Result } from "../../domain/value/result.ts";
import type { Committed } from "./engine.ts";

/** A change that can be taken back or done again, in words. */
export interface UndoStep {
  readonly seq: number;
  readonly why: string;
}

/**
 * Something that was edited since the event that is to be taken back, or that others link to since.
 *
 * @property field  null when it is the record itself
 */
export interface UndoConflict {
  readonly register: RegisterId;
  readonly id: RecordId;
  readonly title: string;
  readonly field: string | null;
  readonly label: string;
  readonly now: string;
  readonly back: string;
}

/** Where the earlier value comes back in spite of a later edit. */
export type PutBack = Pick<UndoConflict, "register" | "id" | "field">;

/** Taking changes back and doing them again. */
export interface UndoCalls {
  /** The changes of this session that Undo and Redo would take next. */
  undoState(): Promise<{ readonly undo: UndoStep | null; readonly redo: UndoStep | null }>;
  /** Which of these events of the session are taken back now, and by what; those that stand are left out. */
  takenBack(seqs: readonly number[]): Promise<Readonly<Record<number, Committed>>>;
  undoNext(): Promise<Result<UndoStep>>;
  redoNext(): Promise<Result<UndoStep>>;
  /** What was edited since an event, for somebody to decide before it is taken back. */
  undoConflicts(seq: number): Promise<readonly UndoConflict[]>;
  /** Takes an event back by a new one; what was edited since keeps its edit unless it is among `putBack`. */
  undo(seq: number, why: string, putBack?: readonly PutBack[]): Promise<Result<Committed>>;
}
