import { strFromU8, zipSync } from "fflate";
import { describesTooManyColumns } from "./column-spans.ts";
import { looksUtf16 } from "./file-kind.ts";
import { mayHoldFormulas } from "./holds-formulas.ts";
import { repeatsTooMuch } from "./repeated-cells.ts";
import { type UnzipFault, unpackedZip } from "./unpacked-zip.ts";
import { zipDirectory } from "./zip-directory.ts";

/** Why a workbook isn't given to the spreadsheet library. */
export type WorkbookFault = UnzipFault | "file-unknown";

/**
 * A packed workbook that is safe to read.
 *
 * @property bytes     as a zip file that is only stored, not compressed
 * @property formulas  whether any cell can hold one
 */
export interface CheckedWorkbook {
  readonly bytes: Uint8Array;
  readonly formulas: boolean;
}

/** What the library reads of a workbook; pictures and macros are never unpacked. */
const WANTED = /^(mimetype|.*\.(xml|rels|vml|bin))$/i;
const UNWANTED = /vbaProject\.bin$|^objectdata\.xml$/i;
const MANIFEST = "META-INF/manifest.xml";
const CONTENT = "content.xml";
const MOST_LOOKED_AT = 2_000;

/**
 * Unpacks and checks a packed workbook. The library is given nothing to inflate, so that what was counted here and what it
 * reads can't differ.
 */
export function checkedZip(bytes: Uint8Array): CheckedWorkbook | WorkbookFault {
  const entries = zipDirectory(bytes, MOST_LOOKED_AT);
  if (entries && !isWorkbook(entries.map(({ name }) => name))) return "file-unknown";
  const parts = unpackedZip(bytes, (name) => WANTED.test(name) && !UNWANTED.test(name));
  if (typeof parts === "string") return parts;
  // OpenDocument encrypts the parts and says so in its manifest (OpenDocument 1.3, part 2, 3.4.1).
  if (strFromU8(parts.get(MANIFEST) ?? new Uint8Array()).includes("encryption-data")) return "file-encrypted";
  for (const [name, part] of parts) if (describesTooManyColumns(name, part)) return "zip-bomb";
  const content = parts.get(CONTENT);
  if (content && repeatsTooMuch(new TextDecoder("latin1").decode(content))) return "zip-bomb";
  return {
    bytes: zipSync(Object.fromEntries(parts), { level: 0 }),
    formulas: [...parts].some(([name, part]) => mayHoldFormulas(name, part)),
  };
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
  const wide = bytes[0] === 0xff ? "utf-16le" : bytes[0] === 0xfe ? "utf-16be" : looksUtf16(bytes);
  const text = new TextDecoder(wide ?? "latin1").decode(bytes);
  const end = text.slice(-2_000).trimEnd();
  if (spansTooMuch(text)) return "zip-bomb";
  if (/^id;p/i.test(text)) return /[\r\n]E$/.test(end) ? undefined : "file-damaged";
  if (!/<\/(?:[\w-]+:)?(?:Workbook|document)\s*>(?:\s*<!--[\s\S]*-->)?$/.test(end)) return "file-damaged";
  return repeatsTooMuch(text) ? "zip-bomb" : undefined;
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
