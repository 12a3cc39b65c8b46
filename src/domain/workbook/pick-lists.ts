import { registerOf } from "../registers/all.ts";
import type { Field } from "../registers/field.ts";
import type { RegisterId } from "../registers/register-id.ts";
import type { PickList, TableFile } from "../value/table-file.ts";
import type { LinkText, Records } from "./link-texts.ts";
import { LISTS } from "./muster-workbook.ts";
import { sheetColumns } from "./sheet-columns.ts";

/** The lists that cells of the workbook are picked from. */
export interface PickLists {
  /** Where the answers of a field stand; undefined for a field that takes anything, or several values. */
  readonly of: (register: RegisterId, field: Field) => PickList | undefined;
  /** The sheet with the lists that were asked for, a column a list. */
  readonly table: () => TableFile;
}

/**
 * Lists for a workbook. A link to a register whose records are called by one field is picked from that column of its sheet,
 * so that a row added there can be picked at once; all others from a list of their own.
 */
export function createPickLists(records: Records, linkText: LinkText): PickLists {
  const lists: { readonly key: string; readonly label: string; readonly texts: readonly string[] }[] = [];
  const list = (key: string, label: string, texts: () => readonly string[], only: boolean): PickList => {
    const known = lists.findIndex((made) => made.key === key);
    if (known === -1) lists.push({ key, label, texts: texts() });
    return { sheet: LISTS, column: known === -1 ? lists.length - 1 : known, only };
  };
  const toRegister = (register: RegisterId): PickList => {
    const { label, title } = registerOf(register);
    const column = sheetColumns(register).findIndex(
      (each) => each.kind === "field" && title.length === 1 && each.field.id === title[0],
    );
    if (column !== -1) return { sheet: label, column, only: false };
    const present = () => [...(records.get(register)?.values() ?? [])].filter(({ withdrawn }) => !withdrawn);
    return list(register, label, () => present().map(({ id }) => linkText(register, id)), false);
  };
  return {
    of: (register, field) => {
      const { type, link, choices, label, id } = field;
      if (type === "yesNo") return list("yesNo", "Yes or No", () => ["Yes", "No"], true);
      if (type === "choice" && choices)
        return list(
          `${register} ${id}`,
          `${registerOf(register).label}: ${label}`,
          () => choices.map((choice) => choice.label),
          true,
        );
      return type === "link" && link ? toRegister(link) : undefined;
    },
    table: () => ({
      name: LISTS,
      columns: lists.map(({ label }) => ({ label, type: "text" })),
      rows: Array.from({ length: Math.max(0, ...lists.map(({ texts }) => texts.length)) }, (_, i) =>
        lists.map(({ texts }) => texts[i] ?? null),
      ),
    }),
  };
}
