import { registerOf } from "../registers/all.ts";
import { fieldOf, type Register } from "../registers/register.ts";
import type { RecordChange } from "./change-set.ts";

/** More fields than these are only counted: a reason is read in a line. */
const NAMED = 4;

/**
 * The reason of one record's change for which nobody gave another: `Edited TK-NB-001: Model, Location`, `New device TK-NB-001`.
 * A person is not named in it: the change itself does so, and reasons are copied further, into those of undo and redo.
 */
export function reasonOf({ register: id, act, label, fields }: RecordChange): string {
  const register = registerOf(id);
  const one = register.one.toLowerCase();
  if (act === "create") return namesPeople(register) ? `New ${one}` : `New ${one} ${label}`;
  const changed = register.fields
    .filter(({ id: field, hidden }) => field in fields && !hidden)
    .map((field) => field.label);
  const more = changed.length > NAMED ? ` and ${changed.length - NAMED} more` : "";
  const what = changed.length === 0 ? "" : `: ${changed.slice(0, NAMED).join(", ")}${more}`;
  return `Edited ${namesPeople(register) ? one : label}${what}`;
}

function namesPeople(register: Register): boolean {
  return [...register.title, ...(register.titleFrom ?? [])].some((id) => fieldOf(register, id).personal === true);
}
