import type { RegisterId } from "../../domain/registers/register-id.ts";
import type { RecordId } from "../../domain/value/record-id.ts";
import type { Result } from "../../domain/value/result.ts";
import type { Committed } from "./engine.ts";

/** A saved view of a register. `setup` is what the table wrote. */
export interface SavedView {
  readonly id: RecordId;
  readonly name: string;
  readonly setup: string;
}

/** Views of tables under names. */
export interface ViewCalls {
  /** The views of a register by name. */
  savedViews(register: RegisterId): Promise<readonly SavedView[]>;
  /** Saves how a table is shown; a view of this name in the register is replaced. */
  saveView(register: RegisterId, name: string, setup: string): Promise<Result<Committed>>;
  /** Takes a view away; the trail keeps it. */
  removeView(id: RecordId): Promise<Result<Committed>>;
}
