import type { RegisterId } from "../../domain/registers/register-id.ts";
import type { RecordId } from "../../domain/value/record-id.ts";
import type { Result } from "../../domain/value/result.ts";
import type { Committed } from "./engine.ts";

/**
 * A saved view of a register.
 *
 * @property tab    its place among the tabs over the table; null when it is in the menu only
 * @property opens  the register opens with it
 * @property setup  what the table wrote
 */
export interface SavedView {
  readonly id: RecordId;
  readonly name: string;
  readonly tab: number | null;
  readonly opens: boolean;
  readonly setup: string;
}

/** Views as a person arranged them: those that are tabs in their order, and the one that the register opens with. */
export interface ViewsArranged {
  readonly tabs: readonly RecordId[];
  readonly opens: RecordId | null;
}

/** Views of tables under names. */
export interface ViewCalls {
  /** The views of a register: the tabs in their order, then the others by name. */
  savedViews(register: RegisterId): Promise<readonly SavedView[]>;
  /** Saves how a table is shown; a view of this name in the register is replaced. */
  saveView(register: RegisterId, name: string, setup: string): Promise<Result<Committed & { readonly id: RecordId }>>;
  /** Gives a view another name; one that another view of the register has is refused. */
  renameView(id: RecordId, name: string): Promise<Result<Committed>>;
  arrangeViews(register: RegisterId, arranged: ViewsArranged): Promise<Result<Committed>>;
  /** Takes a view away; the trail keeps it. */
  removeView(id: RecordId): Promise<Result<Committed>>;
  /** All views of all registers as the text of a file. */
  viewsAsFile(): Promise<string>;
  /** Takes the views of a file over as one change; a view of the same name in the same register is replaced. */
  readViews(fileName: string, text: string): Promise<Result<Committed & { readonly views: number }>>;
}
