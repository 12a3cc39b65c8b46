import { sameValue } from "../change/contradiction.ts";
import { registerOf } from "../registers/all.ts";
import type { Value } from "../registers/field.ts";
import { type Register, type RegisterRecord, recordTitle } from "../registers/register.ts";
import type { RecordId } from "../value/record-id.ts";
import { addressIn } from "./derived-column.ts";
import type { UnknownWord } from "./draft.ts";
import type { DraftRecords } from "./draft-records.ts";
import { formerSentence } from "./former-marks.ts";
import { ignoredRow, remarkNotes, remarkRow } from "./ignored-row.ts";
import { importFields } from "./import-fields.ts";
import { linkBase, linkSoftware } from "./link-software.ts";
import type { Links } from "./links.ts";
import { createNearRecords, type NearRecords } from "./near-records.ts";
import type { PlanInput, PlannedRow } from "./plan-input.ts";
import { planNotes } from "./plan-notes.ts";
import type { RecordIndex } from "./record-index.ts";
import { rejectedRow, rowTitle } from "./rejected-row.ts";
import { giveRoles } from "./roles.ts";
import { type LinkedRow, linkRow } from "./row-links.ts";
import { type RowValues, readRows, textIn } from "./row-values.ts";
import { statedRights } from "./stated-maintenance.ts";

/**
 * Rows planned for one register, with notes for the person who decides.
 *
 * @property seen  records that some row means or may mean
 * @property seenAgain  inventories that say what is on record, only on a later day
 */
export interface PlannedRows {
  readonly rows: readonly PlannedRow[];
  readonly notes: readonly string[];
  readonly unknown: readonly UnknownWord[];
  readonly seen: ReadonlySet<string>;
  readonly seenAgain: number;
}

interface Progress {
  readonly input: PlanInput;
  readonly draft: DraftRecords;
  readonly links: Links;
  readonly register: Register;
  /** Rows by which the file names records as they are now. */
  readonly ownRows: ReadonlyMap<string, number>;
  /** Which row of the file said what about a record first. */
  readonly saidBy: Map<string, { readonly row: number; readonly values: Readonly<Record<string, Value | null>> }>;
  readonly lookups: Readonly<Record<string, string>>;
  readonly seen: Set<string>;
  readonly near: NearRecords;
  /** Rows that mean the record of an earlier row, with that row. */
  readonly repeated: { readonly row: number; readonly first: number }[];
  /** What became of the row before; maintenance rests on the right before it. */
  before: PlannedRow | undefined;
  usualMetrics: number;
  readonly assumedTitles: string[];
}

/** Plans the rows of a file that holds one record a row: hardware, software, entitlements, people and the like. */
export function planRecords(input: PlanInput, draft: DraftRecords, links: Links): PlannedRows {
  const read = readRows(input);
  const register = registerOf(input.choices.register);
  const progress: Progress = {
    input,
    draft,
    links,
    register,
    ownRows: ownRows(read.rows, register, draft.index(register.id), links),
    saidBy: new Map(),
    lookups: lookupsByField(input.choices),
    seen: new Set(),
    near: createNearRecords(register, input.records.get(register.id) ?? new Map()),
    repeated: [],
    before: undefined,
    usualMetrics: 0,
    assumedTitles: [],
  };
  const stated = register.id === "entitlement" ? statedRights(read.rows) : { rows: read.rows, notes: [] };
  const planNext = (row: RowValues): PlannedRow => {
    progress.before = planRow(progress, row);
    return progress.before;
  };
  const rows = [
    ...stated.rows.map(planNext),
    ...read.remarks.map((row) => planRemark(progress, row)),
    ...read.passedOver.map(({ row, reason }) => ignoredRow(row, "", reason)),
  ].sort((a, b) => a.row - b.row);
  const notes = planNotes(register.id, rows, {
    usualMetrics: progress.usualMetrics,
    titles: progress.assumedTitles,
    repeated: progress.repeated,
  });
  const all = [...notes, ...read.notes, ...stated.notes, ...remarkNotes(read.remarks, rows)];
  return { rows, notes: all, unknown: read.unknown, seen: progress.seen, seenAgain: 0 };
}

/** A single cell under the table is a remark, unless it names a record on file. */
function planRemark(progress: Progress, said: RowValues): PlannedRow {
  const { register, links, draft } = progress;
  const { values } = linkRow(register, said.values, links, progress.lookups);
  return draft.index(register.id).find(values).length > 0 ? planRow(progress, said) : remarkRow(said);
}

function planRow(progress: Progress, said: RowValues): PlannedRow {
  const { register, draft, links, seen } = progress;
  const decided = progress.input.choices.decisions[said.row];
  // Which record is meant was said of the licences of the row.
  const decision = said.maintains && decided?.kind === "take" ? undefined : decided;
  if (decision?.kind === "ignore") return ignoredRow(said.row, rowTitle(register, said), "Left out by you.");
  const looked = linkRow(register, said.values, links, progress.lookups);
  const index = draft.index(register.id);
  const fitting = index.find(looked.values);
  for (const { id } of fitting) seen.add(id);
  if (said.reasons.length > 0) return rejectedRow(register, said, said.reasons.join(" "), said.faults);
  if (looked.reasons.length > 0) {
    const reasons = looked.reasons.map(({ field, sentence }) => `${at(progress, field, said.row)}: ${sentence}.`);
    const faults = Object.fromEntries(looked.reasons.map(({ field }) => [field, textIn(said.values, field) ?? ""]));
    return rejectedRow(register, said, reasons.join(" "), faults);
  }
  if (said.maintains && (progress.before?.id ?? null) === null)
    return rejectedRow(
      register,
      said,
      `Row ${said.row}: its licences can't be taken, so their maintenance isn't either.`,
    );
  const taken = decision?.kind === "take" ? draft.get(register.id, decision.id) : undefined;
  if (taken) seen.add(taken.id);
  if (!taken && !index.identifies(looked.values)) {
    const reason = `Row ${said.row} names nothing by which a ${register.one.toLowerCase()} can be told apart (${keyWords(register)}).`;
    return rejectedRow(register, said, reason);
  }
  const found = taken ? [taken] : decision?.kind === "new" ? [] : fitting;
  if (found.length > 1) {
    const names = found.slice(0, 3).map((record) => `“${recordTitle(register, record)}”`);
    const reason = `Row ${said.row} fits ${found.length} records: ${names.join(", ")}. Give it a mark that only one of them has.`;
    return { ...rejectedRow(register, said, reason), candidates: found.map(({ id }) => id) };
  }
  const [known] = found;
  const formerly = known && index.formerly(looked.values, known);
  const reason = formerly ? formerSentence(register, formerly) : "";
  const speaks = known && formerly && !formerly.isOwn ? progress.ownRows.get(known.id) : undefined;
  if (known && speaks !== undefined) {
    const other = `Row ${speaks} speaks for it, so nothing is taken from here.`;
    return { ...unchanged(progress, said, known), reason: `${reason} ${other}` };
  }
  const fresh = known && formerly ? withoutMarks(looked, index.sameMarks(looked.values, known)) : looked;
  const earlier = known && progress.saidBy.get(known.id);
  const differing = Object.entries(fresh.values).find(
    ([field, value]) => earlier?.values[field] !== undefined && !sameValue(earlier.values[field], value),
  );
  if (earlier && differing) {
    const contrary = `${at(progress, differing[0], said.row)}: row ${said.row} means the same as row ${earlier.row}, but says something else here.`;
    return rejectedRow(register, said, contrary, { [differing[0]]: textIn(said.values, differing[0]) ?? "" });
  }
  const alike = known || decision || said.maintains ? [] : progress.near(index, fresh.values);
  for (const id of alike) seen.add(id);
  return { ...planned(progress, said, fresh, known, alike), reason };
}

/** A row that another row of the file speaks for. */
function unchanged({ input, register }: Progress, { row }: RowValues, known: RegisterRecord): PlannedRow {
  const before = input.records.get(register.id)?.get(known.id);
  return { row, kind: "unchanged", title: recordTitle(register, known), reason: "", id: known.id, before, values: {} };
}

/** The row without what only says in former words which record it means: that is no change of the record. */
function withoutMarks(looked: LinkedRow, fields: readonly string[]): LinkedRow {
  const without = (values: Readonly<Record<string, Value>>): Record<string, Value> =>
    Object.fromEntries(Object.entries(values).filter(([field]) => !fields.includes(field)));
  return { ...looked, values: without(looked.values), linked: () => without(looked.linked()) };
}

/** Which row of the file means a record by what it has now; asked only where records were merged. */
function ownRows(rows: readonly RowValues[], register: Register, index: RecordIndex, links: Links) {
  const own = new Map<string, number>();
  if (!index.hasFormer) return own;
  for (const { row, values: said, reasons } of rows) {
    if (reasons.length > 0) continue;
    const { values } = linkRow(register, said, links);
    const [found, ...others] = index.find(values);
    const isOwn = found && others.length === 0 && index.formerly(values, found)?.isOwn !== false;
    if (isOwn && !own.has(found.id)) own.set(found.id, row);
  }
  return own;
}

function planned(
  progress: Progress,
  said: RowValues,
  looked: LinkedRow,
  known: RegisterRecord | undefined,
  candidates: readonly RecordId[],
): PlannedRow {
  const { draft, input, saidBy, register } = progress;
  const { row, cleared } = said;
  const isNew = input.choices.decisions[row]?.kind === "new";
  const linked = looked.linked();
  // Linking may just have made the record itself: someone can be named as their own manager.
  const isPerhapsMade = !isNew && register.fields.some(({ link }) => link === register.id);
  const found = known ?? (isPerhapsMade ? draft.index(register.id).find(linked)[0] : undefined);
  const values: Record<string, Value | null> = linked;
  for (const field of cleared) if (found?.values[field] !== undefined) values[field] = null;
  const base = said.maintains && progress.before?.id;
  if (base) linkBase(draft, values, base, found);
  else if (register.id === "entitlement") {
    const { assumed, usualMetric } = linkSoftware(progress, values, said, found);
    if (assumed !== undefined) progress.assumedTitles.push(assumed);
    if (usualMetric) progress.usualMetrics++;
  }
  const earlier = found && saidBy.get(found.id);
  if (earlier) progress.repeated.push({ row, first: earlier.row });
  const before = found && input.records.get(register.id)?.get(found.id);
  const changes = !found || Object.entries(values).some(([field, value]) => !sameValue(found.values[field], value));
  const record = changes ? draft.put(register.id, found?.id ?? null, values) : found;
  if (changes) giveRoles(draft, register.id, values);
  if (!record) throw new Error("A row that changes nothing must have found its record");
  saidBy.set(record.id, { row: earlier?.row ?? row, values: earlier ? { ...earlier.values, ...values } : values });
  const kind = before === undefined && !earlier ? "new" : changes ? "changed" : "unchanged";
  return { row, kind, title: recordTitle(register, record), reason: "", id: record.id, before, values, candidates };
}

function lookupsByField({ columns, lookups }: PlanInput["choices"]): Record<string, string> {
  return Object.fromEntries(
    Object.entries(lookups).flatMap(([column, by]) => {
      const field = columns[Number(column)];
      return field === null || field === undefined ? [] : [[field, by]];
    }),
  );
}

/** Where a field stands in a row, in words: `D14 (Supplier)`. */
function at({ input, register }: Progress, field: string, row: number): string {
  const label = importFields(register.id).find(({ id }) => id === field)?.label ?? field;
  const column = input.choices.columns.indexOf(field);
  const { columns, derived } = input.choices;
  const made = { width: columns.length - derived.length, derived };
  return column === -1 ? `Row ${row} (${label})` : `${addressIn(made, column, row)} (${label})`;
}

function keyWords(register: Register): string {
  const labels = register.keys.map((key) => register.fields.find(({ id }) => id === key[0])?.label.toLowerCase() ?? "");
  return [...new Set(labels)].join(", ");
}
