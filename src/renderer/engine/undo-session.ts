import type { ChangeSet } from "../../domain/change/change-set.ts";
import type { Committed } from "./engine.ts";
import type { UndoStep } from "./undo-calls.ts";

/** What was changed, taken back and done again since the start. */
export interface UndoSession {
  readonly note: (changeSet: ChangeSet, committed: Committed) => void;
  /** The changes that Undo and Redo would take next. */
  readonly state: () => { readonly undo: UndoStep | null; readonly redo: UndoStep | null };
  /** What took an event back, unless that was taken back itself. */
  readonly takenBack: (seq: number) => Committed | undefined;
}

/** A change and all events that made it, took it back and did it again, by turns. */
interface Step {
  readonly why: string;
  readonly seqs: readonly number[];
}

/** Knows no change yet. */
export function createUndoSession(): UndoSession {
  /** What Undo takes next stands at the end of the one list, what Redo takes at the end of the other. */
  const done: Step[] = [];
  const undone: Step[] = [];
  /** The event that an undo takes back in the end, or does again. */
  const about = new Map<number, { readonly of: number; readonly back: boolean }>();
  const takenBack = new Map<number, Committed>();

  /** Moves the step of event `of` on, unless a later one of its events undid that already. */
  const moved = (from: Step[], to: Step[], of: number, seq: number): boolean => {
    const isTurned = from === undone ? 1 : 0;
    const at = from.findIndex(({ seqs }) => seqs.includes(of) && seqs.indexOf(of) % 2 === isTurned);
    const [step] = at === -1 ? [] : from.splice(at, 1);
    if (step) to.push({ ...step, seqs: [...step.seqs, seq] });
    return step !== undefined;
  };

  return {
    note: ({ source, why }, committed) => {
      const { seq } = committed.head;
      if (source.kind === "undo") {
        const before = about.get(source.of) ?? { of: source.of, back: false };
        about.set(seq, { of: before.of, back: !before.back });
        if (before.back) takenBack.delete(before.of);
        else takenBack.set(before.of, committed);
        if (moved(done, undone, source.of, seq) || moved(undone, done, source.of, seq)) return;
      }
      done.push({ why, seqs: [seq] });
      undone.length = 0;
    },
    state: () => ({ undo: lastOf(done), redo: lastOf(undone) }),
    takenBack: (seq) => takenBack.get(seq),
  };
}

function lastOf(steps: readonly Step[]): UndoStep | null {
  const step = steps.at(-1);
  const seq = step?.seqs.at(-1);
  return step && seq !== undefined ? { seq, why: step.why } : null;
}
