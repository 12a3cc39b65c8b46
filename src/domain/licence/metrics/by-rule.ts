import type { InstalledDevice, Metric, Requirement, RequirementRow } from "./metric.ts";
import type { METRIC_NAMES } from "./metric-names.ts";
import { type CountedRow, wholeRows } from "./outcome.ts";
import { requirementOf } from "./requirement-of.ts";
import type { Rule } from "./rule.ts";
import type { Surroundings } from "./surroundings.ts";
import type { Take, TakenFacts } from "./taken-facts.ts";

/**
 * A metric whose rule counts something else than installations, from facts of the registers.
 *
 * @param take  the facts that the rule counts
 */
export function byRule({ id, label, unit }: (typeof METRIC_NAMES)[number], rule: Rule, take: Take): Metric {
  const requirement = (installed: readonly InstalledDevice[], around: Surroundings): Requirement => {
    const { facts, unknown, ...told } = take(installed, around);
    if (unknown !== undefined) return open(unknown);
    const outcome = requirementOf(rule, facts, around.parameters, around.day);
    switch (outcome.kind) {
      case "unknown":
        return open(outcome.enter.join(" "));
      case "notLicensable":
        return open(outcome.sentence);
      case "contested": {
        const numbers = outcome.readings.map(({ reading, quantity }) => `${reading} ${quantity}`);
        return {
          ...open(`Contested: ${numbers.join(", ")}. ${outcome.sentence}`),
          readings: outcome.readings.map(({ reading, rows }) => ({ label: reading, rows: rowsOf(rows, told) })),
        };
      }
      case "required": {
        const otherwise = installed.map(({ id: device, title, installations }) => ({
          register: "hardware" as const,
          id: device,
          title,
          counts: -installations,
          sentence: "Not counted as an installation: what is counted follows.",
        }));
        return {
          quantity: outcome.quantity,
          steps: [
            { label: "Counted otherwise", rows: otherwise },
            { label, rows: rowsOf(outcome.rows, told) },
          ],
          notes: outcome.findings,
        };
      }
    }
  };
  return { id, label, unit, requirement };
}

function open(unknown: string): Requirement {
  return { quantity: 0, steps: [], unknown };
}

function rowsOf(
  rows: readonly CountedRow[],
  { records, rests }: Pick<TakenFacts, "records" | "rests">,
): readonly RequirementRow[] {
  return wholeRows(rows).map(({ name, counts, sentence }) => {
    const record = records.get(name);
    if (!record) throw new Error(`The row ${name} stands for no record`);
    // What the rule has said already isn't said again.
    const more = (rests.get(name) ?? []).filter((part) => !sentence.includes(part));
    const recorded = more.length === 0 ? "" : ` Recorded: ${more.join(", ")}.`;
    return { ...record, counts: Number(counts.over), sentence: `${sentence}${recorded}` };
  });
}
