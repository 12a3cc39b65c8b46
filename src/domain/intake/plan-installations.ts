import { counted } from "../licence/counted.ts";
import { registerOf } from "../registers/all.ts";
import type { FoundSoftware, Value } from "../registers/field.ts";
import { FOUND, foundKey } from "../registers/installation.ts";
import { type RegisterRecord, recordTitle } from "../registers/register.ts";
import { isFound } from "../registers/text-from-value.ts";
import { asRecordId, type RecordId } from "../value/record-id.ts";
import type { DraftRecords } from "./draft-records.ts";
import type { Links } from "./links.ts";
import type { PlanInput, PlannedRow } from "./plan-input.ts";
import type { PlannedRows } from "./plan-records.ts";
import { readCell } from "./read-value.ts";
import { type RowValues, readRows, textIn } from "./row-values.ts";

/** Fields of the hardware register, and the columns of an inventory that fill them where they are blank. */
const DEVICE_FACTS: Readonly<Record<string, string>> = {
  tag: "deviceTag",
  name: "deviceName",
  serial: "deviceSerial",
  maker: "deviceMaker",
  model: "deviceModel",
  uuid: "deviceUuid",
  operatingSystem: "deviceOs",
  processor: "deviceProcessor",
};

interface DeviceRows {
  readonly first: RowValues;
  readonly rows: RowValues[];
}

/** Plans an inventory: rows are gathered by device, and each device has one row of the dry run. */
export function planInstallations(input: PlanInput, draft: DraftRecords, links: Links): PlannedRows {
  const { rows, skipped } = readRows(input);
  const rejected = rows.filter((row) => row.reasons.length > 0).map((row) => refused(row, row.reasons.join(" ")));
  const devices = new Map<string, DeviceRows>();
  for (const row of rows) {
    if (row.reasons.length > 0) continue;
    const key = ["deviceSerial", "deviceTag", "deviceName", "deviceUuid"]
      .map((id) => textIn(row.values, id)?.toLowerCase() ?? "")
      .join("\u0000");
    const known = devices.get(key);
    if (known) known.rows.push(row);
    else devices.set(key, { first: row, rows: [row] });
  }
  const unknownUsers = new Set<string>();
  const planned = [...devices.values()].map((device) => planDevice(input, draft, links, device, unknownUsers));
  const notes = [
    `The file holds ${counted(rows.length, "row", "rows")} about ${counted(devices.size, "device", "devices")}; the counts are of devices.`,
  ];
  if (unknownUsers.size > 0)
    notes.push(
      `${counted(unknownUsers.size, "user", "users")} named in the inventory can't be found in People, so their devices get no user from it.`,
    );
  if (skipped > 0) notes.push(`${counted(skipped, "row", "rows")} of totals passed over.`);
  return { rows: [...rejected, ...planned].sort((a, b) => a.row - b.row), notes };
}

function planDevice(
  input: PlanInput,
  draft: DraftRecords,
  links: Links,
  device: DeviceRows,
  unknownUsers: Set<string>,
): PlannedRow {
  const { first } = device;
  const facts = deviceFacts(input, first);
  const index = draft.index("hardware");
  if (!index.identifies(facts))
    return refused(first, `Row ${first.row} names no device: no serial number, tag or name.`);
  const found = index.find(facts);
  if (found.length > 1) {
    const names = found
      .slice(0, 3)
      .map((record) => `“${recordTitle(registerOf("hardware"), record)}”`)
      .join(", ");
    return refused(
      first,
      `Row ${first.row} fits ${found.length} devices: ${names}. Give it a serial number that only one of them has.`,
    );
  }
  const person = textIn(first.values, "deviceUser");
  const user = person === undefined ? undefined : links.toKnownPerson(person);
  if (person !== undefined && user === undefined) unknownUsers.add(person);
  const hardware = deviceRecord(draft, found[0], facts, user);
  for (const row of device.rows) makeTitle(input, links, row);
  return inventoryRow(input, draft, hardware, device);
}

function deviceFacts(input: PlanInput, { values }: RowValues): Record<string, Value> {
  const facts: Record<string, Value> = {};
  for (const [field, column] of Object.entries(DEVICE_FACTS)) {
    const text = textIn(values, column);
    if (text !== undefined) facts[field] = text;
  }
  const classField = registerOf("hardware").fields.find((field) => field.id === "class");
  const reading = classField && readCell(textIn(values, "deviceClass") ?? null, classField, "hardware", input.choices);
  if (reading?.kind === "value") facts.class = reading.value;
  return facts;
}

/** The device on record, with blanks filled; or a new one, which is in use since an inventory found it. */
function deviceRecord(
  draft: DraftRecords,
  found: RegisterRecord | undefined,
  facts: Record<string, Value>,
  user: RecordId | undefined,
): RegisterRecord {
  const said: Record<string, Value> = user === undefined ? facts : { ...facts, user };
  if (!found) return draft.put("hardware", null, { ...said, state: "deployed" });
  const blanks = Object.fromEntries(Object.entries(said).filter(([field]) => found.values[field] === undefined));
  return Object.keys(blanks).length > 0 ? draft.put("hardware", found.id, blanks) : found;
}

/** A well-known title that an inventory shows belongs in the software register. */
function makeTitle(input: PlanInput, links: Links, { values }: RowValues): void {
  const name = textIn(values, "program");
  if (name === undefined) return;
  const publisher = textIn(values, "publisher") ?? "";
  const meaning = input.recognise(name, publisher, textIn(values, "version") ?? "");
  if (meaning && "title" in meaning) links.toSoftware(name, undefined, publisher);
}

function inventoryRow(input: PlanInput, draft: DraftRecords, hardware: RegisterRecord, device: DeviceRows): PlannedRow {
  const { first, rows } = device;
  const source = textIn(first.values, "source") ?? "inventory";
  const [known] = draft.index("installation").find({ device: hardware.id, source });
  const id = known?.id ?? freshId(input, `${hardware.id}:${source}`);
  const programs = foundIn(input, rows, known);
  const isPartial = rows.some(({ values }) => values.partial === true);
  const gone = isPartial
    ? []
    : Object.keys(known?.values ?? {}).filter((key) => key.startsWith(FOUND) && !(key in programs));
  const values: Record<string, Value | null> = { ...programs };
  for (const key of gone) values[key] = null;
  const title = recordTitle(registerOf("hardware"), hardware);
  const planned = { row: first.row, title, reason: "", id, before: known, values };
  const changed = !known || Object.entries(values).some(([key, value]) => !sameFound(known.values[key], value));
  if (changed) {
    const seen = textIn(first.values, "inventoryDate") ?? input.today;
    draft.put("installation", id, {
      title: `${title}, ${source}`,
      device: hardware.id,
      source,
      lastSeen: seen,
      ...values,
    });
  }
  return { ...planned, kind: !known ? "new" : changed ? "changed" : "unchanged" };
}

/** The readable identity of an inventory, unless one that was taken back has it already. */
function freshId(input: PlanInput, id: string): RecordId {
  return input.records.get("installation")?.has(id) ? input.newId() : asRecordId(id);
}

/** The programs of a device by their keys; the day each was first seen is kept from the inventory before. */
function foundIn(
  input: PlanInput,
  rows: readonly RowValues[],
  known: RegisterRecord | undefined,
): Record<string, FoundSoftware> {
  const programs: Record<string, FoundSoftware> = {};
  for (const { values } of rows) {
    const name = textIn(values, "program");
    if (name === undefined) continue;
    const [publisher, version, installed] = ["publisher", "version", "installed"].map((id) => textIn(values, id));
    const plain = foundKey(name, publisher);
    const key = programs[plain] && programs[plain].version !== version ? `${plain}|${version ?? ""}` : plain;
    const before = known?.values[key];
    programs[key] = {
      name,
      ...(publisher === undefined ? {} : { publisher }),
      ...(version === undefined ? {} : { version }),
      ...(installed === undefined ? {} : { installed }),
      firstSeen: (before !== undefined && isFound(before) ? before.firstSeen : undefined) ?? input.today,
    };
  }
  return programs;
}

function sameFound(before: Value | undefined, after: Value | null): boolean {
  if (before === undefined || after === null) return before === undefined && after === null;
  if (!isFound(before) || !isFound(after)) return false;
  return (
    before.name === after.name &&
    before.version === after.version &&
    before.publisher === after.publisher &&
    before.installed === after.installed
  );
}

function refused(row: RowValues, reason: string): PlannedRow {
  return {
    row: row.row,
    kind: "rejected",
    title: textIn(row.values, "deviceName") ?? "",
    reason,
    id: null,
    before: undefined,
    values: {},
  };
}
