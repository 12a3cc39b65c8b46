import type { Value } from "../../domain/registers/field.ts";
import { fieldOf, type Register, recordTitle } from "../../domain/registers/register.ts";
import type { Core } from "./core.ts";

/** A key that would stand twice: at which record and field, and what to say there. */
export interface DuplicateKey {
  readonly id: string;
  readonly field: string;
  readonly sentence: string;
}

type Values = Readonly<Record<string, Value | null>>;

/**
 * Keys of one field (asset tag, mail address) that would stand in two records after a change by hand.
 *
 * @param after  the values that change, by record; a new record under the id it will have
 */
export function duplicateKeys(core: Core, register: Register, after: ReadonlyMap<string, Values>): DuplicateKey[] {
  return singleKeys(register)
    .filter((field) => [...after.values()].some((values) => isFilled(values[field])))
    .flatMap((field) => duplicatesIn(core, register, field, after));
}

function duplicatesIn(
  core: Core,
  register: Register,
  field: string,
  after: ReadonlyMap<string, Values>,
): DuplicateKey[] {
  const holders = new Map<string, { readonly id: string; readonly title: string }[]>();
  const hold = (id: string, title: string, value: Value | null | undefined): void => {
    if (!isFilled(value)) return;
    const key = String(value).toLowerCase();
    const held = holders.get(key);
    if (held) held.push({ id, title });
    else holders.set(key, [{ id, title }]);
  };
  for (const record of core.registers.of(register.id).values()) {
    const changed = after.get(record.id)?.[field];
    if (!record.withdrawn)
      hold(record.id, recordTitle(register, record), changed === undefined ? record.values[field] : changed);
  }
  return [...after].flatMap(([id, values]) => {
    const value = values[field];
    if (!isFilled(value)) return [];
    const other = holders.get(String(value).toLowerCase())?.find((holder) => holder.id !== id);
    const each = register.one.toLowerCase();
    return other ? [{ id, field, sentence: `“${other.title}” has this already. Each ${each} needs its own.` }] : [];
  });
}

function singleKeys(register: Register): readonly string[] {
  return register.keys
    .filter((key) => key.length === 1)
    .flat()
    .filter((id) => id === "tag" || id === "email" || fieldOf(register, id).unique === true);
}

function isFilled(value: Value | null | undefined): value is string | number {
  return typeof value === "string" || typeof value === "number";
}
