const LETTER_F = 0x66;
/** What can stand before the f of a tag: its start, a prefix, or half a letter of UTF-16. */
const BEFORE = new Set([0x3c, 0x3a, 0]);
/** What can stand after it: the end of the tag's name (`<f>`, `<f t="shared">`, `<f/>`), or half a letter. */
const AFTER = new Set([0x3e, 0x2f, 0x20, 9, 10, 13, 0]);

/** What Excel leaves in a workbook that was printed. */
const PRINTER = /printerSettings\d*\.bin$/i;

/**
 * Whether a part of a workbook can hold formulas. Of Excel's parts in XML it is told by the element `f` (ECMA-376 part 1,
 * 18.3.1.40); of binary parts and of OpenDocument it is supposed. Reading formulas takes the library a tenth longer, and
 * most lists have none.
 */
export function mayHoldFormulas(name: string, part: Uint8Array): boolean {
  if (/\.bin$/i.test(name)) return !PRINTER.test(name);
  if (name === "content.xml") return true;
  if (!/\.xml$/i.test(name)) return false;
  for (let at = part.indexOf(LETTER_F); at !== -1; at = part.indexOf(LETTER_F, at + 1)) {
    if (BEFORE.has(part[at - 1] ?? -1) && AFTER.has(part[at + 1] ?? -1)) return true;
  }
  return false;
}
