import type { CalendarDate } from "../../value/calendar-date.ts";
import type { Given } from "./given.ts";
import type { Ruling } from "./outcome.ts";

/** A rule of counting: pure, and independent of the order of the facts. Sources: docs/licence-rules.md. */
export type Rule = (given: Given, day: CalendarDate) => Ruling;
