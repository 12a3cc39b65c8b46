import type { RegisterId } from "../registers/register-id.ts";
import type { Condition } from "../search/conditions.ts";

/** A day on which something runs out that somebody has to act on before. */
export interface Deadline {
  readonly register: RegisterId;
  readonly field: string;
  readonly label: string;
}

/** The days that are watched. */
export const DEADLINES: readonly Deadline[] = [
  { register: "contract", field: "noticeDay", label: "Contracts: last day for notice" },
  { register: "contract", field: "endsOn", label: "Contracts that end" },
  { register: "entitlement", field: "validTo", label: "Entitlements that end" },
  { register: "entitlement", field: "maintenanceTo", label: "Maintenance that ends" },
  { register: "hardware", field: "warrantyEnd", label: "Warranties that end" },
];

/** How far ahead the days are watched. */
export const DAYS_AHEAD = 90;

/** What the records meet whose day comes within the time that is watched. */
export function comesSoon({ field }: Deadline): Condition {
  return { field, op: "nextDays", values: [String(DAYS_AHEAD)] };
}
