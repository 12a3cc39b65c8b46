import type { PositionRow, PositionStep } from "./position-line.ts";

/** A step whose rows are made when somebody looks: of all the installations of an organisation few are ever opened. */
export function lazyStep(
  side: PositionStep["side"],
  label: string,
  quantity: number,
  make: () => readonly PositionRow[],
): PositionStep {
  let made: readonly PositionRow[] | undefined;
  return {
    side,
    label,
    quantity: quantity === 0 ? 0 : quantity,
    get rows() {
      made ??= make();
      return made;
    },
  };
}
