import { LABEL_TEXTS, type LabelLine, type LabelText } from "./label-contents.ts";
import { type Measure, shortened } from "./shortened.ts";

/** A rectangle on a label, in millimetres from the label's upper left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A line of text on a label. `size` is that of the font, `baseline` where its letters stand; all in millimetres. */
export interface PlacedLine extends Box {
  readonly kind: LabelText;
  readonly text: string;
  readonly weight: "regular" | "bold";
  readonly size: number;
}

/** Height of a line in relation to the others. */
const SHARE: Readonly<Record<LabelText, number>> = { organisation: 0.9, tag: 1.5, name: 1.05, serial: 0.9 };
/** The first to go where a label is too low for all lines. */
const LEAST_IMPORTANT: readonly LabelText[] = ["organisation", "serial", "name", "tag"];

/** Millimetres: the tallest line of share 1, and the lowest line that is still read (a font of 5 points). */
const TALLEST_LINE = 4.4;
const LOWEST_LINE = 2.2;
/** Size of the font and place of the baseline in relation to the height of the line. */
const FONT = 0.8;
const BASELINE = 0.77;
/** How much smaller than the room allows a font may become, so that a text needn't be shortened. */
const SMALLEST_FONT = 0.65;
/** Less than all by a hair, because products of fractions are rounded. */
const NEARLY = 1 - 1e-9;

/**
 * Sets lines one below the other, as large as the room allows; long ones somewhat smaller, shortened only then.
 *
 * @returns  the lines, the height they take, those that were shortened, and those for which the room was too low
 */
export function placedLines(
  lines: readonly LabelLine[],
  room: Box,
  measure: Measure,
): {
  readonly lines: readonly PlacedLine[];
  readonly height: number;
  readonly cut: readonly LabelLine[];
  readonly leftOut: readonly LabelLine[];
} {
  const kept = keptLines(lines, room.height);
  const unit = Math.min(TALLEST_LINE, room.height / sum(kept));
  const weighty = kept.some(({ kind }) => kind === "tag") ? "tag" : "name";
  let y = room.y;
  const placed = kept.map(({ kind, text }): PlacedLine => {
    const height = unit * SHARE[kind];
    const weight = kind === weighty ? "bold" : "regular";
    const size = fittingSize(height * FONT, room.width, measure(text, weight));
    const shown = shortened(text, room.width / size, (part) => measure(part, weight));
    const line = {
      kind,
      text: shown,
      weight,
      size,
      x: room.x,
      y,
      width: size * measure(shown, weight),
      height,
    } as const;
    y += height;
    return line;
  });
  const cut = kept.filter(({ text }, at) => placed[at]?.text !== text);
  return { lines: placed, height: y - room.y, cut, leftOut: lines.filter((line) => !kept.includes(line)) };
}

/** A font somewhat smaller where that saves a text from being shortened. `wide`: its width at a size of 1. */
function fittingSize(size: number, width: number, wide: number): number {
  const smallest = Math.min(size, Math.max(LOWEST_LINE * FONT, size * SMALLEST_FONT));
  return Math.max(smallest, Math.min(size, (width / wide) * NEARLY));
}

/** Where the letters of a line stand, in millimetres from the label's upper edge. */
export function baselineOf(line: PlacedLine): number {
  return line.y + line.height * BASELINE;
}

/** The most important lines that have room at a size that can be read, in the order of the label. */
function keptLines(lines: readonly LabelLine[], height: number): readonly LabelLine[] {
  let kept = [...lines].sort((a, b) => LABEL_TEXTS.indexOf(a.kind) - LABEL_TEXTS.indexOf(b.kind));
  for (const least of LEAST_IMPORTANT) {
    const lowest = Math.min(...kept.map(({ kind }) => SHARE[kind]));
    if (kept.length === 0 || (height / sum(kept)) * lowest >= LOWEST_LINE) return kept;
    kept = kept.filter(({ kind }) => kind !== least);
  }
  return kept;
}

function sum(lines: readonly LabelLine[]): number {
  return lines.reduce((all, { kind }) => all + SHARE[kind], 0);
}
