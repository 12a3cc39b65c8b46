import { factsFromRegisters } from "../../domain/licence/facts-from-registers.ts";
import { position } from "../../domain/licence/position.ts";
import { positionTables } from "../../domain/reports/position-tables.ts";
import { calendarDateFromInstant } from "../../domain/value/calendar-date.ts";
import type { Core } from "./core.ts";
import type { Engine, PositionAnswer } from "./engine.ts";
import type { Recognition } from "./recognition.ts";

/** The licence position over the registers as they are now. The last answer is kept until something changes. */
export function createLicences(core: Core, recognition: Recognition): Pick<Engine, "position" | "exportPosition"> {
  let last: { readonly version: number; readonly answer: PositionAnswer } | null = null;

  const answer = (asAt: string): PositionAnswer => {
    if (last?.version === core.version() && last.answer.asAt === asAt) return last.answer;
    const of = core.registers.of;
    const day = calendarDateFromInstant(asAt);
    const { facts, unrecognised, unlinked } = factsFromRegisters(
      {
        software: of("software"),
        installation: of("installation"),
        hardware: of("hardware"),
        entitlement: of("entitlement"),
        person: of("person"),
        party: of("party"),
      },
      recognition.productOf,
    );
    const made = { asAt, head: core.head(), lines: position(facts, day), unrecognised, unlinked };
    last = { version: core.version(), answer: made };
    return made;
  };

  return {
    position: async (asAt) => answer(asAt),
    exportPosition: async (asAt) => {
      // The spreadsheet library is large, and most starts need none of it.
      const { xlsxFromTables } = await import("../formats/xlsx-writer.ts");
      return xlsxFromTables(positionTables(answer(asAt)));
    },
  };
}
