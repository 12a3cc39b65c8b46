import type { EventHeader } from "../journal/event.ts";
import type { ChangedField } from "./changed-fields.ts";

/**
 * An event of a record's history, as far as it matters for who answered for it.
 *
 * @property day  the calendar day on which it was recorded, where the workstation stands
 */
export interface HistoryEvent {
  readonly header: Pick<EventHeader, "seq" | "why" | "source" | "effectiveOn">;
  readonly day: string;
  readonly fields: readonly Pick<ChangedField, "id" | "before" | "after">[];
}

/**
 * Who answered for a record over a span of days.
 *
 * @property holder      the name; "" while nobody was recorded
 * @property from        first day, ISO: the one told with the change, else the day it was recorded
 * @property to          first day of the next holder; null for the last one
 * @property recordedOn  the day of the event that says so
 */
export interface Holding {
  readonly holder: string;
  readonly from: string;
  readonly to: string | null;
  readonly recordedOn: string;
  readonly why: string;
  readonly seq: number;
}

/** A holder who was recorded from a later day than one that was recorded afterwards. `by` is the event that counts. */
export interface Contradiction {
  readonly holder: string;
  readonly from: string;
  readonly seq: number;
  readonly by: Pick<Holding, "holder" | "from" | "seq">;
}

/**
 * The holders of a record in a field.
 *
 * @property holdings        newest first, without gap or overlap: each ends on the day on which the next begins
 * @property contradictions  what was recorded and doesn't count, because something recorded later says otherwise
 */
export interface HolderHistory {
  readonly holdings: readonly Holding[];
  readonly contradictions: readonly Contradiction[];
}

type Statement = Omit<Holding, "to"> & { readonly isBeginning: boolean };

/**
 * Who answered for a record when, after everything that was recorded. An event says who it is from a day on; what was
 * recorded last counts from its day on, also where it was told afterwards. A change that was taken back never happened.
 *
 * @param events  the record's history, newest first
 */
export function holderHistory(events: readonly HistoryEvent[], field: string): HolderHistory {
  let standing: readonly Statement[] = [];
  const contradictions: Contradiction[] = [];
  for (const statement of statementsOf([...events].reverse(), field)) {
    for (const { isBeginning, from, holder, seq } of standing) {
      if (from > statement.from && !isBeginning) contradictions.push({ holder, from, seq, by: statement });
    }
    standing = [...standing.filter(({ from }) => from <= statement.from), statement];
  }
  const holdings = standing.map(({ isBeginning: _, ...holding }, i) => ({
    ...holding,
    to: standing[i + 1]?.from ?? null,
  }));
  return { holdings: holdings.reverse(), contradictions };
}

/** Who had it at the end of a day; undefined before anything was recorded. */
export function holderOn({ holdings }: HolderHistory, day: string): Holding | undefined {
  return holdings.find(({ from }) => from <= day);
}

/** The contradiction as a sentence. `dayText` writes an ISO day. */
export function contradictionSentence(
  { holder, from, seq, by }: Contradiction,
  dayText: (iso: string) => string,
): string {
  return `Event ${seq} said ${named(holder)} from ${dayText(from)}; event ${by.seq}, recorded later, says ${named(by.holder)} from ${dayText(by.from)}. What was recorded last counts.`;
}

function named(holder: string): string {
  return holder === "" ? "nobody" : holder;
}

/** What the events say of the field in the order in which they were recorded, oldest first, without what was taken back. */
function statementsOf(events: readonly HistoryEvent[], field: string): readonly Statement[] {
  const changes = events.flatMap((event) => {
    const change = event.fields.find(({ id }) => id === field);
    return change ? [{ event, change }] : [];
  });
  const standing = standingChanges(changes);
  const said = changes
    .filter(({ event }) => standing.has(event.header.seq))
    .map(({ event, change }) => statement(event, change.after, false));
  const [first] = events;
  if (!first || first === changes[0]?.event) return said;
  return [statement(first, changes[0]?.change.before ?? "", true), ...said];
}

function statement({ header, day }: HistoryEvent, holder: string, isBeginning: boolean): Statement {
  const from = isBeginning ? day : (header.effectiveOn ?? day);
  return { holder, from, recordedOn: day, why: header.why, seq: header.seq, isBeginning };
}

interface FieldEvent {
  readonly event: HistoryEvent;
  readonly change: Pick<ChangedField, "before" | "after">;
}

/** The events that still stand: an undo that turns a change round exactly takes it out, and undone itself, in again. */
function standingChanges(changes: readonly FieldEvent[]): ReadonlySet<number> {
  const standing = new Set<number>();
  const bySeq = new Map<number, FieldEvent>();
  /** The change that an undo, or the undo of one, is in the end about. */
  const about = new Map<number, number>();
  for (const each of changes) {
    const { seq, source } = each.event.header;
    bySeq.set(seq, each);
    const undone = source.kind === "undo" ? bySeq.get(source.of) : undefined;
    if (source.kind !== "undo" || !undone || !isTurned(undone.change, each.change)) {
      standing.add(seq);
      continue;
    }
    const origin = about.get(source.of) ?? source.of;
    about.set(seq, origin);
    if (standing.has(origin)) standing.delete(origin);
    else standing.add(origin);
  }
  return standing;
}

function isTurned(change: FieldEvent["change"], back: FieldEvent["change"]): boolean {
  return change.before === back.after && change.after === back.before;
}
