import { factsFromRegisters, type RegisterFacts } from "../../domain/licence/facts-from-registers.ts";
import { licenceRecords } from "../../domain/licence/licence-records.ts";
import type { Core } from "./core.ts";
import type { Recognition } from "./recognition.ts";

const kept = new WeakMap<Recognition, { readonly version: number; readonly facts: RegisterFacts }>();

/** The facts of the licence position, taken from the registers as they are now; kept until something changes. */
export function licenceFacts({ registers, version }: Core, recognition: Recognition): RegisterFacts {
  const known = kept.get(recognition);
  if (known?.version === version()) return known.facts;
  const facts = factsFromRegisters(licenceRecords(registers.of), recognition.productOf);
  kept.set(recognition, { version: version(), facts });
  return facts;
}
