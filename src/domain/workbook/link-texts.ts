import { registerOf } from "../registers/all.ts";
import { type RegisterRecord, recordTitle } from "../registers/register.ts";
import type { RegisterId } from "../registers/register-id.ts";

/** The registers as they are, withdrawn records included. */
export type Records = ReadonlyMap<RegisterId, ReadonlyMap<string, RegisterRecord>>;

/** How a link is written in the workbook, so that it comes back to the very record. */
export type LinkText = (register: RegisterId, id: string) => string;

/** `Title [id]`: what stands in brackets at the end is the identity. */
const IN_BRACKETS = /\[([^[\]]+)\]$/;

/**
 * Links as texts: the title, and the identity behind it where the title alone would mean nothing or several records, or
 * looks as if it had one.
 */
export function createLinkText(records: Records): LinkText {
  const counts = new Map<RegisterId, ReadonlyMap<string, number>>();
  const countsOf = (register: RegisterId): ReadonlyMap<string, number> => {
    const known = counts.get(register);
    if (known) return known;
    const made = new Map<string, number>();
    for (const record of records.get(register)?.values() ?? []) {
      if (record.withdrawn) continue;
      const title = plain(recordTitle(registerOf(register), record));
      made.set(title, (made.get(title) ?? 0) + 1);
    }
    counts.set(register, made);
    return made;
  };
  return (register, id) => {
    const record = records.get(register)?.get(id);
    const title = record ? recordTitle(registerOf(register), record) : "";
    const isClear = record && !record.withdrawn && countsOf(register).get(plain(title)) === 1;
    return isClear && !IN_BRACKETS.test(title) ? title : `${title} [${id}]`.trimStart();
  };
}

/** The identity that a link's text has at its end; undefined when it has none. */
export function idInLinkText(text: string): string | undefined {
  return IN_BRACKETS.exec(text)?.[1];
}

function plain(title: string): string {
  return title.trim().toLowerCase();
}
