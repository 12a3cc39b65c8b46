import { isRetired, type Register, type RegisterRecord } from "../registers/register.ts";
import type { RegisterId } from "../registers/register-id.ts";
import type { PlannedRow } from "./plan-input.ts";

/**
 * A file seldom speaks of a whole register: a publisher's statement knows nothing of other publishers. Only records
 * that share this field with a row of the file can be missing in it.
 */
const SCOPE: Readonly<Partial<Record<RegisterId, string>>> = {
  entitlement: "publisher",
  software: "publisher",
  seat: "service",
  allocation: "entitlement",
};

/**
 * Records in use that a file should name and doesn't.
 *
 * @param seen  records that some row means, or may mean
 */
export function missingRecords(
  register: Register,
  records: Iterable<RegisterRecord>,
  rows: readonly PlannedRow[],
  seen: ReadonlySet<string>,
): RegisterRecord[] {
  const scope = SCOPE[register.id];
  const spokenOf = new Set(
    scope === undefined ? [] : rows.map(({ values, before }) => values[scope] ?? before?.values[scope]),
  );
  return [...records].filter(
    (record) =>
      !record.withdrawn &&
      !isRetired(register, record) &&
      !seen.has(record.id) &&
      (scope === undefined || spokenOf.has(record.values[scope])),
  );
}
