import { registerOf } from "../../domain/registers/all.ts";
import type { FieldType } from "../../domain/registers/field.ts";
import { type RegisterRecord, recordTitle, retiredWord } from "../../domain/registers/register.ts";
import type { RegisterId } from "../../domain/registers/register-id.ts";
import { tellingField } from "../../domain/search/telling-field.ts";
import type { RecordId } from "../../domain/value/record-id.ts";
import type { Tables } from "./tables.ts";

/**
 * A record in a list of things found.
 *
 * @property detail   more of it, first of all by which of its texts it was found
 * @property retired  the word for being out of daily use; "" for a record in use
 */
export interface RecordFound {
  readonly register: RegisterId;
  readonly id: RecordId;
  readonly title: string;
  readonly detail: string;
  readonly retired: string;
}

const MOST_PARTS = 4;

/** Types of fields that say something without their label; a date or a yes doesn't. */
const TELLING: readonly FieldType[] = ["text", "choice", "link"];

/** A record as a line in the list of what was found for a query; "" for no query. */
export function recordFound(tables: Tables, record: RegisterRecord, query: string): RecordFound {
  const register = registerOf(record.register);
  const telling = tellingField(register, record, query);
  const title = recordTitle(register, record);
  const usual = register.fields
    .filter((field) => TELLING.includes(field.type) && field.shown && field.id !== telling?.field.id)
    .map(({ id }) => tables.text(record, id))
    .filter((text) => text !== "" && !title.includes(text));
  const first = telling ? [`${telling.field.label}: ${telling.text}`] : [];
  return {
    register: register.id,
    id: record.id,
    title,
    detail: [...first, ...usual].slice(0, MOST_PARTS).join(" · "),
    retired: retiredWord(register, record),
  };
}
