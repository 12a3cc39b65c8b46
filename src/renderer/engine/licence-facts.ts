import { factsFromRegisters, type RegisterFacts } from "../../domain/licence/facts-from-registers.ts";
import { licenceRecords } from "../../domain/licence/licence-records.ts";
import type { Core } from "./core.ts";
import type { Recognition } from "./recognition.ts";

/** The facts of the licence position, taken from the registers as they are now. */
export function licenceFacts({ registers }: Core, recognition: Recognition): RegisterFacts {
  return factsFromRegisters(licenceRecords(registers.of), recognition.productOf);
}
