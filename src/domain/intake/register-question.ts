import { quotedNames } from "../licence/counted.ts";
import { registerOf } from "../registers/all.ts";
import type { Table } from "./cell.ts";
import { cellText } from "./cell-text.ts";
import { importFields } from "./import-fields.ts";
import type { ImportQuestion } from "./import-question.ts";
import type { RankedRegister, RankedRegisters } from "./propose-register.ts";

const SHOWN_ROWS = 2;

/**
 * The question which register is meant, for headings that fit none, or several about equally; null where one fits best.
 *
 * @param ranked   how well each register fits the headings
 * @param headers  the headings as they are matched
 */
export function registerQuestion(
  ranked: RankedRegisters,
  table: Table,
  headerRow: number,
  headers: readonly string[],
): ImportQuestion | null {
  const fitsNone = ranked.every(({ strength }) => strength === 0);
  const meant = fitsNone ? ranked : alike(ranked);
  if (meant.length < 2) return null;
  const named = headers.filter((header) => header !== "");
  const shown = fitsNone ? 0 : SHOWN_ROWS;
  return {
    id: "register",
    sentence: fitsNone ? noneSentence(headerRow, named) : severalSentence(headerRow, named),
    options: meant.map(({ register, matches }) => {
      const labels = labelsOf(register, matches);
      const known = labels.filter((label) => label !== undefined);
      return {
        value: register,
        label: registerOf(register).label,
        samples:
          known.length === 0
            ? []
            : [
                `${known.length} of ${named.length} columns: ${known.join(", ")}`,
                ...rowTexts(table, headerRow, labels, shown),
              ],
      };
    }),
  };
}

/**
 * The registers among which the headings don't decide, the one first that explains most of them; none where they decide. A
 * register that lacks its marks but explains more of the headings speaks against the best.
 */
function alike([best, ...others]: RankedRegisters): readonly RankedRegister[] {
  const explainsMore = (other: RankedRegister) => other.matched > best.matched && other.score > best.score;
  const fitsAsWell = (other: RankedRegister) => other.strength === best.strength && other.score === best.score;
  if (!others.some((other) => explainsMore(other) || fitsAsWell(other))) return [];
  const asGood = others.filter(({ matched, score }) => matched >= best.matched && score >= best.score);
  return [best, ...asGood].toSorted((a, b) => b.matched - a.matched);
}

function labelsOf(register: RankedRegister["register"], matches: RankedRegister["matches"]): (string | undefined)[] {
  const fields = importFields(register);
  return matches.map((match) => fields.find(({ id }) => id === match?.field)?.label);
}

/** The first rows as a register would take them: `Row 2: Name “PC1”, Location “Berlin”`. */
function rowTexts(
  { rows }: Table,
  headerRow: number,
  labels: readonly (string | undefined)[],
  most: number,
): readonly string[] {
  const texts: string[] = [];
  for (let i = headerRow; i < rows.length && texts.length < most; i++) {
    const cells = labels.flatMap((label, column) => {
      const text = cellText(rows[i]?.[column]);
      return label === undefined || text === "" ? [] : [`${label} “${text}”`];
    });
    if (cells.length > 0) texts.push(`Row ${i + 1}: ${cells.join(", ")}`);
  }
  return texts;
}

function severalSentence(headerRow: number, headings: readonly string[]): string {
  return `The headings in row ${headerRow} (${quotedNames(headings)}) fit several registers. What is each row of this list?`;
}

function noneSentence(headerRow: number, headings: readonly string[]): string {
  const shown = headings.length === 0 ? "" : ` (${quotedNames(headings)})`;
  const data = headings.some(looksLikeData)
    ? " That row looks like data: if the list has no headings, put a line with them above it."
    : "";
  return `The headings in row ${headerRow}${shown} fit none of the registers. Choose the one it belongs to and then its columns, or leave the file out.${data}`;
}

/** Headings hold no addresses and begin with no digit. */
function looksLikeData(heading: string): boolean {
  return /@|^\d/.test(heading);
}
