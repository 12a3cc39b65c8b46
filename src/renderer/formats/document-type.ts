import { failed, type Result } from "../../domain/value/result.ts";

const EXCLAMATION_MARK = 0x21;
const LESS_THAN = 0x3c;
const MANIFEST = /(^|\/)META-INF\/manifest\.xml$/i;

/** Refuses a file with a document type: it can define texts that stand for many times more, or for other files. */
export function documentTypeRefusal(name: string): Result<never> {
  return failed(
    "file-unknown",
    `“${name}” declares a document type, which can make a small file endless. It was not opened, and nothing was read. If it is genuine, get it without a DOCTYPE from where it came from, or open it in your spreadsheet program and save it anew.`,
  );
}

/** Whether an XML text declares a document type. */
export function declaresDocumentType(text: string): boolean {
  return /<!DOCTYPE/i.test(text);
}

/**
 * Whether a part of a packed workbook declares a document type, in UTF-8 or UTF-16. The manifests of old OpenOffice versions
 * name one without defining anything in it; that is harmless, for nothing is ever fetched.
 *
 * @param name  of the part
 */
export function partDeclaresDocumentType(name: string, part: Uint8Array): boolean {
  if (/\.bin$/i.test(name)) return false;
  for (let at = part.indexOf(EXCLAMATION_MARK); at !== -1; at = part.indexOf(EXCLAMATION_MARK, at + 1)) {
    if (part[at - 1] !== LESS_THAN && !(part[at - 1] === 0 && part[at - 2] === LESS_THAN)) continue;
    const text = letters(part.subarray(at, at + 1_000));
    if (!/^!DOCTYPE/i.test(text)) continue;
    if (!MANIFEST.test(name) || !/^[^[>]*>/.test(text)) return true;
  }
  return false;
}

function letters(bytes: Uint8Array): string {
  return new TextDecoder("latin1").decode(bytes).replaceAll("\0", "");
}
