/** Characters that XML 1.0 can't hold (2.2 Characters), and the other control characters, which it advises against. */
const NO_XML = /[^\P{Cc}\t\n\r]|\p{Cs}|[\ufffe\uffff]/gu;

/** A text as the content of an element or of an attribute in double quotes; what XML can't hold becomes `\ufffd`. */
export function xmlText(text: string): string {
  return escaped(text.replace(NO_XML, "\ufffd"));
}

/**
 * A text as a workbook of Excel holds it: characters that XML can't hold are written `_x0001_`, and a text that looks so by
 * itself is guarded (ECMA-376, part 1, 22.9.2.19 `ST_Xstring`).
 */
export function workbookText(text: string): string {
  const guarded = text
    .replace(/_(?=x[\da-f]{4}_)/gi, "_x005F_")
    .replaceAll("\r\n", "\n")
    .replaceAll("\r", "_x000D_");
  return escaped(
    guarded.replace(NO_XML, (char) => `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`),
  );
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
