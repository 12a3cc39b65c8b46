let context: CanvasRenderingContext2D | null = null;

/** Width in pixels of a text in the page's own font. */
export function textWidth(text: string): number {
  context ??= document.createElement("canvas").getContext("2d");
  if (!context) return text.length * 7;
  const style = getComputedStyle(document.body);
  context.font = `${style.fontSize} ${style.fontFamily}`;
  return Math.ceil(context.measureText(text).width);
}
