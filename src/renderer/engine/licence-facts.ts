import { createRegisterFacts, type RegisterFacts } from "../../domain/licence/facts-from-registers.ts";
import { licenceRecords } from "../../domain/licence/licence-records.ts";
import type { Recogniser } from "../../domain/recognition/recogniser.ts";
import type { Core } from "./core.ts";
import type { Recognition } from "./recognition.ts";

/** What was taken at a version of the registers, by which recognition, and how they are taken again. */
interface Kept {
  readonly version: number;
  readonly recogniser: Recogniser;
  readonly factsOf: ReturnType<typeof createRegisterFacts>;
  readonly facts: RegisterFacts;
}

const kept = new WeakMap<Recognition, Kept>();

/** The facts of the licence position, taken from the registers as they are now; kept until something changes. */
export function licenceFacts({ registers, version }: Core, recognition: Recognition): RegisterFacts {
  const known = kept.get(recognition);
  if (known?.version === version()) return known.facts;
  const recogniser = recognition.recogniser();
  const factsOf = known?.recogniser === recogniser ? known.factsOf : createRegisterFacts(recognition.productOf);
  const facts = factsOf(licenceRecords(registers.of));
  kept.set(recognition, { version: version(), recogniser, factsOf, facts });
  return facts;
}
