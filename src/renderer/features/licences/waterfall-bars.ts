import type { PositionStep } from "../../../domain/licence/position-line.ts";

/** Where a step's bar stands, in shares of the whole width: it begins where the step before ended. */
export interface WaterfallBar {
  readonly from: number;
  readonly width: number;
  readonly falls: boolean;
}

/** The bars of one side of a waterfall: the running sum after each step, drawn between the lowest and the highest sum. */
export function waterfallBars(steps: readonly Pick<PositionStep, "quantity">[]): readonly WaterfallBar[] {
  let sum = 0;
  const spans = steps.map(({ quantity }) => {
    const before = sum;
    sum += quantity;
    return { low: Math.min(before, sum), high: Math.max(before, sum), falls: quantity < 0 };
  });
  const lowest = Math.min(0, ...spans.map(({ low }) => low));
  const range = Math.max(0, ...spans.map(({ high }) => high)) - lowest;
  if (range === 0) return spans.map(({ falls }) => ({ from: 0, width: 0, falls }));
  return spans.map(({ low, high, falls }) => ({ from: (low - lowest) / range, width: (high - low) / range, falls }));
}
