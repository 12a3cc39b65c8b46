import { type CellObject, SSF } from "xlsx";
import type { Cell } from "../../domain/intake/cell.ts";
import { dateFromDayNumber } from "../../domain/intake/read-date.ts";
import { isoFromSerial } from "./date-serial.ts";
import { currencyOfFormat, padsWithZeros } from "./number-format.ts";

const MOST_FORMULA = 80;
/** From here on a number has lost digits, which no filling up with zeros brings back. */
const LOSSLESS = 1e15;

/** What a workbook says about all its cells. */
interface Book {
  readonly date1904: boolean;
  readonly isOpenDocument: boolean;
}

/** What a number format says that its numbers are. */
type Meaning =
  | { readonly kind: "number" | "date" | "padded" }
  | { readonly kind: "currency"; readonly currency: string };

/** Makes the function that reads the cells of a workbook as the library knows them. Each number format is read once. */
export function cellReader({ date1904, isOpenDocument }: Book): (cell: CellObject | undefined) => Cell {
  const meanings = new Map<string, Meaning>();
  const meaningOf = (format: string): Meaning => {
    const known = meanings.get(format);
    if (known) return known;
    const meaning = formatMeaning(format);
    meanings.set(format, meaning);
    return meaning;
  };

  const numberCell = (number: number, format: CellObject["z"]): Cell => {
    // What a damaged file calls a number and isn't one.
    if (!Number.isFinite(number)) return { error: errorText(36) };
    const meaning = typeof format === "string" ? meaningOf(format) : undefined;
    switch (meaning?.kind) {
      case "date":
        return dateCell(number, date1904);
      case "currency":
        return { number, currency: meaning.currency };
      case "padded":
        return paddedCell(number, String(format));
      default:
        return date1904 && dateFromDayNumber(number, true) ? { number, from1904: true } : number;
    }
  };

  return (cell) => {
    if (!cell) return null;
    const shown = isOpenDocument ? shownError(cell) : undefined;
    if (shown !== undefined) return { error: shown };
    switch (cell.t) {
      case "s":
        return typeof cell.v === "string" && cell.v.trim() !== "" ? cell.v : null;
      case "n":
        return typeof cell.v === "number" ? numberCell(cell.v, cell.z) : null;
      case "b":
        return cell.v === true;
      case "d":
        return cell.v instanceof Date ? { date: cell.v.toISOString().slice(0, 10) } : null;
      case "e":
        return { error: typeof cell.w === "string" ? cell.w : errorText(cell.v) };
      default:
        return typeof cell.f === "string" ? { error: `=${cell.f.slice(0, MOST_FORMULA)}` } : null;
    }
  };
}

function formatMeaning(format: string): Meaning {
  const currency = currencyOfFormat(format);
  if (currency !== undefined) return { kind: "currency", currency };
  if (padsWithZeros(format)) return { kind: "padded" };
  return { kind: SSF.is_date(format) ? "date" : "number" };
}

/** A number as its format of zeros shows it. A fraction or a negative number is no name; with it nothing is done. */
function paddedCell(number: number, format: string): Cell {
  if (!Number.isInteger(number) || number < 0 || number >= LOSSLESS) return number;
  const shown: unknown = SSF.format(format, number);
  return typeof shown === "string" && shown.trim() !== "" ? shown.trim() : number;
}

function dateCell(serial: number, date1904: boolean): Cell {
  const date = isoFromSerial(serial, date1904);
  return date === undefined ? serial : { date };
}

/** Names of the error codes in workbook files (ECMA-376 part 1, 18.17.3; [MS-XLS] 2.5.10). */
const ERRORS: Readonly<Record<number, string>> = {
  0: "#NULL!",
  7: "#DIV/0!",
  15: "#VALUE!",
  23: "#REF!",
  29: "#NAME?",
  36: "#NUM!",
  42: "#N/A",
  43: "#GETTING_DATA",
};
const ERROR_NAMES: ReadonlySet<string> = new Set(Object.values(ERRORS));

/**
 * The error that a cell of an OpenDocument sheet shows. The format has no kind of value for errors: programs write a text or
 * a 0, and show the error (OpenDocument 1.3, part 3, 19.389); LibreOffice has further ones with numbers, `Err:502`.
 */
function shownError({ w, v, f }: CellObject): string | undefined {
  const shown = (typeof w === "string" ? w : typeof v === "string" ? v : "").trim();
  if (ERROR_NAMES.has(shown)) return shown;
  return f !== undefined && /^Err:\d{3}$/.test(shown) ? shown : undefined;
}

function errorText(code: CellObject["v"]): string {
  return (typeof code === "number" ? ERRORS[code] : undefined) ?? "#ERROR";
}
