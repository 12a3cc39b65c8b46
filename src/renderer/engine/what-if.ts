import type { LicenceFacts } from "../../domain/licence/facts.ts";
import { positionMoney } from "../../domain/licence/money/position-money.ts";
import { position } from "../../domain/licence/position.ts";
import type { PositionLine } from "../../domain/licence/position-line.ts";
import { assumed } from "../../domain/licence/what-if/assumed.ts";
import { assumedPurchases, boughtAtOnce } from "../../domain/licence/what-if/assumed-purchases.ts";
import { assumptionNotes } from "../../domain/licence/what-if/assumption-notes.ts";
import { assumptionWords, dayWords } from "../../domain/licence/what-if/assumption-words.ts";
import type { Comparison } from "../../domain/licence/what-if/comparison.ts";
import { type CostedPosition, differences, totalsOf } from "../../domain/licence/what-if/differences.ts";
import type { Scenario } from "../../domain/licence/what-if/scenario.ts";
import { textFromScenario } from "../../domain/licence/what-if/scenario-text.ts";
import { textFormat } from "../../domain/registers/text-from-value.ts";
import { whatIfTables } from "../../domain/reports/what-if-tables.ts";
import { type CalendarDate, calendarDateFromInstant } from "../../domain/value/calendar-date.ts";
import { xlsxFromTables } from "../formats/xlsx-writer.ts";
import type { Core } from "./core.ts";
import type { Engine } from "./engine.ts";
import { licenceFacts } from "./licence-facts.ts";
import type { Recognition } from "./recognition.ts";
import { createScenarios } from "./scenarios.ts";
import type { WhatIfCalls } from "./what-if-calls.ts";

/** The part of the engine that answers for the position as it is. */
type Present = Pick<Engine, "explainedPosition" | "positionMoney">;

/** What the licence position would be. The last position computed is kept until something changes. */
export function createWhatIf(core: Core, recognition: Recognition, present: Present): WhatIfCalls {
  const { money } = textFormat(core.locale);
  let last: { readonly key: string; readonly lines: readonly PositionLine[] } | null = null;

  const factsNow = (): LicenceFacts => licenceFacts(core, recognition).facts;

  const linesAfter = (scenario: Scenario, day: CalendarDate): readonly PositionLine[] => {
    const key = `${core.version()} ${day} ${textFromScenario(scenario)}`;
    if (last?.key !== key) last = { key, lines: position(assumed(factsNow(), scenario, day), day) };
    return last.lines;
  };

  const costedAfter = (scenario: Scenario, day: CalendarDate, before: readonly PositionLine[]): CostedPosition => {
    const { of, nameOf } = core.registers;
    const purchases = assumedPurchases(of("entitlement"), scenario, day);
    const lines = linesAfter(scenario, day);
    const registers = {
      of: (register: Parameters<typeof of>[0]) => (register === "entitlement" ? purchases : of(register)),
      nameOf: (register: Parameters<typeof nameOf>[0], id: string) =>
        nameOf(register, id) || String(purchases.get(id)?.values.name ?? ""),
      day,
      money,
    };
    // What counts now goes on giving a price when it isn't renewed: the missing rights have to be bought again.
    const counting = [...before, ...lines];
    return { lines, money: positionMoney(registers, lines, counting, core.settings().currency) };
  };

  const compared = async (asAt: string, scenario: Scenario): Promise<Comparison> => {
    const today = calendarDateFromInstant(asAt);
    const day = scenario.day ?? today;
    const before = { lines: (await present.explainedPosition(asAt)).lines, money: await present.positionMoney(asAt) };
    const after = costedAfter(scenario, day, before.lines);
    const isKnown: Parameters<typeof assumptionNotes>[2] = (register, id) => {
      const record = core.registers.of(register).get(id);
      return record !== undefined && !record.withdrawn;
    };
    const words = dayWords(scenario);
    return {
      days: { before: today, after: day },
      assumptions: [
        ...(words === null ? [] : [{ words, notes: [] }]),
        ...scenario.assumptions.map((assumption) => ({
          words: assumptionWords(assumption, money),
          notes: assumptionNotes(factsNow(), assumption, isKnown),
        })),
      ],
      before: totalsOf(before),
      after: totalsOf(after),
      bought: boughtAtOnce(scenario),
      differences: differences(before, after),
    };
  };

  return {
    ...createScenarios(core),
    whatIf: compared,
    whatIfLine: async (asAt, scenario, product) => {
      const day = scenario.day ?? calendarDateFromInstant(asAt);
      return linesAfter(scenario, day).find((line) => line.product === product) ?? null;
    },
    exportWhatIf: async (asAt, scenario) => xlsxFromTables(whatIfTables(await compared(asAt, scenario), money)),
  };
}
