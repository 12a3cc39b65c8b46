import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blockFromTsv, htmlFromBlock, tsvFromBlock } from "../../src/renderer/ui/table/cell-block.ts";
import { cellsIn, isInRange, rangeBetween, rangeSize } from "../../src/renderer/ui/table/cell-range.ts";

const nasty = fc.oneof(
  fc.string(),
  fc.stringMatching(/^['"=+\-@\t\r\n a1]{0,6}$/),
  fc.constantFrom("", "'", "''=1", '"', '""', '5" disk', '"a" b', "a\r\nb", "-5", "- 5", "\u00a0", "＝1"),
);
const block = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(nasty, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
  );

describe("Cells on the clipboard", () => {
  it("come back as they were, whatever stands in them", () => {
    const holds = (cells: string[][]) => {
      expect(blockFromTsv(tsvFromBlock(cells))).toEqual(cells);
    };
    fc.assert(fc.property(block, holds), { numRuns: 2_000 });
  });

  it("never begin with what a spreadsheet program runs as a formula, in text or in HTML", () => {
    const texts = ["=1+1", "+49 30 1", "-1+2", "@SUM(A1)", "\t=1", "＝1", "plain", "-5"];
    expect(tsvFromBlock([texts])).toBe("'=1+1\t'+49 30 1\t'-1+2\t'@SUM(A1)\t\"'\t=1\"\t'＝1\tplain\t-5\r\n");
    expect(htmlFromBlock([["=1+1"]], () => false)).toContain(">'=1+1<");
  });

  it.each([
    ["one cell", "a", [["a"]]],
    ["nothing", "", [[""]]],
    [
      "Excel's rows",
      "a\tb\r\nc\td\r\n",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    [
      "rows of a Unix program without an end",
      "a\tb\nc\td",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    ["a line break and a quote in a cell", '"a\n""b"""\tc\r\n', [['a\n"b"', "c"]]],
    ["a quote that is part of the text", '5" disk\t"Pro" edition\t"open\r\n', [['5" disk', '"Pro" edition', '"open']]],
    ["an empty last row", "a\r\n\r\n", [["a"], [""]]],
    [
      "rows of different lengths",
      "a\tb\tc\r\nd\r\n",
      [
        ["a", "b", "c"],
        ["d", "", ""],
      ],
    ],
  ])("are read from %s", (_what, tsv, cells) => {
    expect(blockFromTsv(tsv)).toEqual(cells);
  });

  it("are marked as text in HTML, but for numbers and days, and never are HTML themselves", () => {
    const html = htmlFromBlock([["00123", "<b>&", "2026-03-31", "a\nb"]], (column) => column === 2);
    expect(html).toContain(`<td style="mso-number-format:'\\@'">00123</td>`);
    expect(html).toContain("&lt;b&gt;&amp;</td>");
    expect(html).toContain("<td>2026-03-31</td>");
    expect(html).toContain("a<br>b");
  });
});

describe("A range of cells", () => {
  it("is the rectangle between two cells, in whichever direction it was drawn, without the headings", () => {
    const range = rangeBetween({ row: 5, column: 1 }, { row: 3, column: 4 });
    expect(range).toEqual({ top: 3, left: 1, bottom: 5, right: 4 });
    expect(rangeBetween({ row: -1, column: 2 }, { row: 1, column: 0 })).toEqual({
      top: 0,
      left: 0,
      bottom: 1,
      right: 2,
    });
    expect(rangeSize(range)).toEqual({ rows: 3, columns: 4 });
    expect(cellsIn(range)).toBe(12);
    expect([isInRange(range, 3, 1), isInRange(range, 5, 4), isInRange(range, 6, 4), isInRange(range, 4, 0)]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
