import { strFromU8, strToU8, zipSync } from "fflate";
import { describesTooManyColumns } from "./column-spans.ts";
import { declaresDocumentType, partDeclaresDocumentType } from "./document-type.ts";
import { looksUtf16 } from "./file-kind.ts";
import { mayHoldFormulas } from "./holds-formulas.ts";
import { longSheetInParts } from "./long-sheet-parts.ts";
import { type LongSheet, longSheetInOpenDocument, longSheetInSylk, longSheetInXmlSpreadsheet } from "./long-sheets.ts";
import { repeatsTooMuch } from "./repeated-cells.ts";
import { inPieces } from "./sheet-pieces.ts";
import { type UnzipFault, unpackedZip, type ZipParts } from "./unpacked-zip.ts";
import { zipDirectory } from "./zip-directory.ts";

/** Why a workbook isn't given to the spreadsheet library. */
export type WorkbookFault = UnzipFault | "file-unknown" | "document-type" | LongSheet;

/**
 * A packed workbook that is safe to read.
 *
 * @property bytes     as a zip file that is only stored, not compressed
 * @property formulas  whether any cell can hold one
 * @property pieces    the parts of further workbooks, with later rows of the largest sheet
 */
export interface CheckedWorkbook {
  readonly bytes: Uint8Array;
  readonly formulas: boolean;
  readonly pieces: readonly ZipParts[];
}

/** What the library reads of a workbook; pictures and macros are never unpacked. */
const WANTED = /^(mimetype|.*\.(xml|rels|vml|bin))$/i;
const UNWANTED = /vbaProject\.bin$|^objectdata\.xml$/i;
const MANIFEST = "META-INF/manifest.xml";
const CONTENT = "content.xml";
const STYLES = "styles.xml";
const MOST_LOOKED_AT = 2_000;
/** An OpenDocument file needs no styles (OpenDocument 1.3, part 2, 3.1.3); the library does. */
const NO_STYLES = strToU8(
  '<office:document-styles xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"></office:document-styles>',
);

/**
 * Unpacks and checks a packed workbook. The library is given nothing to inflate, so that what was counted here and what it
 * reads can't differ.
 *
 * @param most  into how many pieces a large sheet is cut; formulas may refer to each other, so those sheets are not
 */
export function checkedZip(bytes: Uint8Array, most = 1): CheckedWorkbook | WorkbookFault {
  const entries = zipDirectory(bytes, MOST_LOOKED_AT);
  if (entries && !isWorkbook(entries.map(({ name }) => name))) return "file-unknown";
  const parts = unpackedZip(bytes, (name) => WANTED.test(name) && !UNWANTED.test(name));
  if (typeof parts === "string") return parts;
  // OpenDocument encrypts the parts and says so in its manifest (OpenDocument 1.3, part 2, 3.4.1).
  if (strFromU8(parts.get(MANIFEST) ?? new Uint8Array()).includes("encryption-data")) return "file-encrypted";
  for (const [name, part] of parts) if (partDeclaresDocumentType(name, part)) return "document-type";
  for (const [name, part] of parts) if (describesTooManyColumns(name, part)) return "zip-bomb";
  const content = parts.get(CONTENT);
  if (content && repeatsTooMuch(new TextDecoder("latin1").decode(content))) return "zip-bomb";
  const long = longSheetInParts(parts);
  if (long) return long;
  const more = content && !parts.has(STYLES) ? { [STYLES]: NO_STYLES } : {};
  const formulas = [...parts].some(([name, part]) => mayHoldFormulas(name, part));
  const [first = parts, ...pieces] = formulas ? [parts] : inPieces(parts, most);
  return { bytes: zipSync({ ...Object.fromEntries(first), ...more }, { level: 0 }), formulas, pieces };
}

/** Workbooks of Excel and of OpenDocument; text documents and presentations are packed the same way. */
function isWorkbook(names: readonly string[]): boolean {
  const has = (start: string) => names.some((name) => name.startsWith(start));
  return has(CONTENT) || (has("[Content_Types].xml") && !has("word/") && !has("ppt/"));
}

/**
 * Checks a workbook that is one text: XML of Excel 2003 or OpenDocument, or Multiplan's SYLK. Each says where it ends, so
 * one that was cut off is no longer taken for a shorter one.
 */
export function flatWorkbookFault(bytes: Uint8Array): WorkbookFault | undefined {
  const text = flatText(bytes);
  const end = text.slice(-2_000).trimEnd();
  if (spansTooMuch(text)) return "zip-bomb";
  if (/^id;p/i.test(text)) return /[\r\n]E$/.test(end) ? longSheetInSylk(text) : "file-damaged";
  if (declaresDocumentType(text)) return "document-type";
  if (!/<\/(?:[\w-]+:)?(?:Workbook|document)\s*>(?:\s*<!--[\s\S]*-->)?$/.test(end)) return "file-damaged";
  if (repeatsTooMuch(text)) return "zip-bomb";
  return /Workbook\s*>[^<]*(?:<!--[\s\S]*-->)?$/.test(end)
    ? longSheetInXmlSpreadsheet(text)
    : longSheetInOpenDocument(text);
}

/** The text of a workbook that is one: UTF-16, or UTF-8 with or without a mark. */
export function flatText(bytes: Uint8Array): string {
  const wide = bytes[0] === 0xff ? "utf-16le" : bytes[0] === 0xfe ? "utf-16be" : looksUtf16(bytes);
  return new TextDecoder(wide ?? "utf-8").decode(bytes);
}

const MOST_SPANNED = 1_000_000;
/** Columns that are described together: in XML of Excel 2003, and in SYLK. */
const SPANS = /\bSpan\s*=\s*["']?\s*(\d+)|;W\d+ (\d+)/g;

/** The library writes out each column that is described. */
function spansTooMuch(text: string): boolean {
  let total = 0;
  for (const [, span, last] of text.matchAll(SPANS)) {
    total += Number(span ?? last);
    if (total > MOST_SPANNED) return true;
  }
  return false;
}
