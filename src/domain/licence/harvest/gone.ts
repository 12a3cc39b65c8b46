import type { CostRegisters } from "../../cost/cost-line.ts";
import type { RegisterRecord } from "../../registers/register.ts";
import type { RegisterId } from "../../registers/register-id.ts";
import { dayInWords } from "../day-in-words.ts";
import { dateOf, linked, textOf } from "../licence-records.ts";
import type { NamedRecord } from "./proposal.ts";

/**
 * A person or device that needs nothing any more.
 *
 * @property words  why, as what follows the name in a sentence: `left on 3 March 2026`
 * @property note   what has to be known besides; "" for nothing
 */
export interface Gone {
  readonly record: NamedRecord;
  readonly words: string;
  readonly note: string;
}

/** A record with its name. */
export function named(
  { nameOf }: CostRegisters,
  register: RegisterId,
  { id }: Pick<RegisterRecord, "id">,
): NamedRecord {
  return { register, id, title: nameOf(register, id) };
}

/** The person that a field names, where they have left by the day; a leave that is still to come is none. */
export function leaver(registers: CostRegisters, record: RegisterRecord, field: string): Gone | undefined {
  const person = linked(registers.of("person"), record.values[field]);
  if (!person || textOf(person, "state") !== "leaver") return undefined;
  const day = dateOf(person, "leftOn");
  if (day !== undefined && day > registers.day) return undefined;
  const words = day === undefined ? "has left" : `left on ${dayInWords(day)}`;
  return { record: named(registers, "person", person), words, note: "" };
}

/** The device that a field names, where it is retired or disposed of. */
export function goneDevice(registers: CostRegisters, record: RegisterRecord, field: string): Gone | undefined {
  const device = linked(registers.of("hardware"), record.values[field]);
  const state = device && textOf(device, "state");
  if (!device || (state !== "retired" && state !== "disposed")) return undefined;
  const of = named(registers, "hardware", device);
  return state === "disposed"
    ? { record: of, words: "is disposed of", note: "" }
    : {
        record: of,
        words: "is retired",
        note: " Programs found on it need a right until it is wiped or disposed of.",
      };
}
