import { sameValue } from "../change/contradiction.ts";
import { counted } from "../licence/counted.ts";
import { registerOf } from "../registers/all.ts";
import type { Value } from "../registers/field.ts";
import { type RegisterRecord, recordTitle } from "../registers/register.ts";
import type { DraftRecords } from "./draft-records.ts";
import type { Links } from "./links.ts";
import type { PlanInput, PlannedRow } from "./plan-input.ts";
import { type RowValues, readRows, textIn } from "./row-values.ts";

/** Rows planned for one register, with notes for the person who decides. */
export interface PlannedRows {
  readonly rows: readonly PlannedRow[];
  readonly notes: readonly string[];
}

interface Progress {
  readonly input: PlanInput;
  readonly draft: DraftRecords;
  readonly links: Links;
  /** Which row of the file said what about a record first. */
  readonly saidBy: Map<string, { readonly row: number; readonly values: Readonly<Record<string, Value>> }>;
  usualMetrics: number;
  assumedCommercial: number;
}

/** Plans the rows of a file that holds one record a row: hardware, software, entitlements, people and the like. */
export function planRecords(input: PlanInput, draft: DraftRecords, links: Links): PlannedRows {
  const read = readRows(input);
  const progress: Progress = { input, draft, links, saidBy: new Map(), usualMetrics: 0, assumedCommercial: 0 };
  const rows = read.rows.map((row) => planRow(progress, row));
  return { rows, notes: [...notesOf(progress, rows), ...unknownWords(read.unknown), ...skippedNote(read.skipped)] };
}

function planRow(progress: Progress, row: RowValues): PlannedRow {
  const register = registerOf(progress.input.choices.register);
  const linked =
    row.reasons.length > 0 ? { values: row.values, reasons: row.reasons } : withLinks(progress, row.values);
  const { values } = linked;
  const title = recordTitle(register, { id: progress.input.newId(), values });
  const rejected = (reason: string): PlannedRow => ({
    row: row.row,
    kind: "rejected",
    title: titleOrNone(title, values),
    reason,
    id: null,
    before: undefined,
    values,
  });
  if (linked.reasons.length > 0) return rejected(linked.reasons.join(" "));

  const index = progress.draft.index(register.id);
  if (!index.identifies(values)) {
    return rejected(
      `Row ${row.row} names nothing by which a ${register.one.toLowerCase()} can be told apart (${keyWords(progress)}).`,
    );
  }
  const found = index.find(values);
  if (found.length > 1) {
    const names = found
      .slice(0, 3)
      .map((record) => `“${recordTitle(register, record)}”`)
      .join(", ");
    return rejected(`Row ${row.row} fits ${found.length} records: ${names}. Give it a mark that only one of them has.`);
  }
  return taken(progress, row.row, title, values, found[0]);
}

function taken(
  progress: Progress,
  row: number,
  title: string,
  values: Readonly<Record<string, Value>>,
  found: RegisterRecord | undefined,
): PlannedRow {
  const { draft, input, saidBy } = progress;
  const { register } = input.choices;
  const earlier = found && saidBy.get(found.id);
  if (found && earlier) {
    const differing = Object.entries(values).find(
      ([field, value]) => earlier.values[field] !== undefined && !sameValue(earlier.values[field], value),
    );
    const base = { row, title, id: null, before: found, values };
    if (differing)
      return {
        ...base,
        kind: "rejected",
        reason: `Row ${row} means the same as row ${earlier.row}, but says something else in “${labelOf(progress, differing[0])}”.`,
      };
  }
  const before = found && input.records.get(register)?.get(found.id);
  const changes = !found || Object.entries(values).some(([field, value]) => !sameValue(found.values[field], value));
  const record = changes ? draft.put(register, found?.id ?? null, values) : found;
  if (!record) throw new Error("A row that changes nothing must have found its record");
  saidBy.set(record.id, { row: earlier?.row ?? row, values: { ...earlier?.values, ...values } });
  const kind = before === undefined && !earlier ? "new" : changes ? "changed" : "unchanged";
  return { row, kind, title, reason: "", id: record.id, before, values };
}

/** Names become links, and what an export keeps in several columns becomes one field. */
function withLinks(
  progress: Progress,
  said: Readonly<Record<string, Value>>,
): { values: Readonly<Record<string, Value>>; reasons: string[] } {
  const { links, input } = progress;
  const register = registerOf(input.choices.register);
  const values: Record<string, Value> = {};
  const reasons: string[] = [];
  for (const [id, value] of Object.entries(said)) {
    const field = register.fields.find((f) => f.id === id);
    if (!field) continue;
    if (field.link === undefined || typeof value !== "string") values[id] = value;
    else if (id !== "software" && id !== "user") {
      const to = field.link === "person" ? links.toPerson({ name: value }) : links.to(field.link, value);
      if (typeof to === "string") values[id] = to;
      else if (to) reasons.push(`${field.label}: ${to.sentence}.`);
    }
  }
  if (register.id === "person") joinName(values, said);
  if (register.id === "hardware") linkUser(links, values, said, reasons);
  if (register.id === "entitlement") linkSoftware(progress, values, said);
  return { values, reasons };
}

function joinName(values: Record<string, Value>, said: Readonly<Record<string, Value>>): void {
  const parts = [textIn(said, "firstName"), textIn(said, "lastName")].filter((part) => part !== undefined);
  if (values.name === undefined && parts.length > 0) values.name = parts.join(" ");
  const fallback = textIn(said, "email") ?? textIn(said, "username");
  if (values.name === undefined && fallback !== undefined) values.name = fallback;
}

function linkUser(
  links: Links,
  values: Record<string, Value>,
  said: Readonly<Record<string, Value>>,
  reasons: string[],
): void {
  const text = textIn(said, "user");
  const email = textIn(said, "userEmail") ?? (text?.includes("@") ? text : undefined);
  const user = links.toPerson({
    name: text?.includes("@") ? undefined : text,
    email,
    username: textIn(said, "userName"),
  });
  if (typeof user === "string") values.user = user;
  else if (user) reasons.push(`User: ${user.sentence}.`);
}

function linkSoftware(progress: Progress, values: Record<string, Value>, said: Readonly<Record<string, Value>>): void {
  const name = textIn(said, "software") ?? textIn(said, "name");
  if (name === undefined) return;
  values.name ??= name;
  const publisher = values.publisher;
  const by = typeof publisher === "string" ? progress.draft.get("party", publisher) : undefined;
  const link = progress.links.toSoftware(name, by?.id, textIn(said, "publisher") ?? "");
  values.software = link.id;
  if (link.assumedCommercial) progress.assumedCommercial++;
  if (link.usualMetric !== undefined && values.metric === undefined) {
    values.metric = link.usualMetric;
    progress.usualMetrics++;
  }
}

function notesOf(progress: Progress, rows: readonly PlannedRow[]): string[] {
  const notes: string[] = [];
  const taken = rows.filter(({ kind }) => kind !== "rejected");
  if (progress.input.choices.register === "entitlement") {
    const open = taken.filter(
      ({ values, before }) => values.metric === undefined && before?.values.metric === undefined,
    ).length;
    if (progress.usualMetrics > 0)
      notes.push(
        `${rowsName(progress.usualMetrics)} no metric; the usual one of the product was taken from Muster's catalogue. Check it against your agreement.`,
      );
    if (open > 0)
      notes.push(`${rowsName(open)} no metric. Until you choose one for each, the position says not evaluable.`);
    const blank = taken.filter(
      ({ values, before }) => values.quantity === undefined && before?.values.quantity === undefined,
    ).length;
    if (blank > 0) notes.push(`${rowsName(blank)} no quantity. Until you fill it in, the position says not evaluable.`);
  }
  if (progress.assumedCommercial > 0)
    notes.push(
      `${rowsName(progress.assumedCommercial)} software that Muster doesn't know. It is added as commercial, because a bought right names it.`,
    );
  return notes;
}

function unknownWords(unknown: ReturnType<typeof readRows>["unknown"]): string[] {
  return [...unknown].map(([field, words]) => {
    const list = [...words.keys()]
      .slice(0, 8)
      .map((word) => `“${word}”`)
      .join(", ");
    const more = words.size > 8 ? ` and ${words.size - 8} more` : "";
    return `“${field.label}” knows no choice for ${list}${more}; it stays as it is in those rows.`;
  });
}

function rowsName(count: number): string {
  return counted(count, "row names", "rows name");
}

function skippedNote(skipped: number): string[] {
  if (skipped === 0) return [];
  return [skipped === 1 ? "One row of totals was passed over." : `${skipped} rows of totals were passed over.`];
}

function keyWords(progress: Progress): string {
  const register = registerOf(progress.input.choices.register);
  const labels = register.keys.map(
    (key) => register.fields.find((field) => field.id === key[0])?.label.toLowerCase() ?? "",
  );
  return [...new Set(labels)].join(", ");
}

function labelOf(progress: Progress, id: string): string {
  return registerOf(progress.input.choices.register).fields.find((field) => field.id === id)?.label ?? id;
}

function titleOrNone(title: string, values: Readonly<Record<string, Value>>): string {
  return Object.keys(values).length === 0 ? "" : title;
}
