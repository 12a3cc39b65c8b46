import { counted, quotedNames } from "../licence/counted.ts";
import { registerOf } from "../registers/all.ts";
import type { Value } from "../registers/field.ts";
import { isRetired, type RegisterRecord, recordTitle } from "../registers/register.ts";
import { asRecordId, type RecordId } from "../value/record-id.ts";
import { DEVICE_MARKS, namesNoDevice } from "./device-question.ts";
import type { DraftRecords } from "./draft-records.ts";
import { foundPrograms, gonePrograms, sameProgram } from "./found-programs.ts";
import { ignoredRow, remarkNotes, remarkRow } from "./ignored-row.ts";
import { createInventoryDevices, type InventoryDevice } from "./inventory-device.ts";
import type { Links } from "./links.ts";
import type { PlanInput, PlannedRow } from "./plan-input.ts";
import type { PlannedRows } from "./plan-records.ts";
import { type RowValues, readRows, textIn } from "./row-values.ts";

/** What one source of the file says about one device. */
interface Inventory {
  readonly device: InventoryDevice;
  readonly source: string;
  readonly rows: RowValues[];
  /** False when a row about the device was rejected: what the others don't name may still be there. */
  isWhole: boolean;
}

interface Gathered {
  readonly inventories: readonly Inventory[];
  readonly rejected: readonly PlannedRow[];
}

const NO_SOURCE = "inventory";

/** Plans an inventory: rows are gathered by device, and each device has one row of the dry run. */
export function planInstallations(input: PlanInput, draft: DraftRecords, links: Links): PlannedRows {
  const { rows: read, remarks, passedOver, unknown, notes: readNotes } = readRows(input);
  const rows = aboutOneDevice(read, input.choices);
  const devices = createInventoryDevices(input, draft, links);
  const { inventories, rejected } = gather(rows, devices.of);
  const seenTitles = new Set<string>();
  const planned = inventories.map((inventory) => {
    for (const row of inventory.rows) makeTitle(input, links, row, seenTitles);
    return planInventory(input, draft, inventory);
  });
  const hardware = registerOf("hardware");
  const retired = inventories.filter(({ device }) => isRetired(hardware, device.hardware));
  const distinct = new Set(inventories.map(({ device }) => device.hardware.id)).size;
  const notes = [
    `The file holds ${counted(rows.length, "row", "rows")} about ${counted(distinct, "device", "devices")}; the counts are of devices.`,
  ];
  if (devices.unknownUsers.size > 0)
    notes.push(
      `${counted(devices.unknownUsers.size, "user", "users")} named in the inventory can't be found in People, so their devices get no user from it.`,
    );
  if (retired.length > 0)
    notes.push(
      `Recorded as retired or disposed, but seen by this inventory: ${quotedNames(retired.map(({ device }) => recordTitle(hardware, device.hardware)))}.`,
    );
  const ignored = [...passedOver.map(({ row, reason }) => ignoredRow(row, "", reason)), ...remarks.map(remarkRow)];
  return {
    rows: [...rejected, ...planned, ...ignored].sort((a, b) => a.row - b.row),
    notes: [...notes, ...readNotes, ...remarkNotes(remarks, ignored)],
    unknown,
    seen: new Set(planned.map(({ before }) => before?.id ?? "")),
    seenAgain: planned.filter(({ kind, id, before }) => kind === "unchanged" && id !== null && isLater(draft, before))
      .length,
  };
}

/** The rows with the device that they are about, where a person had to say it. */
function aboutOneDevice(rows: readonly RowValues[], choices: PlanInput["choices"]): readonly RowValues[] {
  const { device } = choices;
  if (device === null || !namesNoDevice(choices)) return rows;
  return rows.map((row) => ({ ...row, values: { ...row.values, deviceName: device } }));
}

/** Rows by device and source. Rows may name the same device by different marks; one that can't be told is one row. */
function gather(
  rows: readonly RowValues[],
  deviceOf: (row: RowValues) => InventoryDevice | { readonly sentence: string },
): Gathered {
  const rejected: PlannedRow[] = [];
  const devices = new Map<string, InventoryDevice | null>();
  const inventories = new Map<string, Inventory>();
  const keyOf = (device: InventoryDevice, row: RowValues) =>
    `${device.hardware.id}\u0000${sourceOf(row).toLowerCase()}`;
  for (const row of rows) {
    if (row.reasons.length > 0) continue;
    const marks = marksOf(row);
    if (!devices.has(marks)) {
      const device = deviceOf(row);
      devices.set(marks, "sentence" in device ? null : device);
      if ("sentence" in device) rejected.push(refused(row, device.sentence));
    }
    const device = devices.get(marks);
    if (!device) continue;
    const key = keyOf(device, row);
    const inventory = inventories.get(key) ?? { device, source: sourceOf(row), rows: [], isWhole: true };
    inventories.set(key, inventory);
    inventory.rows.push(row);
    if (row.values.partial === true) inventory.isWhole = false;
  }
  for (const row of rows) {
    if (row.reasons.length === 0) continue;
    rejected.push({ ...refused(row, row.reasons.join(" ")), faults: row.faults });
    const device = devices.get(marksOf(row));
    const inventory = device ? inventories.get(keyOf(device, row)) : undefined;
    if (inventory) inventory.isWhole = false;
  }
  return { inventories: [...inventories.values()], rejected };
}

function marksOf({ values }: RowValues): string {
  return DEVICE_MARKS.map((id) => textIn(values, id)?.toLowerCase() ?? "").join("\u0000");
}

function sourceOf({ values }: RowValues): string {
  return textIn(values, "source") ?? NO_SOURCE;
}

/** A well-known title that an inventory shows belongs in the software register. */
function makeTitle(input: PlanInput, links: Links, { values }: RowValues, seen: Set<string>): void {
  const name = textIn(values, "program");
  const publisher = textIn(values, "publisher") ?? "";
  if (name === undefined || seen.has(`${name}\u0000${publisher}`)) return;
  seen.add(`${name}\u0000${publisher}`);
  const meaning = input.recognise(name, publisher, "");
  if (meaning && !("record" in meaning)) links.toSoftware(name, undefined, publisher);
}

function planInventory(input: PlanInput, draft: DraftRecords, inventory: Inventory): PlannedRow {
  const { device, source, rows, isWhole } = inventory;
  const { hardware, isNew, filled } = device;
  const title = recordTitle(registerOf("hardware"), hardware);
  const [known] = draft.index("installation").find({ device: hardware.id, source });
  const programs = foundPrograms(rows, known, input.today);
  const planned = { row: rows[0]?.row ?? 0, title, reason: device.reason, before: known };
  const facts = Object.keys(filled).length > 0;
  // A device without a single program is no inventory of its programs: what is on record stays.
  if (Object.keys(programs).length === 0)
    return { ...planned, kind: isNew ? "new" : facts ? "changed" : "unchanged", id: hardware.id, values: filled };

  const values: Record<string, Value | null> = programs;
  if (isWhole) for (const key of gonePrograms(known, programs)) values[key] = null;
  const id = known?.id ?? freshId(input, `${hardware.id}:${source}`);
  const changed = !known || Object.entries(values).some(([key, value]) => !sameProgram(known.values[key], value));
  if (changed) {
    draft.put("installation", id, {
      title: `${title}, ${source}`,
      device: hardware.id,
      source,
      lastSeen: lastSeen(rows, known) ?? input.today,
      ...values,
    });
  }
  const day = lastSeen(rows, known);
  // That a device was seen again is a fact, but no change that anybody has to look at.
  if (known && !changed && day !== undefined && day !== known.values.lastSeen)
    draft.put("installation", id, { lastSeen: day });
  const kind = !known ? "new" : changed || facts ? "changed" : "unchanged";
  return { ...planned, kind, id, values: facts ? { ...filled, ...values } : values };
}

/** Whether the inventory on record gets a later day. */
function isLater(draft: DraftRecords, before: RegisterRecord | undefined): boolean {
  return before !== undefined && draft.get("installation", before.id)?.values.lastSeen !== before.values.lastSeen;
}

/** The latest day that the rows name; never before what is on record. */
function lastSeen(rows: readonly RowValues[], known: RegisterRecord | undefined): string | undefined {
  const days = rows.map(({ values }) => textIn(values, "inventoryDate")).filter((day) => day !== undefined);
  const before = known?.values.lastSeen;
  if (days.length > 0 && typeof before === "string") days.push(before);
  return days.sort().pop();
}

/** The readable identity of an inventory, unless one that was taken back has it already. */
function freshId(input: PlanInput, id: string): RecordId {
  return input.records.get("installation")?.has(id) ? input.newId() : asRecordId(id);
}

function refused({ row, values }: RowValues, reason: string): PlannedRow {
  return {
    row,
    kind: "rejected",
    title: textIn(values, "deviceName") ?? "",
    reason,
    id: null,
    before: undefined,
    values,
  };
}
