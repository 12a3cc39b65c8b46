import type { Table } from "./cell.ts";
import { cellText } from "./cell-text.ts";
import type { ImportChoices } from "./draft.ts";
import type { ImportQuestion } from "./import-question.ts";

/** Fields of an inventory that tell which device a row is about. */
export const DEVICE_MARKS: readonly string[] = ["deviceSerial", "deviceTag", "deviceName", "deviceUuid"];

/** Whether a list is an inventory of which no column names a device: all its rows are about one that the file doesn't name. */
export function namesNoDevice({ register, columns }: Pick<ImportChoices, "register" | "columns">): boolean {
  return register === "installation" && columns.includes("program") && !columns.some((id) => isMark(id));
}

/**
 * The question which device such a list is about; null where it names its devices, or somebody said it.
 *
 * @param names  names that the file itself has and that may be the device's, without their endings
 */
export function deviceQuestion(table: Table, choices: ImportChoices, names: readonly string[]): ImportQuestion | null {
  if (choices.device !== null || !namesNoDevice(choices)) return null;
  const program = choices.columns.indexOf("program");
  const first = table.rows
    .slice(choices.headerRow)
    .map((row) => cellText(row[program]))
    .find((text) => text !== "");
  const they = first === undefined ? "they" : `“${first}” and the others`;
  return {
    id: "device",
    sentence: `This list of programs names no device. On which device were ${they} found?`,
    options: [...new Set(names)].map((name) => ({
      value: name,
      label: `“${name}”, as the file is called`,
      samples: [],
    })),
    other: "Another device",
  };
}

/** On which device the rows of such a list are read, in words; none where it names its devices. */
export function deviceReadings(choices: ImportChoices): readonly string[] {
  return choices.device !== null && namesNoDevice(choices)
    ? [`No column names a device: all programs were found on “${choices.device}”, as was decided.`]
    : [];
}

function isMark(id: string | null): boolean {
  return id !== null && DEVICE_MARKS.includes(id);
}
