import { factsFromRegisters } from "../../domain/licence/facts-from-registers.ts";
import { position } from "../../domain/licence/position.ts";
import { withoutRows } from "../../domain/licence/position-line.ts";
import { positionTables } from "../../domain/reports/position-tables.ts";
import { calendarDateFromInstant } from "../../domain/value/calendar-date.ts";
import { xlsxFromTables } from "../formats/xlsx-writer.ts";
import type { Core } from "./core.ts";
import type { Engine, PositionAnswer } from "./engine.ts";
import type { Recognition } from "./recognition.ts";

type Licences = Pick<Engine, "position" | "explainedPosition" | "explainedLine" | "exportPosition">;

/** The licence position over the registers as they are now. The last answer is kept until something changes. */
export function createLicences(core: Core, recognition: Recognition): Licences {
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
        location: of("location"),
        softwareVersion: of("softwareVersion"),
        allocation: of("allocation"),
        cloudService: of("cloudService"),
        seat: of("seat"),
      },
      recognition.productOf,
    );
    const made = { asAt, head: core.head(), lines: position(facts, day), unrecognised, unlinked };
    last = { version: core.version(), answer: made };
    return made;
  };

  return {
    position: async (asAt) => {
      const whole = answer(asAt);
      return { ...whole, lines: whole.lines.map(withoutRows) };
    },
    explainedPosition: async (asAt) => answer(asAt),
    explainedLine: async (asAt, product) => answer(asAt).lines.find((line) => line.product === product) ?? null,
    exportPosition: async (asAt) => {
      // The spreadsheet library is large, and most starts need none of it.
      return xlsxFromTables(positionTables(answer(asAt)));
    },
  };
}
