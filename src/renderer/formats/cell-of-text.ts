import type { Cell } from "../../domain/intake/cell.ts";
import { trimmedText } from "../../domain/intake/trimmed-text.ts";

/** What spreadsheet programs write into a text for a cell that shows an error, in the languages they speak. */
const ERRORS: ReadonlySet<string> = new Set([
  ...["#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!", "#SPILL!", "#CALC!", "#GETTING_DATA"],
  ...["#NV", "#BEZUG!", "#WERT!", "#ZAHL!", "#ÜBERLAUF!", "#KALK!"],
  ...["#VALEUR!", "#NOM?", "#NOMBRE!", "#NUL!"],
  ...["#¡REF!", "#¡VALOR!", "#¿NOMBRE?", "#¡DIV/0!", "#¡NUM!", "#¡NULO!"],
  ...["#N/D", "#RIF!", "#VALORE!", "#NOME?", "#NULLO!"],
  ...["#N/B", "#VERW!", "#WAARDE!", "#NAAM?", "#DEEL/0!", "#GETAL!", "#LEEG!"],
]);
const HASH = 35;

/** A text as a cell: nothing for a blank one, an error for one that only names an error, else the text as it is. */
export function cellOfText(text: string): Cell {
  const trimmed = trimmedText(text);
  if (trimmed === "") return null;
  if (trimmed.charCodeAt(0) === HASH && ERRORS.has(trimmed)) return { error: trimmed };
  // Blanks around a text stay, as they are trimmed where it gets a meaning; what nobody sees goes.
  return trimmed.length === text.trim().length ? text : trimmed;
}
