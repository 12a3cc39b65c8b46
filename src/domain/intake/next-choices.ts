import type { ImportChoices } from "./draft.ts";

/**
 * What is decided about a file after a new choice. Those that hang on it are open again: another sheet has other headings,
 * another register other fields.
 */
export function nextChoices(given: Partial<ImportChoices>, choices: Partial<ImportChoices>): Partial<ImportChoices> {
  const { sheet, headerRow, headerTop, register, delimiter, quote, profile } = choices;
  const isOtherTable = sheet !== undefined || delimiter !== undefined || quote !== undefined;
  const isOtherProfile = profile !== undefined;
  const isOtherHeader = isOtherTable || headerRow !== undefined || headerTop !== undefined || isOtherProfile;
  const forgotten: readonly (keyof ImportChoices)[] = [
    ...(isOtherHeader ? OF_COLUMNS : []),
    ...(isOtherHeader || register !== undefined ? OF_FIELDS : []),
    ...(isOtherTable ? (["headerRow", "headerTop", "hiddenRows", "hiddenColumns", "device"] as const) : []),
    ...(headerRow === undefined ? [] : (["headerTop"] as const)),
    ...(isOtherTable || isOtherProfile ? (["register"] as const) : []),
    ...(isOtherTable || register !== undefined ? (["profile"] as const) : []),
  ];
  const kept = Object.entries(given).filter(([choice]) => !forgotten.some((other) => other === choice));
  return { ...Object.fromEntries(kept), ...choices };
}

/** What was decided about the columns of a file, and what about the fields that they feed. */
const OF_COLUMNS: readonly (keyof ImportChoices)[] = ["derived", "rowsPer", "only", "mended", "decisions"];
const OF_FIELDS: readonly (keyof ImportChoices)[] = [
  "columns",
  "words",
  "clears",
  "lookups",
  "keys",
  "missing",
  "meant",
  "dateOrders",
  "decimalMarks",
];
