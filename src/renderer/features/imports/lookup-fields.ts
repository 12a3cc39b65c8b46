import { registerOf } from "../../../domain/registers/all.ts";
import type { Field } from "../../../domain/registers/field.ts";
import type { RegisterId } from "../../../domain/registers/register-id.ts";

const MOST_LOOKUPS = 6;

/** Fields of a linked register that a file may write instead of the name. */
export function lookupFields(link: RegisterId): readonly Field[] {
  const { fields, title } = registerOf(link);
  return fields
    .filter(({ id, type, hidden }) => type === "text" && !hidden && !title.includes(id))
    .slice(0, MOST_LOOKUPS);
}
