import { isRetired, type Register, type RegisterRecord } from "../registers/register.ts";
import { isTexts } from "../registers/text-from-value.ts";
import type { Findable } from "./text-index.ts";

/**
 * What can be found of a record: all its short texts. Those that name or identify it (the register's title and what is a key by itself)
 * count more than the rest, and of an e-mail address the part before the domain, which a whole house shares; notes, amounts, dates and links are left to the filters of the list.
 */
export function recordTexts(register: Register, record: Pick<RegisterRecord, "values">): Findable {
  const naming = new Set([...register.title, ...register.keys.filter((key) => key.length === 1).flat()]);
  const names: string[] = [];
  const others: string[] = [];
  const faint: string[] = [];
  for (const { id, type } of register.fields) {
    const value = record.values[id];
    if (value === undefined) continue;
    if (type === "text" && typeof value === "string") {
      const mailbox = /^([^\s@]+)@[^\s@]+$/.exec(value)?.[1];
      if (mailbox !== undefined) faint.push(value);
      (naming.has(id) ? names : others).push(mailbox ?? value);
    }
    if (type === "texts" && isTexts(value)) others.push(...value);
  }
  const title = register.title.map((id) => record.values[id]).filter((value) => typeof value === "string");
  if (title.length > 1) names.push(title.join(" "));
  return { names, others, faint, last: isRetired(register, record) };
}
