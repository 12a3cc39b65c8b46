import type { PositionLine, PositionRow, PositionStep } from "../../../domain/licence/position-line.ts";
import { INSTALLATIONS_FOUND } from "../../../domain/licence/required-steps.ts";

/** What can be decided of a row: that its use needs no right, or which right covers it. */
export type DecisionKind = "exempt" | "pin";

/** A decision that is being made. */
export interface Deciding {
  readonly kind: DecisionKind;
  readonly row: PositionRow;
}

/** What can be decided of a row of a step. Only the use of a device is exempt; only a single use is pinned. */
export function decisionsFor({ side, label }: PositionStep, row: PositionRow): readonly DecisionKind[] {
  const isOfUse = side === "coverage" || (side === "required" && label === INSTALLATIONS_FOUND);
  if (!isOfUse || row.decision !== undefined || row.counts <= 0) return [];
  const exempt: readonly DecisionKind[] = row.register === "hardware" ? ["exempt"] : [];
  return side === "coverage" ? [...exempt, "pin"] : exempt;
}

/** The entitlements that give a line rights, each once, in the order of its steps. */
export function entitlementsOf({ steps }: PositionLine): readonly Pick<PositionRow, "id" | "title">[] {
  const found = new Map<string, PositionRow>();
  for (const { side, rows } of steps) {
    if (side !== "rights") continue;
    for (const row of rows) if (row.register === "entitlement" && !found.has(row.id)) found.set(row.id, row);
  }
  return [...found.values()];
}
