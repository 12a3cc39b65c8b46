import { missingProof } from "../../domain/licence/money/missing-proof.ts";
import { type PositionMoney, positionMoney } from "../../domain/licence/money/position-money.ts";
import { createPosition } from "../../domain/licence/position.ts";
import { withoutRows } from "../../domain/licence/position-line.ts";
import { type RightsBasis, withProvenRightsOnly } from "../../domain/licence/proven-rights.ts";
import { positionTables } from "../../domain/reports/position-tables.ts";
import { calendarDateFromInstant } from "../../domain/value/calendar-date.ts";
import { xlsxFromTables } from "../formats/xlsx-writer.ts";
import type { Core } from "./core.ts";
import { costRegisters } from "./costs.ts";
import type { Engine, PositionAnswer } from "./engine.ts";
import { licenceFacts } from "./licence-facts.ts";
import type { Recognition } from "./recognition.ts";

type Licences = Pick<
  Engine,
  "position" | "explainedPosition" | "explainedLine" | "positionMoney" | "missingProof" | "exportPosition"
>;

/** The licence position over the registers as they are now. The last answers are kept until something changes. */
export function createLicences(core: Core, recognition: Recognition): Licences {
  let kept: { readonly version: number; readonly asAt: string; readonly answers: Map<RightsBasis, PositionAnswer> } = {
    version: -1,
    asAt: "",
    answers: new Map(),
  };

  const positionOf: Readonly<Record<RightsBasis, ReturnType<typeof createPosition>>> = {
    all: createPosition(),
    proven: createPosition(),
  };

  const answer = (asAt: string, basis: RightsBasis = "all"): PositionAnswer => {
    if (kept.version !== core.version() || kept.asAt !== asAt) {
      kept = { version: core.version(), asAt, answers: new Map() };
    }
    const known = kept.answers.get(basis);
    if (known) return known;
    const day = calendarDateFromInstant(asAt);
    const { facts: recorded, unrecognised, unlinked } = licenceFacts(core, recognition);
    const facts = basis === "proven" ? withProvenRightsOnly(recorded) : recorded;
    const made = { asAt, head: core.head(), lines: positionOf[basis](facts, day), unrecognised, unlinked };
    kept.answers.set(basis, made);
    return made;
  };

  const moneyOf = (asAt: string, basis: RightsBasis = "all"): PositionMoney => {
    return positionMoney(
      costRegisters(core, calendarDateFromInstant(asAt)),
      answer(asAt, basis).lines,
      answer(asAt).lines,
      core.settings().currency,
    );
  };

  return {
    position: async (asAt, basis) => {
      const whole = answer(asAt, basis);
      return { ...whole, lines: whole.lines.map(withoutRows) };
    },
    explainedPosition: async (asAt, basis) => answer(asAt, basis),
    explainedLine: async (asAt, product, basis) =>
      answer(asAt, basis).lines.find((line) => line.product === product) ?? null,
    positionMoney: async (asAt, basis) => moneyOf(asAt, basis),
    missingProof: async () => missingProof(costRegisters(core, core.today())),
    exportPosition: async (asAt, basis) => {
      return xlsxFromTables(positionTables({ ...answer(asAt, basis), money: moneyOf(asAt, basis).lines }));
    },
  };
}
