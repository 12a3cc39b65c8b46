import type { PositionRow, PositionStep } from "../position-line.ts";
import type { RightFact } from "./right-fact.ts";

/** A row about a right. */
export function rightRow(right: RightFact, counts: number, sentence: string): PositionRow {
  return { register: "entitlement", id: right.id, title: right.title, counts: counts === 0 ? 0 : counts, sentence };
}

/** A step of these rows; none without rows. */
export function stepOf(label: string, rows: readonly PositionRow[]): PositionStep[] {
  if (rows.length === 0) return [];
  return [{ side: "rights", label, quantity: rows.reduce((sum, { counts }) => sum + counts, 0), rows }];
}
