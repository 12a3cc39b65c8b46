import { type Fraction, fraction, plus, roundedUp } from "../../value/fraction.ts";
import type { TakenFacts } from "./machine-facts.ts";
import type { InstalledDevice, Metric, Requirement, RequirementRow } from "./metric.ts";
import type { METRIC_NAMES } from "./metric-names.ts";
import type { CountedRow } from "./outcome.ts";
import { requirementOf } from "./requirement-of.ts";
import type { Rule } from "./rule.ts";
import type { Surroundings } from "./surroundings.ts";

/**
 * A metric whose rule counts something else than installations, from facts of the registers.
 *
 * @param take  the facts that the rule counts
 */
export function byRule(
  { id, label, unit }: (typeof METRIC_NAMES)[number],
  rule: Rule,
  take: (installed: readonly InstalledDevice[], around: Surroundings) => TakenFacts,
): Metric {
  const requirement = (installed: readonly InstalledDevice[], around: Surroundings): Requirement => {
    const { facts, records, unknown } = take(installed, around);
    if (unknown !== undefined) return open(unknown);
    const outcome = requirementOf(rule, facts, around.parameters, around.day);
    switch (outcome.kind) {
      case "unknown":
        return open(outcome.enter.join(" "));
      case "notLicensable":
        return open(outcome.sentence);
      case "contested": {
        const readings = outcome.readings.map(({ reading, quantity }) => `${reading} ${quantity}`);
        return open(`Contested: ${readings.join(", ")}. ${outcome.sentence}`);
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
            { label, rows: wholeRows(outcome.rows, records) },
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

/** Rows of whole numbers that add up to the sum rounded up: each has what the sum so far, rounded up, grows by. */
function wholeRows(rows: readonly CountedRow[], records: TakenFacts["records"]): readonly RequirementRow[] {
  let exact: Fraction = fraction(0);
  let told = 0;
  return rows.flatMap(({ name, counts, sentence }): RequirementRow[] => {
    const record = records.get(name);
    // The row that rounds up stands for no record: its part is in the rows before it.
    if (!record) return [];
    exact = plus(exact, counts);
    const now = roundedUp(exact);
    const row = { ...record, counts: now - told, sentence };
    told = now;
    return [row];
  });
}
