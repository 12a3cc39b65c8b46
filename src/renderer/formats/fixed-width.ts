/** A rule under the headings stands near the top. */
const RULE_WITHIN = 40;
const RULE = /^\s*-{3,}[-\s]*$/;

/**
 * Where the columns of a text begin whose lines are filled up with blanks, as consoles print tables (`winget list`,
 * `wmic`, PowerShell): at the words of its headings that a blank precedes in every line.
 *
 * @param isAsked  when somebody said that it is such a text, one gap is enough; else it must be evident
 * @returns        undefined when it isn't evident
 */
export function columnStarts(lines: readonly string[], isAsked: "asked" | "found"): readonly number[] | undefined {
  const ruleAt = lines.slice(0, RULE_WITHIN).findIndex((line) => RULE.test(line));
  const headingAt = ruleAt > 0 ? ruleAt - 1 : lines.findIndex((line) => line.trim() !== "");
  const heading = lines[headingAt] ?? "";
  const rule = ruleAt > 0 ? (lines[ruleAt] ?? "") : "";
  const body = lines.slice(Math.max(headingAt, ruleAt) + 1).filter((line) => line.trim() !== "" && !RULE.test(line));
  if (heading.trim() === "" || body.length === 0) return undefined;
  const ruled = wordStarts(rule);
  const starts = (ruled.length > 1 ? ruled : wordStarts(heading)).filter((start) =>
    isFree(start, ruleAt > 0 ? 1 : 2, [heading, ...body]),
  );
  const gaps = starts.filter((start) => start > 0 && heading.slice(start - 2, start).trim() === "");
  const isEvident = starts.length > 1 && (ruleAt > 0 || (gaps.length > 0 && gaps.length === starts.length - 1));
  if (isEvident && (ruleAt > 0 || !/[,;\t|]/.test(heading))) return [0, ...starts.filter((start) => start > 0)];
  return isAsked === "asked" && gaps.length > 0 ? [0, ...gaps] : undefined;
}

/** A line cut at these places; the last column takes the rest. */
export function cutLine(line: string, starts: readonly number[]): string[] {
  return RULE.test(line) ? [] : starts.map((start, i) => line.slice(start, starts[i + 1]).trim());
}

function wordStarts(line: string): number[] {
  return [...line.matchAll(/(?<!\S)\S/g)].map(({ index }) => index);
}

/** Whether in every line nothing reaches over the place at which a column begins. Without a rule, one blank proves little. */
function isFree(start: number, blanks: number, lines: readonly string[]): boolean {
  return start === 0 || lines.every((line) => line.slice(Math.max(0, start - blanks), start).trim() === "");
}
