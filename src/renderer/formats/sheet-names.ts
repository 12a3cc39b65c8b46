/** Names for the sheets of a workbook: without what no sheet's name may have, at most 31 characters, each only once. */
export function sheetNames(names: readonly string[]): readonly string[] {
  const taken: string[] = [];
  for (const name of names) taken.push(sheetName(name, taken));
  return taken;
}

function sheetName(name: string, taken: readonly string[]): string {
  const allowed =
    name
      .replace(/[[\]:*?/\\]/g, " ")
      .replace(/^'+|'+$/g, "")
      .trim()
      .slice(0, 31) || "Sheet";
  if (!taken.includes(allowed)) return allowed;
  const suffix = ` ${taken.length + 1}`;
  return allowed.slice(0, 31 - suffix.length) + suffix;
}

/** A sheet's name as formulas have it. */
export function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}
