const MOST = 8;

/** A list in words, `7, 9 and 3 more`. @param most  so many are named */
export function listed(all: readonly (string | number)[], most = MOST): string {
  const more = all.length > most ? ` and ${all.length - most} more` : "";
  return `${all.slice(0, most).join(", ")}${more}`;
}

/** `row 7`, `rows 7, 9, 12 and 3 more`. */
export function rowNumbers(rows: readonly number[]): string {
  return `${rows.length === 1 ? "row" : "rows"} ${listed(rows)}`;
}
