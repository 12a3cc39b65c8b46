import { registerOf } from "../registers/all.ts";
import type { Field, FieldType } from "../registers/field.ts";
import type { FileCell, TableFile } from "../value/table-file.ts";
import { FIELDS } from "./muster-workbook.ts";
import { SHEETS, sheetColumns } from "./sheet-columns.ts";

const TYPES: Readonly<Record<FieldType, string>> = {
  text: "Text",
  longText: "Long text",
  integer: "Whole number",
  decimal: "Number",
  money: "Amount",
  date: "Date",
  yesNo: "Yes or No",
  choice: "Choice",
  choices: "Choices, one a line",
  link: "Link",
  links: "Links, one a line",
  texts: "Texts, one a line",
};

/** The field dictionary: every column of every sheet, with what it takes and what it is for. */
export function fieldsTable(): TableFile {
  const labels = ["Sheet", "Column", "Group", "Type", "Choices", "Needed", "Personal data", "Help"];
  return {
    name: FIELDS,
    columns: labels.map((label) => ({ label, type: "text" })),
    rows: SHEETS.flatMap((register) =>
      sheetColumns(register).flatMap((column): FileCell[][] => {
        if (column.kind === "id" || column.kind === "currency") return [];
        const { field, heading } = column;
        const { group, required, personal, help } = field;
        return [
          [
            registerOf(register).label,
            heading,
            group,
            TYPES[field.type],
            answersOf(field),
            required ? "Yes" : null,
            personal ? "Yes" : null,
            field.fixed ? [help, "Made by Muster, not to be changed."].filter(Boolean).join(". ") : (help ?? null),
          ],
        ];
      }),
    ),
  };
}

function answersOf({ choices, link, min, max }: Field): string | null {
  if (choices) return choices.map(({ label }) => label).join("\n");
  if (link) return `A row of the sheet ${registerOf(link).label}`;
  if (min === undefined && max === undefined) return null;
  return [min === undefined ? "" : `from ${min}`, max === undefined ? "" : `to ${max}`].filter(Boolean).join(" ");
}
