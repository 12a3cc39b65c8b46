import type { LicenceFacts } from "../../src/domain/licence/facts.ts";
import { position } from "../../src/domain/licence/position.ts";
import { RULE_VERSION } from "../../src/domain/licence/rule-version.ts";
import type { FrozenPosition } from "../../src/domain/licence/snapshots/frozen-position.ts";
import { type CalendarDate, isCalendarDate } from "../../src/domain/value/calendar-date.ts";

/** A position over these facts, frozen; without amounts unless a test gives some. */
export function aFrozenPosition(
  facts: LicenceFacts,
  on: string = "2026-03-31",
  change: Partial<FrozenPosition> = {},
): FrozenPosition {
  if (!isCalendarDate(on)) throw new Error(`No such day: ${on}`);
  const day: CalendarDate = on;
  const lines = position(facts, day);
  const nothing = { trueUp: null, idle: null, yearly: null };
  return {
    name: `Position of ${day}`,
    day,
    taken: `${day}T12:00:00.000Z`,
    head: { log: "log", seq: 9, hash: "f".repeat(64) },
    app: "0.1.0",
    rules: RULE_VERSION,
    basis: "all",
    facts,
    parameters: [],
    lines,
    money: { lines: lines.map(({ product }) => ({ product, ...nothing })), totals: [] },
    unrecognised: [],
    unlinked: [],
    ...change,
  };
}
