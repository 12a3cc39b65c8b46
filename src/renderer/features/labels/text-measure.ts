import type { Measure } from "../../../domain/labels/shortened.ts";

/** The font of labels: one that every system has, whatever the window's own is. */
export const LABEL_FONT = '"Segoe UI", "Helvetica Neue", "Liberation Sans", Arial, sans-serif';

const PIXELS = 100;
/** A printer's text can be a hair wider than the screen's. */
const SLACK = 1.02;

/** Measures texts in the font of labels, as wide as they are drawn at a size of 1. */
export function textMeasure(): Measure {
  const drawing = document.createElement("canvas").getContext("2d");
  if (!drawing) throw new Error("The window can't measure texts: it has no canvas");
  const known = new Map<string, number>();
  return (text, weight) => {
    const key = `${weight} ${text}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    drawing.font = `${weight === "bold" ? 700 : 400} ${PIXELS}px ${LABEL_FONT}`;
    const width = (drawing.measureText(text).width / PIXELS) * SLACK;
    known.set(key, width);
    return width;
  };
}
