import type { CalendarDate } from "../../value/calendar-date.ts";
import type { Parameters } from "../parameters/parameter.ts";
import { givenFrom } from "./given.ts";
import type { Outcome } from "./outcome.ts";
import type { Rule } from "./rule.ts";
import type { UseFacts } from "./use-facts.ts";

/**
 * What a rule demands on a day.
 *
 * @param parameters  those that hold on that day
 * @returns  `unknown` with what to enter when any fact or parameter that the rule asked for is missing: never a number then
 */
export function requirementOf(rule: Rule, facts: UseFacts, parameters: Parameters, day: CalendarDate): Outcome {
  const { given, noted } = givenFrom(facts, parameters);
  const ruling = rule(given, day);
  const enter = noted.enter();
  if (enter.length > 0) return { kind: "unknown", enter };
  return { ...ruling, parameters: noted.used() };
}
