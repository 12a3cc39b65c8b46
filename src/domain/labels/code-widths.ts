import type { Size } from "./label-stock.ts";
import { FINEST_BAR, FINEST_SQUARE, largestModule, QUIET_ZONE } from "./module-size.ts";
import type { Box } from "./text-lines.ts";

/** A code on a label. `module` is the width of its finest bar or square; all in millimetres. */
export interface PlacedCode extends Box {
  readonly module: number;
}

/** What is kept free at a label's left and right edge, and at its upper and lower one, in millimetres. */
export interface Inset {
  readonly x: number;
  readonly y: number;
}

/**
 * How a label's width is shared out, in millimetres.
 *
 * @property square  the QR code as large as it can be, which may be too small to be read; null when there is none
 * @property qr      the same when it can be read
 * @property edge    where the QR code ends, 0 without one; texts begin `before` after it
 * @property bar     width of the finest bar beside it; 0 without a Code 128
 */
export interface CodeWidths {
  readonly square: PlacedCode | null;
  readonly qr: PlacedCode | null;
  readonly edge: number;
  readonly before: number;
  readonly bar: number;
}

/** Millimetres. */
const WIDEST_BAR = 0.5;
const LARGEST_QR = 30;
const SPACE = 1;
/** Parts of a label's width that the QR code may take when something stands beside it, the best first. */
const QR_SHARES = [0.4, 0.34, 0.29, 0.25];

/**
 * Shares a label's width out between its codes. The QR code becomes smaller, as long as it can be read, where that lets
 * the bars beside it be read.
 *
 * @param bars     width of the Code 128 in modules, null without one; `squares` likewise of the QR code
 * @param beside   whether something stands beside the QR code
 */
export function codeWidths(
  label: Size,
  inset: Inset,
  bars: number | null,
  squares: number | null,
  beside: boolean,
): CodeWidths {
  const shares = squares === null || !beside ? [1] : QR_SHARES;
  const ways = shares.map((share) => withQrShare(label, inset, bars, squares, share));
  const [best] = ways;
  if (!best) throw new Error("There is no way to share the width out");
  return ways.find(({ bar, qr }) => qr !== null && bar >= FINEST_BAR) ?? best;
}

function withQrShare(
  label: Size,
  inset: Inset,
  bars: number | null,
  squares: number | null,
  share: number,
): CodeWidths {
  const square = squares === null ? null : placedQr(label, inset, squares, share);
  const qr = square && square.module >= FINEST_SQUARE ? square : null;
  const edge = qr ? qr.x + qr.width : 0;
  const before = qr ? Math.max(QUIET_ZONE.qr * qr.module, SPACE) : inset.x;
  const room = label.width - edge;
  const bar = bars === null ? 0 : largestModule(room, bars, QUIET_ZONE.code128, before, inset.x);
  return { square, qr, edge, before, bar: Math.min(WIDEST_BAR, bar) };
}

function placedQr(label: Size, inset: Inset, modules: number, share: number): PlacedCode {
  const alone = share === 1;
  const module = Math.min(
    LARGEST_QR / modules,
    largestModule(label.height, modules, QUIET_ZONE.qr, inset.y, inset.y),
    largestModule(label.width * share, modules, QUIET_ZONE.qr, inset.x, alone ? inset.x : 0),
  );
  const side = module * modules;
  const x = alone ? (label.width - side) / 2 : Math.max(inset.x, QUIET_ZONE.qr * module);
  return { x, y: (label.height - side) / 2, width: side, height: side, module };
}
