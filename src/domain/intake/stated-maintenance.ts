import { counted } from "../licence/counted.ts";
import type { Value } from "../registers/field.ts";
import { rowNumbers } from "./listed.ts";
import { type RowValues, textIn } from "./row-values.ts";

/** Rows of entitlements, each followed by the maintenance that it states beside its licences. */
export interface StatedRights {
  readonly rows: readonly RowValues[];
  readonly notes: readonly string[];
}

/** What maintenance has in common with the licences of its row. Part numbers and prices are those of the licences alone. */
const IN_COMMON: readonly string[] = [
  "publisher",
  "edition",
  "version",
  "language",
  "platform",
  "legalEntity",
  "contract",
  "agreement",
  "orderNumber",
  "supplier",
];

/**
 * Maintenance that a row states with a quantity of its own is a right of its own: fewer licences may be under it than there
 * are. Without its last day it is only told: such a right would give no version, and leave the position not evaluable.
 */
export function statedRights(rows: readonly RowValues[]): StatedRights {
  const withoutEnd: number[] = [];
  const made: number[] = [];
  const beyond: number[] = [];
  const all = rows.flatMap((row): RowValues[] => {
    const { maintenanceQuantity: quantity, maintenanceTo: end, ...own } = row.values;
    if (typeof quantity !== "number") return [row];
    const licences = { ...row, values: own };
    if (quantity === 0) return [licences];
    if (typeof own.quantity === "number" && own.unlimited !== true && quantity > own.quantity) beyond.push(row.row);
    if (end === undefined) withoutEnd.push(row.row);
    const name = textIn(own, "name") ?? textIn(own, "software");
    if (end === undefined || name === undefined) return [licences];
    made.push(row.row);
    const values: Record<string, Value> = { name: `${name}, maintenance`, kind: "maintenance", quantity, validTo: end };
    for (const field of IN_COMMON) if (own[field] !== undefined) values[field] = own[field];
    return [licences, { ...row, values, cleared: [], open: [], maintains: true }];
  });
  return {
    rows: all,
    notes: [
      ...(beyond.length > 0
        ? [
            `${counted(beyond.length, "row states", "rows state")} more licences under maintenance than licences: ${rowNumbers(beyond)}. Check the numbers against the order.`,
          ]
        : []),
      ...(made.length > 0
        ? [`Maintenance is a right of its own beside the licences of ${counted(made.length, "row", "rows")}.`]
        : []),
      ...(withoutEnd.length > 0
        ? [
            `Maintenance without its last day isn't taken: ${rowNumbers(withoutEnd)}. Enter it as a right of its own when you know the day.`,
          ]
        : []),
    ],
  };
}
