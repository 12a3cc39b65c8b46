import type { PositionLine } from "../../domain/licence/position-line.ts";
import type { Comparison } from "../../domain/licence/what-if/comparison.ts";
import type { Scenario } from "../../domain/licence/what-if/scenario.ts";
import type { RecordId } from "../../domain/value/record-id.ts";
import type { Result } from "../../domain/value/result.ts";
import type { Committed } from "./engine.ts";

/** A scenario under a name. */
export interface KeptScenario {
  readonly id: RecordId;
  readonly name: string;
  readonly scenario: Scenario;
}

/** What the position would be. Only a scenario that is kept is stored; it is computed over the registers as they are. */
export interface WhatIfCalls {
  /** The position of the day beside the one that the scenario would bring. */
  whatIf(asAt: string, scenario: Scenario): Promise<Comparison>;
  /** One line of the latter with every row; null when the product is in no line. */
  whatIfLine(asAt: string, scenario: Scenario, product: RecordId): Promise<PositionLine | null>;
  /** The comparison as an Excel workbook. */
  exportWhatIf(asAt: string, scenario: Scenario): Promise<Uint8Array>;
  /** The kept scenarios by name. */
  keptScenarios(): Promise<readonly KeptScenario[]>;
  /** Keeps a scenario; one of this name is replaced. */
  keepScenario(name: string, scenario: Scenario): Promise<Result<Committed & { readonly id: RecordId }>>;
  /** Gives a scenario another name; one that another scenario has is refused. */
  renameScenario(id: RecordId, name: string): Promise<Result<Committed>>;
  /** Takes a scenario away; the trail keeps it. */
  removeScenario(id: RecordId): Promise<Result<Committed>>;
}
