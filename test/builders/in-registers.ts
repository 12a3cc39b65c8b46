import type { RegisterRecord } from "../../src/domain/registers/register.ts";
import type { RegisterId } from "../../src/domain/registers/register-id.ts";

/** Records by register and identity. */
export function inRegisters(...records: readonly RegisterRecord[]): Map<RegisterId, Map<string, RegisterRecord>> {
  const maps = new Map<RegisterId, Map<string, RegisterRecord>>();
  for (const record of records) {
    const map = maps.get(record.register) ?? new Map<string, RegisterRecord>();
    maps.set(record.register, map.set(record.id, record));
  }
  return maps;
}
