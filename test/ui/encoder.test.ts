import { BinaryBitmap, Code128Reader, HybridBinarizer, QRCodeReader, RGBLuminanceSource } from "@zxing/library";
import { describe, expect, it } from "vitest";
import { type EncodedCode, loadEncoder } from "../../src/renderer/ui/codes/encoder.ts";

/** Dots a module, and modules of clear space around a code. */
const DOTS = 5;
const QUIET = 12;
const BAR_HEIGHT = 10;

/** Whether a place is black: inside an odd number of the path's shapes. Paths have straight lines only. */
function isBlack(shapes: readonly (readonly (readonly [number, number])[])[], x: number, y: number): boolean {
  let crossings = 0;
  for (const shape of shapes) {
    shape.forEach(([x1, y1], nth) => {
      const [x2, y2] = shape[(nth + 1) % shape.length] ?? [x1, y1];
      if (y1 > y !== y2 > y && x < x1 + ((y - y1) * (x2 - x1)) / (y2 - y1)) crossings++;
    });
  }
  return crossings % 2 === 1;
}

/** The corners of a path's shapes; knows the commands M, L, h, v and z. */
function shapesOf(path: string): readonly (readonly (readonly [number, number])[])[] {
  return path.split("z").flatMap((shape) => {
    let at: readonly [number, number] = [0, 0];
    const corners = [...shape.matchAll(/([MLhv])(-?[\d.]+)(?: (-?[\d.]+))?/g)].map(([, command, first, second]) => {
      const [a, b] = [Number(first), Number(second)];
      at = command === "h" ? [at[0] + a, at[1]] : command === "v" ? [at[0], at[1] + a] : [a, b];
      return at;
    });
    return corners.length > 0 ? [corners] : [];
  });
}

/** A picture of a code on white paper, `rows` squares high; bars are one row, drawn as tall as the picture needs. */
function pictureOf({ path, modules }: EncodedCode, rows: number): BinaryBitmap {
  const shapes = shapesOf(path);
  const black = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: modules }, (_, column) => isBlack(shapes, column + 0.5, row + 0.5)),
  );
  const tall = rows === 1 ? BAR_HEIGHT : 1;
  const width = (modules + 2 * QUIET) * DOTS;
  const height = (rows * tall + 2 * QUIET) * DOTS;
  const dots = Uint8ClampedArray.from({ length: width * height }, (_, at) => {
    const row = Math.floor((Math.floor(at / width) / DOTS - QUIET) / tall);
    const column = Math.floor((at % width) / DOTS) - QUIET;
    return black[row]?.[column] ? 0 : 255;
  });
  return new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(dots, width, height)));
}

describe("The encoder", () => {
  it.each(["A1", "TK-00417", "2026000123", "tk.lower_case", "INV/2026 #42"])(
    "draws %s as a Code 128 that says it",
    async (text) => {
      const code = (await loadEncoder()).code128(text);
      expect(new Code128Reader().decode(pictureOf(code, 1)).getText()).toBe(text);
    },
  );

  it.each(["muster:device/0123456789abcdef", "TK-00417", "Gerät Ä-12"])(
    "draws %s as a QR code that says it",
    async (text) => {
      const code = (await loadEncoder()).qr(text);
      const picture = pictureOf(code, code.modules);
      expect(new QRCodeReader().decode(picture).getText()).toBe(text);
    },
  );

  it("tells how many modules wide a code is: 11 a character of Code 128, and 35 for start, check and stop", async () => {
    expect((await loadEncoder()).code128("TK-NB-001").modules).toBe(9 * 11 + 35);
  });
});
