import type { ChangedField } from "./changed-fields.ts";

/** An event of a record's history, as far as it matters for who answered for it. */
export interface HistoryEvent {
  readonly header: { readonly seq: number; readonly at: string; readonly why: string };
  readonly fields: readonly Pick<ChangedField, "id" | "before" | "after">[];
}

/**
 * Who answered for a record over a span of time.
 *
 * @property holder  the name; "" while nobody was recorded
 * @property from    instant at which it was recorded
 * @property to      instant of the next one; null for the holder of now
 */
export interface Holding {
  readonly holder: string;
  readonly from: string;
  readonly to: string | null;
  readonly why: string;
  readonly seq: number;
}

/**
 * The holders of a record in a field, newest first, without a gap from its first event on: each ends where the next
 * begins, and a time without a holder is a span of its own.
 *
 * @param events  the record's history, newest first
 */
export function holderHistory(events: readonly HistoryEvent[], field: string): readonly Holding[] {
  const holdings: Holding[] = [];
  let to: string | null = null;
  for (const [i, { header, fields }] of events.entries()) {
    const change = fields.find(({ id }) => id === field);
    const isFirst = i === events.length - 1;
    if (!change && !isFirst) continue;
    const holder = change ? change.after : holderBefore(holdings, events, field);
    holdings.push({ holder, from: header.at, to, why: header.why, seq: header.seq });
    to = header.at;
  }
  return holdings;
}

/** The holder before the oldest change: what that change replaced, or nobody. */
function holderBefore(holdings: readonly Holding[], events: readonly HistoryEvent[], field: string): string {
  const oldest = holdings[holdings.length - 1];
  const event = events.find(({ header }) => header.seq === oldest?.seq);
  return event?.fields.find(({ id }) => id === field)?.before ?? "";
}
