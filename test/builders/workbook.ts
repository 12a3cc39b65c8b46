import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { type BookType, type CellObject, utils, write } from "xlsx";

/** A cell of a made-up workbook: a value, or a whole cell as the library knows it (formats, formulas, errors). */
export type MadeCell = string | number | boolean | null | CellObject;

/** The bytes of a workbook with one sheet a name. */
export function aWorkbook(
  sheets: Readonly<Record<string, readonly (readonly MadeCell[])[]>>,
  bookType: BookType = "xlsx",
): Uint8Array {
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = utils.aoa_to_sheet(rows.map((row) => row.map((cell) => cell ?? undefined)));
    utils.book_append_sheet(book, sheet, name);
  }
  return new Uint8Array(write(book, { type: "array", bookType }));
}

/** The bytes of an xlsx whose only sheet is this XML. */
export function anXlsxOf(sheetXml: string): Uint8Array {
  const part = strToU8;
  return zipSync({
    "[Content_Types].xml": part(
      '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
    ),
    "_rels/.rels": part(
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    ),
    "xl/workbook.xml": part(
      '<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="List" sheetId="1" r:id="r1"/></sheets></workbook>',
    ),
    "xl/_rels/workbook.xml.rels": part(
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    "xl/worksheets/sheet1.xml": part(sheetXml),
  });
}

/** A worksheet's XML: the claimed size and the rows as XML. */
export function sheetXml(dimension: string, rows: string): string {
  return `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="${dimension}"/><sheetData>${rows}</sheetData></worksheet>`;
}

/**
 * A zip of so many parts of blanks, each of which inflates to the size given; the headers say what they are told to say.
 * The parts are compressed once, so that a huge bomb is cheap to make.
 *
 * @param declared  the size that each part says it inflates to
 * @param claimed   the size that each part says it has in the file; by default its real one
 */
export function aBombOf(parts: number, inflated: number, declared: number, claimed?: number): Uint8Array {
  const bomb = packed(new Uint8Array(inflated).fill(32));
  const types = packed(strToU8("<Types/>"));
  const entries = [
    { name: "[Content_Types].xml", ...types, size: 8, claim: types.content.length },
    ...Array.from({ length: parts }, (_, i) => ({
      name: `xl/worksheets/s${i}.xml`,
      ...bomb,
      size: declared,
      claim: claimed ?? bomb.content.length,
    })),
  ];
  const files: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const { name, content, checksum, size, claim } of entries) {
    const bytes = strToU8(name);
    const common = [u16(20), u16(0), u16(8), u16(0), u16(0), checksum, u32(claim), u32(size), u16(bytes.length)];
    const file = joined([u32(0x04034b50), ...common, u16(0), bytes, content]);
    directory.push(
      joined([u32(0x02014b50), u16(20), ...common, u16(0), u16(0), u16(0), u16(0), u32(0), u32(offset), bytes]),
    );
    files.push(file);
    offset += file.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = [
    u32(0x06054b50),
    u16(0),
    u16(0),
    u16(entries.length),
    u16(entries.length),
    u32(size),
    u32(offset),
    u16(0),
  ];
  return joined([...files, ...directory, ...end]);
}

/** A part as it lies in a zip: its bytes after the header of 30 bytes and a name of one, and its checksum. */
function packed(part: Uint8Array): { readonly content: Uint8Array; readonly checksum: Uint8Array } {
  const zip = zipSync({ x: part });
  const length = new DataView(zip.buffer).getUint32(18, true);
  return { content: zip.subarray(31, 31 + length), checksum: zip.subarray(14, 18) };
}

/** The bytes of an OpenDocument workbook whose only sheet has these rows as XML. */
export function anOdsOf(rows: string): Uint8Array {
  const parts = unzipSync(aWorkbook({ List: [["x"]] }, "ods"));
  const content = strFromU8(parts["content.xml"] ?? new Uint8Array());
  return zipSync({ ...parts, "content.xml": strToU8(content.replace(/<table:table-row.*<\/table:table-row>/s, rows)) });
}

function u16(value: number): Uint8Array {
  return Uint8Array.of(value & 255, value >>> 8);
}

function u32(value: number): Uint8Array {
  return Uint8Array.of(value & 255, (value >>> 8) & 255, (value >>> 16) & 255, value >>> 24);
}

/** The bytes of all parts, one behind the other. */
export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
