import type { PositionStep } from "../../../domain/licence/position-line.ts";

/** Where a step's bar stands, in shares of the whole width: it begins where the step before ended. */
export interface WaterfallBar {
  readonly from: number;
  readonly width: number;
  readonly falls: boolean;
}

/** The lowest and the highest sum that a track has room for; 0 lies between them. */
export interface WaterfallRange {
  readonly lowest: number;
  readonly highest: number;
}

type Quantities = readonly Pick<PositionStep, "quantity">[];

/** The range that holds every running sum of all sides, so that bars of different sides can be compared. */
export function waterfallRange(...sides: readonly Quantities[]): WaterfallRange {
  const spans = sides.flatMap(spansOf);
  return {
    lowest: Math.min(0, ...spans.map(({ low }) => low)),
    highest: Math.max(0, ...spans.map(({ high }) => high)),
  };
}

/** The bars of one side of a waterfall: the running sum before and after each step, drawn within the range. */
export function waterfallBars(steps: Quantities, { lowest, highest }: WaterfallRange): readonly WaterfallBar[] {
  const width = highest - lowest;
  return spansOf(steps).map(({ low, high, falls }) =>
    width === 0 ? { from: 0, width: 0, falls } : { from: (low - lowest) / width, width: (high - low) / width, falls },
  );
}

function spansOf(
  steps: Quantities,
): readonly { readonly low: number; readonly high: number; readonly falls: boolean }[] {
  let sum = 0;
  return steps.map(({ quantity }) => {
    const before = sum;
    sum += quantity;
    return { low: Math.min(before, sum), high: Math.max(before, sum), falls: quantity < 0 };
  });
}
