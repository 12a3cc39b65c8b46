import { sameValue } from "../change/contradiction.ts";
import { cellText } from "../intake/cell-text.ts";
import type { DraftRecords } from "../intake/draft-records.ts";
import { rowKey } from "../intake/mended-cells.ts";
import type { Faults, PlannedRow } from "../intake/plan-input.ts";
import { registerOf } from "../registers/all.ts";
import type { Value } from "../registers/field.ts";
import { type Register, type RegisterRecord, recordTitle } from "../registers/register.ts";
import type { RegisterId } from "../registers/register-id.ts";
import { asRecordId, isMadeId, type RecordId } from "../value/record-id.ts";
import type { LinkText, Records } from "./link-texts.ts";
import { linkMeaning, type Refusal } from "./linked-row.ts";
import type { WorkbookSheet } from "./muster-workbook.ts";
import { readSheetRow } from "./read-sheet-row.ts";

/**
 * A row that means a record, on file or to be made.
 *
 * @property links  texts of links that are still to be looked up, by field
 */
export interface IdentifiedRow {
  readonly sheet: WorkbookSheet;
  readonly number: number;
  readonly title: string;
  readonly id: RecordId;
  readonly before: RegisterRecord | undefined;
  readonly values: Readonly<Record<string, Value | null>>;
  readonly links: ReadonlyMap<string, readonly string[]>;
}

interface Parts {
  readonly draft: DraftRecords;
  readonly records: Records;
  readonly linkText: LinkText;
  readonly currency: string;
  readonly refused: ReadonlyMap<string, Refusal>;
}

type Rejected = PlannedRow & { readonly register: RegisterId; readonly kind: "rejected" };

/**
 * Finds the record of each row, by its Muster id, else by what tells records of its register apart, and puts what it says
 * into the draft; links that tell nothing apart wait until every row is known.
 */
export function createSheetRows(parts: Parts) {
  const { draft, records, linkText, currency, refused } = parts;
  /** The first row that means a record. */
  const claims = new Map<string, number>();

  return (sheet: WorkbookSheet, row: WorkbookSheet["rows"][number]): IdentifiedRow | Rejected => {
    const register = registerOf(sheet.register);
    const given = cellText(row.cells[sheet.columns.findIndex((column) => column?.kind === "id")]);
    const known = records.get(register.id)?.get(given);
    const said = readSheetRow(sheet, row, known, linkText, currency);
    const title = titleOf(register, sheet, row, known);
    const place = `${sheet.name}, row ${row.row}`;
    const reject = (reason: string, faults: Faults = {}, candidates: readonly RecordId[] = []): Rejected => ({
      row: row.row,
      register: register.id,
      kind: "rejected",
      title,
      reason,
      id: null,
      before: undefined,
      values: {},
      faults,
      candidates,
    });
    const before = refused.get(rowKey({ register: register.id, row: row.row }));
    if (before !== undefined) return reject(before.reason, before.faults);
    if (said.reasons.length > 0) return reject(said.reasons.join(" "), said.faults);
    if (known?.withdrawn) return reject(`${place}: this record was taken back. Bring it back in its history first.`);
    if (given !== "" && !known && !isMadeId(given))
      return reject(`${place}: “${given}” is no Muster id. Leave the cell blank for a new record.`);

    const keyed = keyLinks(register, said.links, draft);
    if ("reason" in keyed) return reject(`${place}: ${keyed.reason}.`, keyed.faults);
    const values = { ...said.values, ...keyed.values };
    const index = draft.index(register.id);
    const fitting = known ? [known] : index.find(values);
    if (fitting.length > 1)
      return reject(
        `${place} fits ${fitting.length} records. Give it the Muster id of the one that is meant.`,
        {},
        fitting.map(({ id }) => id),
      );
    const [found] = fitting;
    const earlier = claims.get(`${register.id} ${found?.id ?? given}`);
    if (earlier !== undefined && register.id !== "installation")
      return reject(
        `${place} means the same ${register.one.toLowerCase()} as row ${earlier}. Clear its Muster id if it is a new one.`,
      );
    if (!found && !index.identifies(values))
      return reject(`${place} names nothing by which a ${register.one.toLowerCase()} can be told apart.`);
    const changed = found ? changesOf(found, values) : withOwnTitle(register, values, draft);
    const id = found?.id ?? (given === "" ? null : asRecordId(given));
    const isChanged = Object.keys(changed).length > 0;
    const made = found && !isChanged ? found : draft.put(register.id, id, changed);
    for (const name of [made.id, given])
      if (name !== "" && !claims.has(`${register.id} ${name}`)) claims.set(`${register.id} ${name}`, row.row);
    return {
      sheet,
      number: row.row,
      title,
      id: made.id,
      before: records.get(register.id)?.get(made.id),
      values: changed,
      links: keyed.open,
    };
  };
}

/** Links by which records of a register are told apart, looked up; or why one means nothing. */
function keyLinks(
  register: Register,
  links: ReadonlyMap<string, readonly string[]>,
  draft: DraftRecords,
): { readonly values: Record<string, Value>; readonly open: ReadonlyMap<string, readonly string[]> } | Refusal {
  const values: Record<string, Value> = {};
  const open = new Map(links);
  for (const id of new Set(register.keys.flat())) {
    const field = register.fields.find((each) => each.id === id);
    const [text] = links.get(id) ?? [];
    if (!field?.link || text === undefined) continue;
    const meaning = linkMeaning(field.link, text, draft);
    if (typeof meaning === "object") return { reason: `${field.label}: ${meaning.sentence}`, faults: { [id]: text } };
    values[id] = meaning;
    open.delete(id);
  }
  return { values, open };
}

function changesOf(
  record: RegisterRecord,
  values: Readonly<Record<string, Value | null>>,
): Readonly<Record<string, Value | null>> {
  return Object.fromEntries(Object.entries(values).filter(([field, value]) => !sameValue(record.values[field], value)));
}

/** An inventory is called after its device and source; nobody types it. */
function withOwnTitle(
  register: Register,
  values: Readonly<Record<string, Value | null>>,
  draft: DraftRecords,
): Readonly<Record<string, Value | null>> {
  if (register.id !== "installation") return values;
  const device = typeof values.device === "string" ? draft.nameOf("hardware", values.device) : "";
  return { ...values, title: `${device}, ${values.source}` };
}

/** What a row is called: as its record, else by the cells that its title is made of. */
function titleOf(
  register: Register,
  { columns }: WorkbookSheet,
  { cells }: WorkbookSheet["rows"][number],
  known: RegisterRecord | undefined,
): string {
  if (known) return recordTitle(register, known);
  const of = register.id === "installation" ? ["device", "source"] : (register.titleFrom ?? register.title);
  return of
    .map((id) => cellText(cells[columns.findIndex((column) => column?.kind === "field" && column.field.id === id)]))
    .filter((text) => text !== "")
    .join(register.titleFrom ? " – " : " ");
}
