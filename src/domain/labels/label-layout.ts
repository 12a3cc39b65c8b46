import { codeWidths, type Inset, type PlacedCode } from "./code-widths.ts";
import type { LabelLine } from "./label-contents.ts";
import { type LabelStock, labelSizeOf } from "./label-stock.ts";
import { FINEST_BAR, QUIET_ZONE } from "./module-size.ts";
import type { Measure } from "./shortened.ts";
import { type Box, type PlacedLine, placedLines } from "./text-lines.ts";

/** Where everything stands on one label, in millimetres from its upper left corner. */
export interface LabelLayout {
  readonly lines: readonly PlacedLine[];
  readonly code128: PlacedCode | null;
  readonly qr: PlacedCode | null;
  readonly leftOut: readonly LeftOut[];
}

/**
 * What had no room: a code, a line, or the end of a line. `module`: how fine the code would have had to be, in
 * millimetres.
 */
export type LeftOut =
  | { readonly what: "code128" | "qr"; readonly module: number }
  | { readonly what: "line" | "end of line"; readonly line: LabelLine };

/** What is to be put on a label. The codes are given as their widths in modules. */
export interface LabelParts {
  readonly lines: readonly LabelLine[];
  readonly code128: number | null;
  readonly qr: number | null;
}

/** Millimetres. */
const TALLEST_BARS = 15;
const LOWEST_BARS = 5;
const SPACE = 1;
/**
 * Lays one label out: the QR code at the left, the texts beside it, the Code 128 below the texts. Codes too fine to be
 * read are left out and told; texts are shortened.
 */
export function labelLayout(stock: LabelStock, parts: LabelParts, measure: Measure): LabelLayout {
  const label = labelSizeOf(stock);
  const inset = insetOf(stock);
  const beside = parts.lines.length > 0 || parts.code128 !== null;
  const { square, qr, edge, before, bar } = codeWidths(label, inset, parts.code128, parts.qr, beside);
  const room: Box = {
    x: edge + before,
    y: inset.y,
    width: label.width - inset.x - edge - before,
    height: label.height - 2 * inset.y,
  };
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
      ...text.cut.map((line) => ({ what: "end of line" as const, line })),
    ],
  };
}

/**
 * What is kept free at a label's edges, in millimetres: for the way labels shift in a printer and, where labels reach
 * the edge of the paper, for the 5 mm that office printers can't print on.
 */
function insetOf(stock: LabelStock): Inset {
  if (stock.kind === "roll") return { x: 1.5, y: 1.5 };
  const { margin } = stock.sheet;
  return {
    x: Math.max(2.5, 5 - Math.min(margin.left, margin.right)),
    y: Math.max(2, 5 - Math.min(margin.top, margin.bottom)),
  };
}

/** How tall the bars are: all there is without texts, else what leaves the texts the greater part. */
function heightOfBars(room: number, lines: number): number {
  const share = lines === 0 ? room : Math.max(LOWEST_BARS, room * 0.38);
  return Math.min(room, TALLEST_BARS, share);
}
