import type { LabelLine } from "./label-contents.ts";
import { type LabelStock, labelSizeOf, type Size } from "./label-stock.ts";
import { FINEST_BAR, FINEST_SQUARE, largestModule, QUIET_ZONE } from "./module-size.ts";
import type { Measure } from "./shortened.ts";
import { type Box, type PlacedLine, placedLines } from "./text-lines.ts";

/** A code on a label. `module` is the width of its finest bar or square; all in millimetres. */
export interface PlacedCode extends Box {
  readonly module: number;
}

/** Where everything stands on one label, in millimetres from its upper left corner. */
export interface LabelLayout {
  readonly lines: readonly PlacedLine[];
  readonly code128: PlacedCode | null;
  readonly qr: PlacedCode | null;
  readonly leftOut: readonly LeftOut[];
}

/** What had no room. `module`: how fine the code would have had to be, in millimetres. */
export type LeftOut =
  | { readonly what: "code128" | "qr"; readonly module: number }
  | { readonly what: "line"; readonly line: LabelLine };

/** What is to be put on a label. The codes are given as their widths in modules. */
export interface LabelParts {
  readonly lines: readonly LabelLine[];
  readonly code128: number | null;
  readonly qr: number | null;
}

/** Millimetres. */
const WIDEST_BAR = 0.5;
const LARGEST_QR = 30;
const TALLEST_BARS = 15;
const LOWEST_BARS = 5;
const SPACE = 1;
/** Most of a label's width that the QR code takes when something stands beside it. */
const QR_SHARE = 0.4;

/**
 * Lays one label out: the QR code at the left, the texts beside it, the Code 128 below the texts. Codes too fine to be
 * read are left out and told; texts are shortened.
 */
export function labelLayout(stock: LabelStock, parts: LabelParts, measure: Measure): LabelLayout {
  const label = labelSizeOf(stock);
  const inset = insetOf(stock);
  const alone = parts.lines.length === 0 && parts.code128 === null;
  const square = parts.qr === null ? null : placedQr(label, inset, parts.qr, alone);
  const qr = square && square.module >= FINEST_SQUARE ? square : null;
  const edge = qr ? qr.x + qr.width : 0;
  const before = qr ? Math.max(QUIET_ZONE.qr * qr.module, SPACE) : inset.x;
  const room: Box = {
    x: edge + before,
    y: inset.y,
    width: label.width - inset.x - edge - before,
    height: label.height - 2 * inset.y,
  };
  const bar =
    parts.code128 === null
      ? 0
      : Math.min(WIDEST_BAR, largestModule(label.width - edge, parts.code128, QUIET_ZONE.code128, before, inset.x));
  const readable = parts.code128 !== null && bar >= FINEST_BAR;
  const bars = readable ? heightOfBars(room.height, parts.lines.length) : 0;
  const forText = readable ? Math.max(0, room.height - bars - SPACE) : room.height;
  const text = placedLines(parts.lines, { ...room, height: forText }, measure);
  const used = bars + text.height + (bars > 0 && text.height > 0 ? SPACE : 0);
  const down = (room.height - used) / 2;
  const code128: PlacedCode | null = readable
    ? {
        x: Math.max(room.x, edge + QUIET_ZONE.code128 * bar),
        y: room.y + down + used - bars,
        width: (parts.code128 ?? 0) * bar,
        height: bars,
        module: bar,
      }
    : null;
  return {
    lines: text.lines.map((line) => ({ ...line, y: line.y + down })),
    code128,
    qr,
    leftOut: [
      ...(square && !qr ? [{ what: "qr" as const, module: Math.max(0, square.module) }] : []),
      ...(parts.code128 !== null && !readable ? [{ what: "code128" as const, module: Math.max(0, bar) }] : []),
      ...text.leftOut.map((line) => ({ what: "line" as const, line })),
    ],
  };
}

/**
 * What is kept free at a label's edges, in millimetres: for the way labels shift in a printer and, where labels reach
 * the edge of the paper, for the 5 mm that office printers can't print on.
 */
function insetOf(stock: LabelStock): { readonly x: number; readonly y: number } {
  if (stock.kind === "roll") return { x: 1.5, y: 1.5 };
  const { margin } = stock.sheet;
  return {
    x: Math.max(2.5, 5 - Math.min(margin.left, margin.right)),
    y: Math.max(2, 5 - Math.min(margin.top, margin.bottom)),
  };
}

function placedQr(
  label: Size,
  inset: { readonly x: number; readonly y: number },
  modules: number,
  alone: boolean,
): PlacedCode {
  const across = alone ? label.width : label.width * QR_SHARE;
  const module = Math.min(
    LARGEST_QR / modules,
    largestModule(label.height, modules, QUIET_ZONE.qr, inset.y, inset.y),
    largestModule(across, modules, QUIET_ZONE.qr, inset.x, alone ? inset.x : 0),
  );
  const side = module * modules;
  const x = alone ? (label.width - side) / 2 : Math.max(inset.x, QUIET_ZONE.qr * module);
  return { x, y: (label.height - side) / 2, width: side, height: side, module };
}

/** How tall the bars are: all there is without texts, else what leaves the texts the greater part. */
function heightOfBars(room: number, lines: number): number {
  const share = lines === 0 ? room : Math.max(LOWEST_BARS, room * 0.38);
  return Math.min(room, TALLEST_BARS, share);
}
