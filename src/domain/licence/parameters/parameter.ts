import type { CalendarDate } from "../../value/calendar-date.ts";
import type { RecordId } from "../../value/record-id.ts";

/** A step of a tiered table: each unit up to and with this one counts so much. The last step has no end. */
export interface Tier {
  readonly upTo: number | null;
  readonly each: string;
}

/**
 * One value that a rule counts with, as it holds in a period.
 *
 * @property value          a decimal number, a word, or tiers; null is left open: whoever needs it has to enter it
 * @property effectiveFrom  first day; null when it isn't known since when
 * @property effectiveTo    last day; null while it holds
 * @property product        the one software title that it holds for; undefined: all
 * @property confidence     `seen` in the source, `background` knowledge, `decision` of the Muster team, `open`, or `own`
 */
export interface Parameter {
  readonly id: string;
  readonly label: string;
  readonly value: string | readonly Tier[] | null;
  readonly source: string;
  readonly effectiveFrom: CalendarDate | null;
  readonly effectiveTo: CalendarDate | null;
  readonly product?: RecordId | undefined;
  readonly confidence: "seen" | "background" | "decision" | "open" | "own";
}

/** True for a parameter whose value is a table of tiers. */
export function isTiers({ value }: Parameter): boolean {
  return value !== null && typeof value !== "string";
}

/** The parameters that hold on one day, by id. */
export type Parameters = ReadonlyMap<string, Parameter>;
