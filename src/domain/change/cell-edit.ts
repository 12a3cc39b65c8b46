import type { RecordId } from "../value/record-id.ts";

/** A cell of a register's table. */
export interface CellPlace {
  readonly id: RecordId;
  readonly field: string;
}

/** A cell and the text it shall get: as a form holds it (`formTextFromValue`), as the table shows it, or as Excel holds it. */
export interface CellEdit extends CellPlace {
  readonly text: string;
}

/** An edit of a cell whose record was seen after event `seq`. */
export interface SeenCellEdit extends CellEdit {
  readonly seq: number;
}

/** A cell's text as a form holds it, and the record's last event. */
export interface CellText {
  readonly text: string;
  readonly seq: number;
}

/**
 * What an edit would do.
 *
 * @property title           the record's name
 * @property label           the field's name
 * @property before, after   as the table shows them; alike when nothing changes
 * @property changes         false when the cell holds this already, or can't take it
 * @property problem         why the text can't be taken, in words; null when it can
 */
export interface PlannedCellEdit extends SeenCellEdit {
  readonly title: string;
  readonly label: string;
  readonly before: string;
  readonly after: string;
  readonly changes: boolean;
  readonly problem: string | null;
}
