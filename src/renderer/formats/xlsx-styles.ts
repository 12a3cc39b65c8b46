import { looksLikeFormula } from "../../domain/value/formula-text.ts";
import type { WrittenCell } from "./written-cell.ts";

const AS_IT_IS = 0;
/** Index of the style of headings. */
export const HEADING_STYLE = 1;
const TEXT = 2;
const LONG_TEXT = 3;
const QUOTED = 4;
const DATE = 5;
const INTEGER = 6;
/** Styles of amounts by digits after the mark: 0, 2, 3. */
const AMOUNTS: Readonly<Record<number, number>> = { 0: 7, 2: 8, 3: 9 };

/** Index of a cell's style. Texts that would become a formula when somebody edits the cell are quoted. */
export function styleOf(cell: WrittenCell): number {
  switch (cell.kind) {
    case "text":
      if (looksLikeFormula(cell.text)) return QUOTED;
      return cell.text.includes("\n") ? LONG_TEXT : TEXT;
    case "date":
      return DATE;
    case "number":
      if (cell.digits === null) return AS_IT_IS;
      return cell.currency === null ? INTEGER : (AMOUNTS[cell.digits] ?? TEXT);
  }
}

const FORMATS = ["yyyy-mm-dd", "#,##0.000"];
const OWN = 164;

/** The cell formats in the order of their indexes: number format, and what else is special. */
const XFS: readonly (readonly [format: number, more: string])[] = [
  [0, ""],
  [0, ' fontId="1" fillId="2" applyFont="1" applyFill="1"'],
  [49, ' applyNumberFormat="1"'],
  [49, ' applyNumberFormat="1" applyAlignment="1"'],
  [49, ' applyNumberFormat="1" quotePrefix="1"'],
  [OWN, ' applyNumberFormat="1"'],
  [1, ' applyNumberFormat="1"'],
  [3, ' applyNumberFormat="1"'],
  [4, ' applyNumberFormat="1"'],
  [OWN + 1, ' applyNumberFormat="1"'],
];

function cellFormat([format, more]: (typeof XFS)[number], i: number): string {
  const font = more.includes("fontId") ? "" : ' fontId="0" fillId="0"';
  const start = `<xf numFmtId="${format}"${font} borderId="0" xfId="0"${more}`;
  return i === LONG_TEXT ? `${start}><alignment vertical="top" wrapText="1"/></xf>` : `${start}/>`;
}

/** The styles of every workbook that Muster writes (ECMA-376, part 1, 18.8); 49 is text, 1, 3 and 4 are numbers. */
export const STYLES_XML = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="${FORMATS.length}">${FORMATS.map((code, i) => `<numFmt numFmtId="${OWN + i}" formatCode="${code}"/>`).join("")}</numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE6ECEF"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${XFS.length}">${XFS.map(cellFormat).join("")}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
