import { factsFromRegisters } from "../../../../src/domain/licence/facts-from-registers.ts";
import { licenceRecords } from "../../../../src/domain/licence/licence-records.ts";
import { figureText } from "../../../../src/domain/licence/money/money-words.ts";
import { position } from "../../../../src/domain/licence/position.ts";
import { termFindings } from "../../../../src/domain/licence/terms/term-findings.ts";
import type { FoundSoftware, Value } from "../../../../src/domain/registers/field.ts";
import { foundKey } from "../../../../src/domain/registers/installation.ts";
import { asRecordId } from "../../../../src/domain/value/record-id.ts";
import { type Given, registersWith } from "../../cost/registers-with.ts";

type Values = Readonly<Record<string, Value>>;

const software = { draw: { product: "Draw", licenceNeeded: true } };

/** A right for Draw by device, in full. */
export function aRight(values: Values): Values {
  return { software: "draw", metric: "perDevice", kind: "base", ...values };
}

/** An inventory with Draw on each of these devices. */
export function drawOn(...devices: readonly string[]): Readonly<Record<string, Values>> {
  const found: FoundSoftware = { name: "Draw", publisher: "", version: "" };
  return Object.fromEntries(
    devices.map((device) => [`i ${device}`, { device, source: "scan", [foundKey("Draw", "")]: found }]),
  );
}

/** The position on 24 November 2026 of registers with Draw and these records. */
export function linesOf(given: Given) {
  const registers = registersWith({ software, ...given });
  const { facts } = factsFromRegisters(licenceRecords(registers.of), () => asRecordId("draw"));
  return position(facts, registers.day);
}

/** The terms that aren't kept on 24 November 2026 in registers with Draw and these records. */
export function findingsOf(given: Given) {
  const registers = registersWith({ software, ...given });
  const { facts } = factsFromRegisters(licenceRecords(registers.of), () => asRecordId("draw"));
  return termFindings(registers, position(facts, registers.day), facts);
}

/** The same in short: the records by their ids, the money as people read it. */
export function shortOf(given: Given) {
  return findingsOf(given).map(({ term, rights, sentence, rows, cost }) => ({
    term,
    rights,
    sentence,
    of: rows.map(({ id }) => id),
    money: figureText(cost, registersWith({}).money),
  }));
}
