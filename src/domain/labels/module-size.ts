/** The finest bar of a Code 128 that hand scanners read from an office printer's paper, in millimetres (7.5 mil). */
export const FINEST_BAR = 0.19;

/** The finest square of a QR code that a phone's camera reads at arm's length, in millimetres. */
export const FINEST_SQUARE = 0.25;

/** Clear space that a code needs before and after it, in modules. Source: ISO/IEC 15417 and ISO/IEC 18004. */
export const QUIET_ZONE = { code128: 10, qr: 4 } as const;

/**
 * The largest module (finest bar, smallest square) with which a code fits, in millimetres. The clear space around it may
 * lie in the margins: `modules · m + max(before, quiet · m) + max(after, quiet · m) = free`.
 *
 * @param free     room from edge to edge, in millimetres
 * @param modules  width of the code
 * @param quiet    clear space that the code needs on either side, in modules
 * @param before   margin that is kept in any case, in millimetres; `after` likewise
 * @returns        0 or less when there is no room at all
 */
export function largestModule(free: number, modules: number, quiet: number, before: number, after: number): number {
  return Math.min(
    (free - before - after) / modules,
    (free - before) / (modules + quiet),
    (free - after) / (modules + quiet),
    free / (modules + 2 * quiet),
  );
}
