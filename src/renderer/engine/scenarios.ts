import { recordChange } from "../../domain/change/record-change.ts";
import { scenarioFromText, textFromScenario } from "../../domain/licence/what-if/scenario-text.ts";
import type { Value } from "../../domain/registers/field.ts";
import { scenario as scenarioRegister } from "../../domain/registers/scenario.ts";
import type { RecordId } from "../../domain/value/record-id.ts";
import { failed, ok } from "../../domain/value/result.ts";
import type { Core } from "./core.ts";
import type { KeptScenario, WhatIfCalls } from "./what-if-calls.ts";

type ScenarioCalls = Pick<WhatIfCalls, "keptScenarios" | "keepScenario" | "renameScenario" | "removeScenario">;

/** Scenarios under names, over the registers of a core. */
export function createScenarios(core: Core): ScenarioCalls {
  /** A record that no Muster understands (a newer one's, say) is left out and kept. */
  const kept = (): readonly KeptScenario[] =>
    [...core.registers.of("scenario").values()]
      .flatMap(({ id, values: { name, setup }, withdrawn }) => {
        const scenario = withdrawn || typeof setup !== "string" ? undefined : scenarioFromText(setup);
        return scenario && typeof name === "string" ? [{ id, name, scenario }] : [];
      })
      .sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));

  const named = (name: string) => kept().find((one) => one.name.toLowerCase() === name.toLowerCase());

  const commit = (why: string, id: RecordId, values: Readonly<Record<string, Value>>) => {
    const record = core.registers.of("scenario").get(id);
    const change = recordChange(scenarioRegister, record, id, values, core.registers.nameOf);
    return core.commit({ why, source: { kind: "settings" }, changes: change ? [change] : [] });
  };

  return {
    keptScenarios: async () => kept(),
    keepScenario: async (name, scenario) => {
      const trimmed = name.trim();
      if (trimmed === "") return failed("scenario-unnamed", "The scenario was not kept: give it a name.");
      const id = named(trimmed)?.id ?? core.newId();
      const saved = await commit(`Scenario “${trimmed}” kept`, id, {
        name: trimmed,
        setup: textFromScenario(scenario),
      });
      return saved.ok ? ok({ ...saved.value, id }) : saved;
    },
    renameScenario: async (id, name) => {
      const trimmed = name.trim();
      const before = core.registers.nameOf("scenario", id);
      const other = named(trimmed);
      if (trimmed === "") return failed("scenario-unnamed", `“${before}” keeps its name: a scenario needs one.`);
      if (other && other.id !== id) {
        const sentence = `“${before}” keeps its name: there is a scenario “${other.name}” already. Choose another name.`;
        return failed("scenario-name-taken", sentence);
      }
      return commit(`Scenario “${before}” renamed to “${trimmed}”`, id, { name: trimmed });
    },
    removeScenario: async (id) => {
      const label = core.registers.nameOf("scenario", id);
      const change = { register: "scenario", id, label, act: "withdraw", fields: {} } as const;
      return core.commit({ why: `Scenario “${label}” removed`, source: { kind: "settings" }, changes: [change] });
    },
  };
}
