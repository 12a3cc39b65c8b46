import type { Table } from "../../domain/intake/cell.ts";
import { failed, type Result } from "../../domain/value/result.ts";
import { isArchive, tablesFromArchive } from "./archive-tables.ts";
import { checkedZip, flatWorkbookFault, type WorkbookFault } from "./checked-workbook.ts";
import { isSoundCompoundFile } from "./compound-file.ts";
import { documentTypeRefusal } from "./document-type.ts";
import { fileKind, isCompoundFile } from "./file-kind.ts";
import { tablesFromJson } from "./json-tables.ts";
import { longSheetRefusal } from "./long-sheets.ts";
import { tablesFromText } from "./text-tables.ts";
import type { UnzipFault, ZipParts } from "./unpacked-zip.ts";
import { tablesFromWorkbook } from "./workbook-tables.ts";
import { tablesFromXml } from "./xml-tables.ts";

/** What a person decided about a text file; what is left out is found. */
export interface ReadOptions {
  readonly encoding?: string | undefined;
  readonly delimiter?: string | undefined;
  readonly quote?: string | undefined;
}

/**
 * A file as tables.
 *
 * @property kind      `xlsx`, `xls`, `ods`, `csv`, `tsv`, `json` …
 * @property encoding, delimiter, quote  of a text file, as found or given; null otherwise. Columns of a fixed width have
 *                     the delimiter `FIXED_WIDTH`
 * @property readings  how each was found, in words
 */
export interface ReadFile {
  readonly kind: string;
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly quote: string | null;
  readonly tables: readonly Table[];
  readonly readings: readonly string[];
}

/** Where pieces of a large sheet are read meanwhile. @property count  how many pieces it takes */
export interface Elsewhere {
  readonly count: number;
  readonly take: (piece: ZipParts) => void;
}

const MOST_BYTES = 200_000_000;
const NOWHERE: Elsewhere = { count: 0, take: () => undefined };

/**
 * Reads a file by what it is, not by what it is called. Anything that is no table is refused in words.
 *
 * @param name   file name, for messages
 * @param bytes  the whole file
 * @param onStage  is told in words what is being done
 * @param elsewhere  is given the later rows of a large sheet, which are then missing in what is returned
 */
export function readTables(
  name: string,
  bytes: Uint8Array,
  options: ReadOptions,
  onStage: (sentence: string) => void = () => undefined,
  elsewhere: Elsewhere = NOWHERE,
): Result<ReadFile> {
  if (bytes.length === 0)
    return failed("file-empty", `“${name}” is empty. Nothing was imported. Export it again from where it came from.`);
  if (bytes.length > MOST_BYTES)
    return failed("file-too-large", `“${name}” has more than 200 MB. Nothing was read. Split it and import the parts.`);
  const kind = fileKind(bytes);
  switch (kind) {
    case "zip": {
      onStage(`Unpacking “${name}”`);
      if (isArchive(bytes))
        return tablesFromArchive(name, bytes, (file, content) => readTables(file, content, options, onStage));
      const checked = checkedZip(bytes, elsewhere.count + 1);
      if (typeof checked === "string" || "isWide" in checked) return refusal(name, checked);
      for (const piece of checked.pieces) elsewhere.take(piece);
      onStage(`Reading the sheets of “${name}”`);
      return tablesFromWorkbook(name, checked.bytes, checked.formulas);
    }
    case "flat-workbook": {
      const fault = flatWorkbookFault(bytes);
      return fault ? refusal(name, fault) : tablesFromWorkbook(name, bytes);
    }
    case "old-workbook":
      return isCompoundFile(bytes) && !isSoundCompoundFile(bytes)
        ? refusal(name, "file-damaged")
        : tablesFromWorkbook(name, bytes);
    case "encrypted":
      return refusal(name, "file-encrypted");
    case "json":
      return tablesFromJson(name, bytes, options);
    case "xml":
      return tablesFromXml(name, bytes, options);
    case "text":
      onStage(`Splitting “${name}” into rows and columns`);
      return tablesFromText(name, bytes, options);
    case "other":
      return failed(
        "file-unknown",
        `“${name}” is no spreadsheet, text table or inventory that Muster can read. Nothing was imported. Save it as xlsx or csv and try again.`,
      );
  }
}

function refusal(name: string, fault: WorkbookFault): Result<never> {
  if (typeof fault !== "string") return longSheetRefusal(name, fault);
  return fault === "document-type" ? documentTypeRefusal(name) : failed(fault, faultSentence(name, fault));
}

function faultSentence(name: string, fault: UnzipFault | "file-unknown"): string {
  switch (fault) {
    case "file-encrypted":
      return `“${name}” is protected by a password. Nothing was read. Open it in your spreadsheet program and save it without a password.`;
    case "zip-bomb":
      return `“${name}” would unpack to far more than a spreadsheet ever holds. It was not opened. If it is genuine, save it anew as csv.`;
    case "file-damaged":
      return `“${name}” is damaged: it ends too early or its parts don't fit together. Nothing was imported. Get it again from where it came from.`;
    case "file-unknown":
      return `“${name}” is a packed document, but no spreadsheet. Nothing was imported. Save it as xlsx or csv and try again.`;
  }
}
