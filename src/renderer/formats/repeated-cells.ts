/** 200,000 rows of 25 columns, all alike. */
const MOST_REPEATED = 5_000_000;
const ROW_OR_CELL = /<(?:[^\s<>:/]+:)?table-(row|cell)\b((?:[^<>"]|"[^"]*")*)>/g;
const REPEATED = /number-(?:rows|columns)-repeated\s*=\s*["']?\s*([^"'\s>/]+)/g;
const SPACES = /<(?:[^\s<>:/]+:)?s\b[^>]*?\bc\s*=\s*["']?\s*(\d+)/g;

/**
 * Whether an OpenDocument sheet writes out to more than a sheet ever holds. A filled row or cell can say that it stands
 * many times (OpenDocument 1.3, part 3, 19.675 and 19.679), and a few bytes then become any number of cells.
 *
 * @param xml  `content.xml`, or a whole flat document
 */
export function repeatsTooMuch(xml: string): boolean {
  let total = 0;
  let rows = 1;
  for (const match of xml.matchAll(ROW_OR_CELL)) {
    const [tag, kind, attributes = ""] = match;
    const times = tag.includes("repeated") ? repeated(attributes) : 1;
    if (kind === "row") rows = times;
    else if (times * rows > 1 && isFilled(xml, match.index + tag.length, attributes)) total += times * rows;
    if (total > MOST_REPEATED) return true;
  }
  for (const [, count] of xml.matchAll(SPACES)) {
    total += Number(count);
    if (total > MOST_REPEATED) return true;
  }
  return false;
}

function repeated(attributes: string): number {
  let most = 1;
  for (const [, text = ""] of attributes.matchAll(REPEATED)) {
    most = Math.max(most, Number(text) || 0, Number.parseInt(text, 10) || 0);
  }
  return most;
}

/** A blank cell costs nothing however often it stands: most sheets end in a million of them. */
function isFilled(xml: string, end: number, attributes: string): boolean {
  if (attributes.includes("value")) return true;
  return !attributes.endsWith("/") && !xml.startsWith("</", end);
}
