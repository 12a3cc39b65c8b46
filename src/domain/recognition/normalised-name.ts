/**
 * A program's name without what differs between machines: case, trade marks, architecture, language, and a version at
 * the end. `Adobe Acrobat DC (64-bit)` and `Adobe® Acrobat DC` are the same name.
 */
export function normalisedName(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[®™©]|\((r|tm|c)\)/g, "")
    .replace(/[([]\s*(x64|x86|64[- ]?bit|32[- ]?bit|amd64|arm64|remove only|user|machine)[^)\]]*[)\]]/g, " ")
    .replace(/\b(64|32)[- ]?bit( edition)?\b|\bx64\b|\bx86\b|\bx86_64\b|\bamd64\b/g, " ")
    .replace(/\s-\s[a-z]{2}(-[a-z]{2,4})?(\.proof)?$/g, "")
    .replace(/\(([a-z]{2}(-[a-z]{2})?)\)$/g, "")
    .replace(/\s(v|ver\.?|version)?\s?\d+(\.\d+)+([-+.]\w+)*\s*$/g, "")
    .replace(/[\s,]+/g, " ")
    .replace(/[\s-]+$/g, "")
    .trim();
}
