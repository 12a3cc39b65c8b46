import { registerOf } from "../../domain/registers/all.ts";
import { fieldOf, isRetired, type RegisterRecord } from "../../domain/registers/register.ts";
import type { Registers } from "./registers.ts";

/** True when a record is out of daily use by its own state, or because what it belongs to is retired or taken back. */
export function isOutOfUse(registers: Registers, record: RegisterRecord): boolean {
  const register = registerOf(record.register);
  const { retiredWith } = register;
  if (retiredWith === undefined) return isRetired(register, record);
  const { link } = fieldOf(register, retiredWith);
  const owner = link && registers.of(link).get(String(record.values[retiredWith] ?? ""));
  return owner !== undefined && (owner.withdrawn === true || isRetired(registerOf(owner.register), owner));
}
