/** An answer to how a text file is read, with the words for it. */
export interface TextOption {
  readonly value: string;
  readonly label: string;
}

/** Stands for a delimiter where each column begins at the same place of every line. */
export const FIXED_WIDTH = "fixed-width";

const MOST_PLACES = 500;

/** True for what stands for columns of a fixed width, also where it says at which characters they begin. */
export function isFixedWidth(delimiter: string | null | undefined): boolean {
  return delimiter === FIXED_WIDTH || placesOf(delimiter ?? "") !== undefined;
}

/**
 * Stands for columns that begin at these characters of a line, read from a text such as `1, 12, 40`. The first column begins
 * at 1, said or not, so that nothing is left out.
 *
 * @returns undefined where the numbers don't rise or something else stands there
 */
export function fixedWidthAt(text: string): string | undefined {
  const numbers = text.split(/[,;\s]+/).filter((part) => part !== "");
  const delimiter = `${FIXED_WIDTH}:${numbers[0] === "1" ? "" : "1,"}${numbers.join(",")}`;
  return numbers.length > 0 && placesOf(delimiter) ? delimiter : undefined;
}

/** The characters, counted from 1, at which columns begin as somebody said; undefined where nobody did. */
export function placesOf(delimiter: string): readonly number[] | undefined {
  if (!delimiter.startsWith(`${FIXED_WIDTH}:`)) return undefined;
  const parts = delimiter.slice(FIXED_WIDTH.length + 1).split(",");
  const places = parts.map((part) => (/^[1-9]\d{0,4}$/.test(part) ? Number(part) : 0));
  const isRising = places.every((place, i) => place > (places[i - 1] ?? 0));
  return isRising && places.length <= MOST_PLACES ? places : undefined;
}

/** Marks that texts are often split at, the usual first; any other text can be typed. */
export const DELIMITERS: readonly TextOption[] = [
  { value: ",", label: "Comma" },
  { value: ";", label: "Semicolon" },
  { value: "\t", label: "Tab" },
  { value: "|", label: "Vertical bar" },
  { value: "^", label: "Caret" },
  { value: "~", label: "Tilde" },
  { value: ":", label: "Colon" },
  { value: FIXED_WIDTH, label: "Nothing: each column has its width" },
];

/** Marks around cells that hold a delimiter or a line end. */
export const QUOTES: readonly TextOption[] = [
  { value: '"', label: 'Quotation marks (")' },
  { value: "'", label: "Apostrophes (')" },
  { value: "", label: "Nothing" },
];

/** Encodings that texts come in. The names are those of the Encoding Standard, but for the two of the Windows console. */
export const ENCODINGS: readonly TextOption[] = [
  { value: "utf-8", label: "UTF-8" },
  { value: "utf-16le", label: "UTF-16 LE" },
  { value: "utf-16be", label: "UTF-16 BE" },
  { value: "windows-1252", label: "Western (Windows-1252)" },
  { value: "iso-8859-15", label: "Western (ISO 8859-15)" },
  { value: "macintosh", label: "Western (Macintosh)" },
  { value: "cp850", label: "Western (DOS, code page 850)" },
  { value: "cp437", label: "American (DOS, code page 437)" },
  { value: "windows-1250", label: "Central European (Windows-1250)" },
  { value: "iso-8859-2", label: "Central European (ISO 8859-2)" },
  { value: "windows-1251", label: "Cyrillic (Windows-1251)" },
  { value: "koi8-r", label: "Cyrillic (KOI8-R)" },
  { value: "ibm866", label: "Cyrillic (DOS, code page 866)" },
  { value: "windows-1253", label: "Greek (Windows-1253)" },
  { value: "windows-1254", label: "Turkish (Windows-1254)" },
  { value: "windows-1255", label: "Hebrew (Windows-1255)" },
  { value: "windows-1256", label: "Arabic (Windows-1256)" },
  { value: "windows-1257", label: "Baltic (Windows-1257)" },
  { value: "windows-1258", label: "Vietnamese (Windows-1258)" },
  { value: "shift_jis", label: "Japanese (Shift JIS)" },
  { value: "euc-jp", label: "Japanese (EUC)" },
  { value: "gb18030", label: "Chinese (GB 18030)" },
  { value: "big5", label: "Chinese (Big5)" },
  { value: "euc-kr", label: "Korean (EUC)" },
];
