import { describe, it } from "vitest";
import { applied } from "../../src/domain/change/applied.ts";
import { factsFromRegisters } from "../../src/domain/licence/facts-from-registers.ts";
import { licenceRecords } from "../../src/domain/licence/licence-records.ts";
import { position } from "../../src/domain/licence/position.ts";
import { createRecogniser } from "../../src/domain/recognition/create-recogniser.ts";
import type { RegisterRecord } from "../../src/domain/registers/register.ts";
import { calendarDateFromInstant } from "../../src/domain/value/calendar-date.ts";
import { largeOrganisation, type Size } from "../builders/large-organisation.ts";
import { median, ms, ratio, report, timed } from "./measured.ts";

const ROUNDS = 5;

function recordsOf(size: Size): Record<string, Map<string, RegisterRecord>> {
  const registers: Record<string, Map<string, RegisterRecord>> = {};
  for (const { changes } of largeOrganisation(size)) {
    for (const change of changes) {
      registers[change.register] ??= new Map();
      registers[change.register]?.set(change.id, applied(undefined, change, 1));
    }
  }
  return registers;
}

async function positionTime(size: Size): Promise<number> {
  const records = recordsOf(size);
  const none = new Map<string, RegisterRecord>();
  const of = (register: string) => records[register] ?? none;
  const today = calendarDateFromInstant("2026-11-23");
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const recogniser = createRecogniser(of("software").values(), []);
    times.push(
      await timed(() => {
        const recognise = (name: string, publisher: string, version: string) => {
          const meaning = recogniser(name, publisher, version);
          return meaning && "record" in meaning ? meaning.record : undefined;
        };
        const { facts } = factsFromRegisters(licenceRecords(of), recognise);
        position(facts, today);
      }),
    );
  }
  return median(times);
}

describe("licence position", () => {
  it("over 10,000 devices, and over a tenth of them", async () => {
    const tenth = await positionTime({ devices: 1_000, installationsPerDevice: 20, titles: 100 });
    const whole = await positionTime({ devices: 10_000, installationsPerDevice: 20, titles: 1_000 });
    report("Licence position, from the registers in memory to the lines", {
      "1,000 devices, 20,000 installations, 100 entitlements": ms(tenth),
      "10,000 devices, 200,000 installations, 1,000 entitlements": ms(whole),
      "ten times the data costs": ratio(whole / tenth),
    });
  });
});
