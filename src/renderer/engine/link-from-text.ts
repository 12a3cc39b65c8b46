import { registerOf } from "../../domain/registers/all.ts";
import type { Field } from "../../domain/registers/field.ts";
import { recordTitle } from "../../domain/registers/register.ts";
import type { RegisterId } from "../../domain/registers/register-id.ts";
import type { Reading } from "../../domain/registers/value-from-text.ts";
import type { Core } from "./core.ts";

/** The record that a typed link means: `@id`, or the name of exactly one record; otherwise the sentence why not. */
export function linkFromText(core: Core, field: Field, text: string): Reading {
  const target = field.link;
  if (!target) throw new Error(`The field ${field.id} links to no register`);
  const records = core.registers.of(target);
  if (text.startsWith("@") && records.has(text.slice(1))) return { value: text.slice(1) };
  const found = namesakes(core, target, text);
  const register = registerOf(target);
  if (found.length === 1) return { value: found[0] ?? null };
  return found.length === 0
    ? { sentence: `There is no “${text}” in ${register.label}. Choose one from the list or create it there first.` }
    : { sentence: `${found.length} records in ${register.label} are called “${text}”. Choose one from the list.` };
}

function namesakes(core: Core, target: RegisterId, name: string): string[] {
  const register = registerOf(target);
  const wanted = name.toLowerCase();
  return [...core.registers.of(target).values()]
    .filter((record) => !record.withdrawn && recordTitle(register, record).toLowerCase() === wanted)
    .map((record) => record.id);
}
