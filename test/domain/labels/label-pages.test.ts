import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type LabelPlace, labelPages } from "../../../src/domain/labels/label-pages.ts";
import {
  type LabelStock,
  labelSheets,
  labelSizeOf,
  labelsAPage,
  PAPER_SIZES,
  pageSizeOf,
} from "../../../src/domain/labels/label-stock.ts";

/** A hair, for sums of decimal fractions. */
const HAIR = 1e-6;

const anyStock: fc.Arbitrary<LabelStock> = fc.oneof(
  fc.constantFrom(...labelSheets).map((sheet) => ({ kind: "sheet" as const, sheet })),
  fc
    .record({ width: fc.integer({ min: 10, max: 500 }), height: fc.integer({ min: 10, max: 500 }) })
    .map((label) => ({ kind: "roll" as const, label })),
);

function overlap(a: LabelPlace, b: LabelPlace, { width, height }: { width: number; height: number }): boolean {
  return Math.abs(a.x - b.x) < width - HAIR && Math.abs(a.y - b.y) < height - HAIR;
}

function sheetNamed(id: string): LabelStock {
  const sheet = labelSheets.find((other) => other.id === id);
  if (!sheet) throw new Error(`There is no sheet ${id}`);
  return { kind: "sheet", sheet };
}

describe("The sheets that are known", () => {
  it.each(labelSheets.map((sheet) => [sheet.name, sheet] as const))("%s adds up to its paper", (_, sheet) => {
    const { label, gap, margin, columns, rows } = sheet;
    const across = margin.left + columns * label.width + (columns - 1) * gap.across + margin.right;
    const down = margin.top + rows * label.height + (rows - 1) * gap.down + margin.bottom;
    expect(across).toBeCloseTo(PAPER_SIZES[sheet.paper].width, 6);
    expect(down).toBeCloseTo(PAPER_SIZES[sheet.paper].height, 6);
  });

  it("have names of their own", () => {
    expect(new Set(labelSheets.map(({ id }) => id)).size).toBe(labelSheets.length);
    expect(new Set(labelSheets.map(({ name }) => name)).size).toBe(labelSheets.length);
  });
});

describe("Labels on pages", () => {
  it("begin at the position chosen and go on on the next sheet at its first", () => {
    const pages = labelPages(sheetNamed("avery-l7163"), 13, 4);
    expect(pages.map((page) => page.map(({ index }) => index))).toEqual([
      [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
      [11, 12],
    ]);
    expect(pages[0]?.[0]?.x).toBeCloseTo(106.25, 6);
    expect(pages[0]?.[0]?.y).toBeCloseTo(53.25, 6);
    expect(pages[1]?.[0]).toEqual({ index: 11, x: 4.65, y: 15.15 });
  });

  it("stand alone on a label printer's page", () => {
    const pages = labelPages({ kind: "roll", label: { width: 57, height: 32 } }, 3, 9);
    expect(pages).toEqual([0, 1, 2].map((index) => [{ index, x: 0, y: 0 }]));
  });

  it("never leave the page, overlap or get lost, and leave free what comes before the start", () => {
    fc.assert(
      fc.property(
        anyStock,
        fc.integer({ min: 0, max: 200 }),
        fc.integer({ min: -2, max: 40 }),
        (stock, count, start) => {
          const pages = labelPages(stock, count, start);
          const paper = pageSizeOf(stock);
          const label = labelSizeOf(stock);
          expect(pages.flat().map(({ index }) => index)).toEqual(Array.from({ length: count }, (_, index) => index));
          for (const page of pages) {
            expect(page.length).toBeGreaterThan(0);
            for (const place of page) {
              expect(Math.min(place.x, place.y)).toBeGreaterThanOrEqual(0);
              expect(place.x + label.width).toBeLessThanOrEqual(paper.width + HAIR);
              expect(place.y + label.height).toBeLessThanOrEqual(paper.height + HAIR);
            }
            expect(page.some((a, i) => page.slice(i + 1).some((b) => overlap(a, b, label)))).toBe(false);
          }
          const full = labelPages(stock, labelsAPage(stock), 1)[0] ?? [];
          const skipped = Math.min(Math.max(start, 1), labelsAPage(stock)) - 1;
          const first = full.slice(skipped, skipped + count).map(({ x, y }) => ({ x, y }));
          expect((pages[0] ?? []).map(({ x, y }) => ({ x, y }))).toEqual(first);
        },
      ),
    );
  });
});
