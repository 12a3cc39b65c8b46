import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type MeasuredBlock, type PagePart, paginate } from "../../src/renderer/ui/print/paginate.ts";

const PAGE = { first: 100, other: 100 };

function text(height: number): MeasuredBlock {
  return { height, keepWithNext: false, line: 10, padding: 0 };
}

function heading(height = 10): MeasuredBlock {
  return { ...text(height), keepWithNext: true };
}

/** A table with a head of 10; a negative height means a group row, which stays with the next. */
function table(...rows: readonly number[]): MeasuredBlock {
  return {
    ...text(10),
    rows: rows.map((height) => ({ height: Math.abs(height), keepWithNext: height < 0 })),
  };
}

describe("Pages of a printed document", () => {
  const cases: readonly { readonly title: string; readonly blocks: MeasuredBlock[]; readonly pages: PagePart[][] }[] = [
    { title: "an empty document has one page", blocks: [], pages: [[]] },
    {
      title: "what fits stands on one page",
      blocks: [text(60), text(40)],
      pages: [[{ block: 0 }, { block: 1 }]],
    },
    {
      title: "a block that doesn't fit goes to the next page whole",
      blocks: [text(60), text(41)],
      pages: [[{ block: 0 }], [{ block: 1 }]],
    },
    {
      title: "a table goes on with its head repeated",
      blocks: [table(30, 30, 30, 30)],
      pages: [[{ block: 0, from: 0, to: 3 }], [{ block: 0, from: 3, to: 4 }]],
    },
    {
      title: "the repeated head takes its room",
      blocks: [table(45, 45, 45, 45)],
      pages: [[{ block: 0, from: 0, to: 2 }], [{ block: 0, from: 2, to: 4 }]],
    },
    {
      title: "a heading never ends a page",
      blocks: [text(80), heading(), text(20)],
      pages: [[{ block: 0 }], [{ block: 1 }, { block: 2 }]],
    },
    {
      title: "a heading stays with the head and the first row of its table",
      blocks: [text(70), heading(), table(15, 15)],
      pages: [[{ block: 0 }], [{ block: 1 }, { block: 2, from: 0, to: 2 }]],
    },
    {
      title: "a group row never ends a page",
      blocks: [table(40, 30, -15, 10)],
      pages: [[{ block: 0, from: 0, to: 2 }], [{ block: 0, from: 2, to: 4 }]],
    },
    {
      title: "a heading stays with a table that has no rows",
      blocks: [text(85), heading(), table()],
      pages: [[{ block: 0 }], [{ block: 1 }, { block: 2 }]],
    },
    {
      title: "a row higher than a page is cut between two lines, on pages of its own",
      blocks: [table(20, 205, 20)],
      pages: [
        [{ block: 0, from: 0, to: 1 }],
        [{ block: 0, from: 1, to: 2, cut: { offset: 0, height: 90 } }],
        [{ block: 0, from: 1, to: 2, cut: { offset: 90, height: 90 } }],
        [
          { block: 0, from: 1, to: 2, cut: { offset: 180, height: 25 } },
          { block: 0, from: 2, to: 3 },
        ],
      ],
    },
    {
      title: "a paragraph higher than a page is cut between two lines",
      blocks: [{ ...text(150), padding: 5 }],
      pages: [[{ block: 0, cut: { offset: 0, height: 95 } }], [{ block: 0, cut: { offset: 95, height: 55 } }]],
    },
  ];

  it.each(cases)("$title", ({ blocks, pages }) => {
    expect(paginate(blocks, PAGE)).toEqual(pages);
  });

  it("gives the first page the room it has", () => {
    expect(paginate([text(110), text(110)], { first: 120, other: 110 })).toEqual([[{ block: 0 }], [{ block: 1 }]]);
  });

  const row = fc.record({ height: fc.integer({ min: 1, max: 130 }), keepWithNext: fc.boolean() });
  const block: fc.Arbitrary<MeasuredBlock> = fc.oneof(
    fc.record({
      height: fc.integer({ min: 1, max: 130 }),
      keepWithNext: fc.boolean(),
      line: fc.constant(10),
      padding: fc.constantFrom(0, 3),
    }),
    fc.record({
      height: fc.integer({ min: 1, max: 20 }),
      keepWithNext: fc.constant(false),
      rows: fc.array(row, { maxLength: 12 }),
      line: fc.constant(10),
      padding: fc.constantFrom(0, 3),
    }),
  );

  function heightOf(part: PagePart, of: MeasuredBlock): number {
    if (part.cut) return part.cut.height + (of.rows ? of.height : 0);
    if (part.from === undefined) return of.height;
    return (of.rows ?? []).slice(part.from, part.to).reduce((sum, r) => sum + r.height, of.height);
  }

  it("leaves nothing out, prints nothing twice and never overfills, whatever the heights", () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 12 }), (blocks) => {
        const pages = paginate(blocks, PAGE);
        const printed = new Map<string, number>();
        for (const page of pages) {
          let height = 0;
          for (const part of page) {
            const of = blocks[part.block];
            if (!of) throw new Error("A part of no block");
            height += heightOf(part, of);
            for (let r = part.from ?? -1; r < (part.to ?? 0); r++) {
              const whole = r < 0 ? of.height : (of.rows?.[r]?.height ?? 0);
              const key = `${part.block} ${r}`;
              printed.set(key, (printed.get(key) ?? 0) + (part.cut?.height ?? whole));
            }
          }
          expect(height).toBeLessThanOrEqual(100);
        }
        blocks.forEach((b, i) => {
          const rows = b.rows?.length ? b.rows.map((r, j) => [j, r.height] as const) : [[-1, b.height] as const];
          for (const [r, height] of rows) expect(printed.get(`${i} ${r}`)).toBe(height);
        });
        expect(pages.slice(1).every((page) => page.length > 0)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
