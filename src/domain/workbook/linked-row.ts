import { cellAddress } from "../intake/cell-text.ts";
import type { DraftRecords } from "../intake/draft-records.ts";
import type { Faults } from "../intake/plan-input.ts";
import { registerOf } from "../registers/all.ts";
import type { Value } from "../registers/field.ts";
import type { RegisterId } from "../registers/register-id.ts";
import type { RecordId } from "../value/record-id.ts";
import type { IdentifiedRow } from "./identified-row.ts";
import { idInLinkText } from "./link-texts.ts";

/** Why a row of a sheet can't be taken, with the cell's address, and the fields that this is about, with what stands there. */
export interface Refusal {
  readonly reason: string;
  readonly faults: Faults;
}

/** The links of a row, by field; or why one means nothing. */
export function linkedRow(
  { sheet, number, links }: IdentifiedRow,
  draft: DraftRecords,
): { readonly values: Readonly<Record<string, Value>> } | Refusal {
  const values: Record<string, Value> = {};
  for (const [i, column] of sheet.columns.entries()) {
    const texts = column?.kind === "field" ? links.get(column.field.id) : undefined;
    if (column?.kind !== "field" || !column.field.link || !texts) continue;
    const { id, label, type, link } = column.field;
    const ids: RecordId[] = [];
    for (const text of texts) {
      const meaning = linkMeaning(link, text, draft);
      if (typeof meaning === "object") {
        const reason = `${sheet.name}!${cellAddress(i, number)} (${label}): ${meaning.sentence}.`;
        return { reason, faults: { [id]: texts.join(", ") } };
      }
      if (!ids.includes(meaning)) ids.push(meaning);
    }
    const [first] = ids;
    if (first !== undefined) values[id] = type === "links" ? ids : first;
  }
  return { values };
}

/** The record that a link's text means: by the identity at its end, else by its name. */
export function linkMeaning(
  register: RegisterId,
  text: string,
  draft: DraftRecords,
): RecordId | { readonly sentence: string } {
  const given = draft.get(register, idInLinkText(text) ?? "");
  if (given) return given.id;
  const ids = [...new Set(draft.titled(register, text).map(({ id }) => id))];
  if (ids.length === 1 && ids[0]) return ids[0];
  const { label } = registerOf(register);
  return ids.length === 0
    ? { sentence: `nothing in the sheet ${label} is called “${text}”; add a row there, or correct the name` }
    : {
        sentence: `${ids.length} rows of the sheet ${label} are called “${text}”; write the one that is meant as Name [Muster id]`,
      };
}
