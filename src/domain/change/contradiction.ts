import type { Value } from "../registers/field.ts";
import type { RegisterRecord } from "../registers/register.ts";
import { canonicalJson } from "../value/canonical-json.ts";
import type { RecordChange } from "./change-set.ts";

/** True when both are blank or hold the same. */
export function sameValue(a: Value | null | undefined, b: Value | null | undefined): boolean {
  if (a === b) return true;
  const left = a ?? null;
  const right = b ?? null;
  if (left === null || right === null || typeof left !== "object" || typeof right !== "object") return left === right;
  return canonicalJson(left) === canonicalJson(right);
}

/**
 * Why a change can't be made on this record, or undefined when it can: the record must be as the change says it was.
 *
 * @param record  the record now, undefined when there is none
 */
export function contradiction(record: RegisterRecord | undefined, change: RecordChange): string | undefined {
  if (change.act === "create") {
    return record ? `“${change.label}” exists already.` : undefined;
  }
  if (!record) return `“${change.label}” does not exist.`;
  if (change.act === "withdraw" && record.withdrawn) return `“${change.label}” was taken back already.`;
  if (change.act === "restore" && !record.withdrawn) return `“${change.label}” was not taken back.`;
  for (const [field, [before]] of Object.entries(change.fields)) {
    if (!sameValue(record.values[field], before)) return `“${change.label}” was changed meanwhile (${field}).`;
  }
  return undefined;
}
