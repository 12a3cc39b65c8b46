import type { CalendarDate } from "../../value/calendar-date.ts";
import type { Need } from "../allocation/need.ts";
import type { Release, RightFact } from "../effective/right-fact.ts";
import type { UseFacts } from "../metrics/use-facts.ts";
import type { Parameter } from "../parameters/parameter.ts";

/** Rights that a case holds: so many from one day to another, both included; null is open. */
export interface HeldRights {
  readonly quantity: number;
  readonly validFrom: CalendarDate | null;
  readonly validTo: CalendarDate | null;
}

/** What a case expects, by the names of docs/licence-rules.md#worked-examples. */
export type Expected = Readonly<Record<string, number | string>>;

/**
 * A case with its facts and the numbers that a rule must give for them.
 *
 * @property rule    name of the rule, as in `rules.ts`
 * @property rights  undefined when the case says nothing about rights
 */
export interface MetricCase {
  readonly name: string;
  readonly rule: string;
  readonly asAt: CalendarDate;
  readonly facts: UseFacts;
  readonly parameters: readonly Parameter[];
  readonly rights: readonly HeldRights[] | undefined;
  readonly expected: Expected;
}

/** A case of the area `allocation`: rights, the uses they are spent on, and the numbers that must come out. */
export interface AllocationCase {
  readonly name: string;
  readonly asAt: CalendarDate;
  readonly rights: readonly RightFact[];
  readonly needs: readonly Need[];
  readonly releases: readonly Release[];
  readonly expected: Expected;
}

/** A worked example: a rule in a sentence, where it stands, and cases. Cases of an area that can't be run are left out. */
export interface Example {
  readonly id: string;
  readonly title: string;
  readonly rule: string;
  readonly source: string;
  readonly area: string;
  readonly cases: readonly MetricCase[];
  readonly allocations: readonly AllocationCase[];
}
