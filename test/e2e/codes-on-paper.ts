import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  BinaryBitmap,
  ChecksumException,
  Code128Reader,
  DecodeHintType,
  FormatException,
  HybridBinarizer,
  NotFoundException,
  QRCodeReader,
  type Reader,
  RGBLuminanceSource,
} from "@zxing/library";
import { freshFolder } from "./program.ts";

const DOTS_AN_INCH = 200;
const DOTS_A_MILLIMETRE = DOTS_AN_INCH / 25.4;

/** A page as a scanner sees it: one byte of brightness a dot. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly dots: Uint8ClampedArray;
}

/** A rectangle on a page, in millimetres. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The pages of a PDF as they come out of a printer. */
export function picturesOf(pdf: string): readonly Picture[] {
  const folder = freshFolder("pages");
  execFileSync("pdftoppm", ["-r", String(DOTS_AN_INCH), "-gray", pdf, join(folder, "page")]);
  return readdirSync(folder)
    .sort()
    .map((name) => pictureFrom(readFileSync(join(folder, name))));
}

/** Width and height of a PDF's first page, in millimetres. */
export function pageSizeOf(pdf: string): readonly [number, number] {
  const info = execFileSync("pdfinfo", [pdf], { encoding: "utf8" });
  const [, width, height] = /Page size:\s+([\d.]+) x ([\d.]+) pts/.exec(info) ?? [];
  return [(Number(width) / 72) * 25.4, (Number(height) / 72) * 25.4];
}

/** What a Code 128 in this area of a page says; null when there is none that can be read. */
export function barsIn(page: Picture, area: Area): string | null {
  return textOf(new Code128Reader(), part(page, area), DecodeHintType.TRY_HARDER);
}

/**
 * What the QR code at the left of this area of a page says; null when there is none that can be read. This reader looks
 * in vain for one code in thirty even on a faultless picture; then it is shown the code alone, and reads every square.
 */
export function squaresIn(page: Picture, area: Area): string | null {
  const picture = part(page, area);
  return (
    textOf(new QRCodeReader(), picture, DecodeHintType.TRY_HARDER) ??
    textOf(new QRCodeReader(), leftmostBlock(picture), DecodeHintType.PURE_BARCODE)
  );
}

function textOf(reader: Reader, { width, height, dots }: Picture, hint: DecodeHintType): string | null {
  const image = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(dots, width, height)));
  try {
    return reader.decode(image, new Map([[hint, true]])).getText();
  } catch (error) {
    if ([NotFoundException, FormatException, ChecksumException].some((kind) => error instanceof kind)) return null;
    throw error;
  }
}

/** What is printed at the left of a picture, up to a gap as wide as a QR code's clear space. */
function leftmostBlock(picture: Picture): Picture {
  const { width, height, dots } = picture;
  const isWhite = (column: number) => !dots.some((dot, at) => at % width === column && dot < 128);
  const columns = Array.from({ length: width }, (_, column) => isWhite(column));
  const gap = Math.round(2 * DOTS_A_MILLIMETRE);
  const first = columns.indexOf(false);
  const end = columns.findIndex((_, at) => at > first && columns.slice(at, at + gap).every((white) => white));
  const right = (end < 0 ? width : end + gap) / DOTS_A_MILLIMETRE;
  return part(picture, { x: 0, y: 0, width: right, height: height / DOTS_A_MILLIMETRE });
}

/** True when nothing is printed in this area of a page. */
export function isBlank(page: Picture, area: Area): boolean {
  return part(page, area).dots.every((dot) => dot > 250);
}

function part(page: Picture, area: Area): Picture {
  const dotAt = (millimetres: number) => Math.round(millimetres * DOTS_A_MILLIMETRE);
  const x = dotAt(area.x);
  const y = dotAt(area.y);
  const right = Math.min(page.width, dotAt(area.x + area.width));
  const bottom = Math.min(page.height, dotAt(area.y + area.height));
  const dots = new Uint8ClampedArray((right - x) * (bottom - y));
  for (let row = y; row < bottom; row++) {
    dots.set(page.dots.subarray(row * page.width + x, row * page.width + right), (row - y) * (right - x));
  }
  return { width: right - x, height: bottom - y, dots };
}

/** Reads a binary PGM: `P5`, width, height, 255, each followed by white space, then the dots. */
function pictureFrom(file: Buffer): Picture {
  const heading = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(file.toString("latin1", 0, 100));
  if (!heading) throw new Error("This is no picture in shades of grey");
  const dots = new Uint8ClampedArray(file.subarray(heading[0].length));
  return { width: Number(heading[1]), height: Number(heading[2]), dots };
}
