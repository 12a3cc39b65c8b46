import type { PlannedCellEdit } from "../../domain/change/cell-edit.ts";
import type { Harvest } from "../../domain/licence/harvest/harvest.ts";
import type { Acceptance } from "../../domain/licence/harvest/harvest-changes.ts";
import type { Result } from "../../domain/value/result.ts";
import type { Committed, FormRefusal } from "./engine.ts";

/**
 * Proposals to be accepted, and how.
 *
 * @property keys  of the proposals
 * @property from  first day on which it holds, ISO; today or earlier
 */
export interface HarvestChoice {
  readonly keys: readonly string[];
  readonly seats: Acceptance["seats"];
  readonly from: string;
}

/** A choice with who authorised it and the reason, as typed; neither may be blank. */
export interface HarvestRequest extends HarvestChoice {
  readonly authorisation: string;
  readonly why: string;
}

/** What is paid for and probably not needed. */
export interface HarvestCalls {
  /** The proposals of the day shown. */
  harvest(): Promise<Harvest>;
  /** What accepting would change, field by field; nothing while the day can't be taken. */
  planHarvest(choice: HarvestChoice): Promise<readonly PlannedCellEdit[]>;
  /** Carries the proposals out as one change-set; refused wholly when one of them no longer stands. */
  acceptHarvest(request: HarvestRequest): Promise<Result<Committed, FormRefusal>>;
  /** The proposals as an Excel workbook. */
  exportHarvest(): Promise<Uint8Array>;
}
