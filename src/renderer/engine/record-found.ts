import { registerOf } from "../../domain/registers/all.ts";
import { isRetired, type RegisterRecord, recordTitle } from "../../domain/registers/register.ts";
import type { RegisterId } from "../../domain/registers/register-id.ts";
import { tellingField } from "../../domain/search/telling-field.ts";
import type { RecordId } from "../../domain/value/record-id.ts";
import type { Tables } from "./tables.ts";

/** A record in a list of things found. `detail` says more of it, first of all by which of its texts it was found. */
export interface RecordFound {
  readonly register: RegisterId;
  readonly id: RecordId;
  readonly title: string;
  readonly detail: string;
  readonly retired: boolean;
}

const MOST_PARTS = 4;

/** A record as a line in the list of what was found for a query; "" for no query. */
export function recordFound(tables: Tables, record: RegisterRecord, query: string): RecordFound {
  const register = registerOf(record.register);
  const telling = tellingField(register, record, query);
  const usual = register.fields
    .filter(({ id, shown }) => shown === true && !register.title.includes(id) && id !== telling?.field.id)
    .map(({ id }) => tables.text(record, id))
    .filter((text) => text !== "");
  const first = telling ? [`${telling.field.label}: ${telling.text}`] : [];
  return {
    register: register.id,
    id: record.id,
    title: recordTitle(register, record),
    detail: [...first, ...usual].slice(0, MOST_PARTS).join(" · "),
    retired: isRetired(register, record),
  };
}
