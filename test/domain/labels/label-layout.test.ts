import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LABEL_TEXTS, type LabelLine } from "../../../src/domain/labels/label-contents.ts";
import { type LabelLayout, labelLayout } from "../../../src/domain/labels/label-layout.ts";
import { type LabelStock, labelSheets, labelSizeOf } from "../../../src/domain/labels/label-stock.ts";
import { FINEST_BAR, FINEST_SQUARE, largestModule } from "../../../src/domain/labels/module-size.ts";
import type { Measure } from "../../../src/domain/labels/shortened.ts";
import type { Box } from "../../../src/domain/labels/text-lines.ts";

/** A typewriter: every letter is as wide as every other. */
const typewriter: Measure = (text, weight) => [...text].length * (weight === "bold" ? 0.62 : 0.55);

const roll = (width: number, height: number): LabelStock => ({ kind: "roll", label: { width, height } });
const tagLine = (text: string): LabelLine => ({ kind: "tag", text });

const anyStock: fc.Arbitrary<LabelStock> = fc.oneof(
  fc.constantFrom(...labelSheets).map((sheet) => ({ kind: "sheet" as const, sheet })),
  fc.tuple(fc.integer({ min: 10, max: 200 }), fc.integer({ min: 10, max: 200 })).map(([w, h]) => roll(w, h)),
);

const someLines: fc.Arbitrary<readonly LabelLine[]> = fc
  .tuple(
    fc.subarray([...LABEL_TEXTS]),
    fc.array(fc.string({ minLength: 1, maxLength: 80 }), { minLength: 4, maxLength: 4 }),
  )
  .map(([kinds, texts]) => kinds.map((kind, nth) => ({ kind, text: texts[nth] ?? "x" })));

const anyModules = fc.option(fc.integer({ min: 46, max: 400 }), { nil: null });
const anySquares = fc.option(fc.constantFrom(21, 25, 29, 33, 37), { nil: null });

function boxes({ lines, code128, qr }: LabelLayout): readonly Box[] {
  return [...lines.filter(({ text }) => text !== ""), ...(code128 ? [code128] : []), ...(qr ? [qr] : [])];
}

const HAIR = 1e-6;

function overlap(a: Box, b: Box): boolean {
  const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return across > HAIR && down > HAIR;
}

describe("A label", () => {
  it("never prints beyond its edges or one thing over another, whatever stands on it", () => {
    fc.assert(
      fc.property(anyStock, someLines, anyModules, anySquares, (stock, lines, code128, qr) => {
        const label = labelSizeOf(stock);
        const placed = boxes(labelLayout(stock, { lines, code128, qr }, typewriter));
        for (const box of placed) {
          expect(Math.min(box.x, box.y)).toBeGreaterThanOrEqual(1.5 - HAIR);
          expect(box.x + box.width).toBeLessThanOrEqual(label.width - 1.5 + HAIR);
          expect(box.y + box.height).toBeLessThanOrEqual(label.height - 1.5 + HAIR);
        }
        expect(placed.some((a, i) => placed.slice(i + 1).some((b) => overlap(a, b)))).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it("has every code with its clear space and a module that can be read, or tells that it is left out", () => {
    fc.assert(
      fc.property(anyStock, someLines, anyModules, anySquares, (stock, lines, code128, qr) => {
        const label = labelSizeOf(stock);
        const layout = labelLayout(stock, { lines, code128, qr }, typewriter);
        const left = layout.leftOut.map(({ what }) => what);
        expect(layout.code128 !== null || left.includes("code128")).toBe(code128 !== null);
        expect(layout.qr !== null || left.includes("qr")).toBe(qr !== null);
        if (layout.code128) {
          const { x, width, module } = layout.code128;
          const edge = layout.qr ? layout.qr.x + layout.qr.width : 0;
          expect(module).toBeGreaterThanOrEqual(FINEST_BAR);
          expect(width).toBeCloseTo(module * (code128 ?? 0), 6);
          expect(x - edge).toBeGreaterThanOrEqual(10 * module - HAIR);
          expect(label.width - x - width).toBeGreaterThanOrEqual(10 * module - HAIR);
        }
        if (layout.qr) {
          const { x, y, width, module } = layout.qr;
          expect(module).toBeGreaterThanOrEqual(FINEST_SQUARE);
          expect(Math.min(x, y, label.height - y - width)).toBeGreaterThanOrEqual(4 * module - HAIR);
          const others = boxes({ ...layout, qr: null });
          for (const other of others) expect(other.x - x - width).toBeGreaterThanOrEqual(4 * module - HAIR);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("shortens a text that is too long with an ellipsis and leaves a short one alone", () => {
    const { lines } = labelLayout(
      roll(57, 32),
      {
        lines: [tagLine("TK-NB-001"), { kind: "name", text: "A name that nobody ever reads to its end on a label" }],
        code128: null,
        qr: null,
      },
      typewriter,
    );
    expect(lines.map(({ text }) => text)).toEqual(["TK-NB-001", expect.stringMatching(/^A name that .*\S…$/)]);
  });

  it("leaves the least important lines out where it is too low for all, and tells which", () => {
    const all = LABEL_TEXTS.map((kind): LabelLine => ({ kind, text: kind }));
    const { lines, leftOut } = labelLayout(roll(60, 10), { lines: all, code128: null, qr: null }, typewriter);
    expect(lines.map(({ kind }) => kind)).toEqual(["tag", "name"]);
    expect(leftOut).toEqual([
      { what: "line", line: { kind: "organisation", text: "organisation" } },
      { what: "line", line: { kind: "serial", text: "serial" } },
    ]);
  });

  it("leaves out a Code 128 whose bars would be finer than scanners read, and tells how fine", () => {
    const { code128, leftOut } = labelLayout(roll(57, 32), { lines: [], code128: 330, qr: null }, typewriter);
    expect(code128).toBeNull();
    expect(leftOut).toEqual([{ what: "code128", module: expect.closeTo(54 / 330, 2) }]);
  });

  it("makes the QR code smaller where that lets the bars beside it be read", () => {
    const lone = labelLayout(roll(57, 32), { lines: [tagLine("A")], code128: null, qr: 21 }, typewriter);
    const both = labelLayout(roll(57, 32), { lines: [tagLine("A")], code128: 178, qr: 21 }, typewriter);
    expect(both.leftOut).toEqual([]);
    expect(both.qr?.width).toBeLessThan(lone.qr?.width ?? 0);
  });

  it("keeps 5 mm from the edge of a paper that labels reach", () => {
    const sheet = labelSheets.find(({ id }) => id === "avery-3490");
    if (!sheet) throw new Error("The sheet is gone");
    const { lines } = labelLayout(
      { kind: "sheet", sheet },
      { lines: [tagLine("A")], code128: null, qr: null },
      typewriter,
    );
    expect(lines[0]?.x).toBe(5);
  });
});

describe("The largest module", () => {
  it("fills the room together with margins and clear space", () => {
    const metres = fc.double({ min: 1, max: 300, noNaN: true });
    fc.assert(
      fc.property(
        metres,
        fc.integer({ min: 21, max: 400 }),
        fc.integer({ min: 0, max: 10 }),
        metres,
        metres,
        (room, modules, quiet, before, after) => {
          const free = room + before + after;
          const m = largestModule(free, modules, quiet, before, after);
          expect(modules * m + Math.max(before, quiet * m) + Math.max(after, quiet * m)).toBeCloseTo(free, 6);
        },
      ),
    );
  });
});
