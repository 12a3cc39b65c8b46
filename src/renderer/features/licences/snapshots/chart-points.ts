import type { TrendPoint } from "../../../../domain/licence/snapshots/trend.ts";

/** Size of a chart in its own units. */
export const WIDTH = 320;
/** Size of a chart in its own units. */
export const HEIGHT = 84;
/** Room for the dots at the ends. */
const MARGIN = 6;

/** Where the points of a chart stand: to the right by the time they were taken, up from 0 to the largest. */
export function chartPoints(points: readonly TrendPoint[]): readonly { readonly x: number; readonly y: number }[] {
  const times = points.map(({ snapshot }) => Date.parse(snapshot.taken));
  const [from, to] = [Math.min(...times), Math.max(...times)];
  const most = Math.max(1, ...points.map(({ value }) => value));
  return points.map(({ value }, at) => {
    const share = to === from ? 0.5 : ((times[at] ?? from) - from) / (to - from);
    return {
      x: Math.round(MARGIN + share * (WIDTH - 2 * MARGIN)),
      y: Math.round(HEIGHT - MARGIN - (value / most) * (HEIGHT - 2 * MARGIN)),
    };
  });
}
