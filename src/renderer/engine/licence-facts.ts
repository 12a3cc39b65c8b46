import { factsFromRegisters, type RegisterFacts } from "../../domain/licence/facts-from-registers.ts";
import type { Core } from "./core.ts";
import type { Recognition } from "./recognition.ts";

/** The facts of the licence position, taken from the registers as they are now. */
export function licenceFacts({ registers: { of } }: Core, recognition: Recognition): RegisterFacts {
  return factsFromRegisters(
    {
      software: of("software"),
      installation: of("installation"),
      hardware: of("hardware"),
      entitlement: of("entitlement"),
      person: of("person"),
      party: of("party"),
      location: of("location"),
      softwareVersion: of("softwareVersion"),
      allocation: of("allocation"),
    },
    recognition.productOf,
  );
}
