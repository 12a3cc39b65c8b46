import { create } from "zustand";
import { type Assumption, NO_SCENARIO, type Scenario } from "../../../domain/licence/what-if/scenario.ts";
import { textFromScenario } from "../../../domain/licence/what-if/scenario-text.ts";
import type { RecordId } from "../../../domain/value/record-id.ts";
import type { KeptScenario } from "../../engine/what-if-calls.ts";

/**
 * What is assumed on the screen.
 *
 * @property kept  the kept scenario it began with, perhaps changed or removed since; null for none
 */
interface OpenScenario {
  readonly scenario: Scenario;
  readonly kept: RecordId | null;
}

/** Stays for the window's life and dies with it; nothing of it is stored unless it is kept. */
export const useOpenScenario = create<OpenScenario>(() => ({ scenario: NO_SCENARIO, kept: null }));

/** Shows a kept scenario, or nothing assumed. */
export function openScenario(kept: KeptScenario | null): void {
  useOpenScenario.setState({ scenario: kept?.scenario ?? NO_SCENARIO, kept: kept?.id ?? null });
}

/** Another day, or null for today. */
export function lookAtDay(day: Scenario["day"]): void {
  useOpenScenario.setState(({ scenario }) => ({ scenario: { ...scenario, day } }));
}

/** One more assumption; a renewal of an entitlement takes the place of an earlier one of it. */
export function assume(assumption: Assumption): void {
  useOpenScenario.setState(({ scenario }) => {
    const others = scenario.assumptions.filter(
      (other) => !(assumption.kind === "renewal" && other.kind === "renewal" && other.right.id === assumption.right.id),
    );
    return { scenario: { ...scenario, assumptions: [...others, assumption] } };
  });
}

/** One assumption less. */
export function dropAssumption(at: number): void {
  useOpenScenario.setState(({ scenario }) => ({
    scenario: { ...scenario, assumptions: scenario.assumptions.filter((_, i) => i !== at) },
  }));
}

/** True when a scenario isn't the kept one any more. */
export function isChanged(scenario: Scenario, kept: KeptScenario): boolean {
  return textFromScenario(scenario) !== textFromScenario(kept.scenario);
}
