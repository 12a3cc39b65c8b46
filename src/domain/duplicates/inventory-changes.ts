import type { RecordChange } from "../change/change-set.ts";
import type { NameOf } from "../change/record-change.ts";
import type { Value } from "../registers/field.ts";
import type { RegisterRecord } from "../registers/register.ts";
import { mergedInventory, sourceOf } from "./merged-inventory.ts";
import { editOf, withdrawal } from "./not-same.ts";

/**
 * The changes of inventories when devices become one: of each source one inventory stays, that of the device that stays
 * where there is one, and takes in the others.
 *
 * @param own    inventories of the device that stays
 * @param moved  inventories of the devices that go; withdrawn ones only move
 * @param title  of the device after the merge
 */
export function inventoryChanges(
  own: readonly RegisterRecord[],
  moved: readonly RegisterRecord[],
  device: string,
  title: string,
  nameOf: NameOf,
): RecordChange[] {
  const bySource = new Map<string, RegisterRecord[]>();
  for (const inventory of own) {
    const source = sourceOf(inventory);
    if (!inventory.withdrawn && !bySource.has(source)) bySource.set(source, [inventory]);
  }
  const takenBack = moved.filter(({ withdrawn }) => withdrawn);
  for (const inventory of moved) {
    if (inventory.withdrawn) continue;
    const source = sourceOf(inventory);
    const same = bySource.get(source);
    if (same) same.push(inventory);
    else bySource.set(source, [inventory]);
  }
  const move = ({ values }: RegisterRecord): Record<string, Value> => ({
    device,
    title: `${title}, ${String(values.source ?? "")}`,
  });
  return [
    ...takenBack.flatMap((inventory) => editOf(inventory, move(inventory), nameOf)),
    ...[...bySource.values()].flatMap(([stays, ...others]): RecordChange[] => {
      if (!stays) return [];
      const values: Record<string, Value | null> = { ...stays.values };
      for (const other of others) Object.assign(values, mergedInventory({ ...stays, values: filled(values) }, other));
      const placed = moved.includes(stays) ? { ...values, ...move(stays) } : values;
      return [...editOf(stays, placed, nameOf), ...others.map(withdrawal)];
    }),
  ];
}

function filled(values: Readonly<Record<string, Value | null>>): Record<string, Value> {
  const known: Record<string, Value> = {};
  for (const [field, value] of Object.entries(values)) if (value !== null) known[field] = value;
  return known;
}
