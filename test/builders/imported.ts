import type { ImportChoices } from "../../src/domain/intake/draft.ts";
import { planImport } from "../../src/domain/intake/plan-import.ts";
import type { ImportPlan } from "../../src/domain/intake/plan-input.ts";
import { type Proposal, proposeChoices } from "../../src/domain/intake/propose.ts";
import { shippedProfiles } from "../../src/domain/intake/shipped-profiles.ts";
import { factsFromRegisters } from "../../src/domain/licence/facts-from-registers.ts";
import { licenceRecords } from "../../src/domain/licence/licence-records.ts";
import { position } from "../../src/domain/licence/position.ts";
import { catalogue } from "../../src/domain/recognition/catalogue.ts";
import { createRecogniser } from "../../src/domain/recognition/create-recogniser.ts";
import { calendarDateFromInstant } from "../../src/domain/value/calendar-date.ts";
import { asRecordId } from "../../src/domain/value/record-id.ts";
import { musterWorkbook } from "../../src/domain/workbook/muster-workbook.ts";
import { planWorkbook } from "../../src/domain/workbook/plan-workbook.ts";
import { emptyRegisters, type Registers } from "../../src/renderer/engine/registers.ts";
import { readTables } from "../../src/renderer/formats/read-tables.ts";

const TODAY = calendarDateFromInstant("2026-10-31");

/** A file as it went into the registers: how it was read, and the dry run that was accepted. */
export interface Imported {
  readonly kind: string;
  readonly proposal: Proposal;
  readonly plan: ImportPlan;
}

/** Registers in memory into which files are imported as a person would who accepts each dry run. */
export interface Importing {
  readonly registers: Registers;
  /** Reads, plans and accepts a file. @throws Error when it is refused or leaves a question open */
  readonly accept: (name: string, bytes: Uint8Array, choices?: Partial<ImportChoices>) => Imported;
  /** Reads and plans a file, and leaves the registers as they are. */
  readonly plan: (name: string, bytes: Uint8Array, choices?: Partial<ImportChoices>) => Imported;
  /** Reads, plans and accepts a Muster workbook. @throws Error when it is none */
  readonly acceptWorkbook: (name: string, bytes: Uint8Array) => ImportPlan;
  readonly position: () => ReturnType<typeof position>;
  readonly unrecognised: () => readonly string[];
}

/** A proposal with what is likely answered, as a person would who goes on. */
export function answered(
  propose: (given: Partial<ImportChoices>) => Proposal,
  given: Partial<ImportChoices>,
): Proposal {
  const asked = propose(given);
  const likely = asked.questions.flatMap(({ id, likely }) => (likely === undefined ? [] : [[id, likely]]));
  return likely.length === 0 ? asked : propose({ ...given, ...Object.fromEntries(likely) });
}

/** Empty registers to import into. */
export function importing(): Importing {
  const registers = emptyRegisters();
  let made = 0;
  let seq = 0;
  const newId = () => asRecordId(`made${made++}`);
  const recogniser = () => createRecogniser(registers.of("software").values(), catalogue);

  const plan: Importing["plan"] = (name, bytes, given = {}) => {
    const file = readTables(name, bytes, {});
    if (!file.ok) throw new Error(file.problem.sentence);
    const { tables, encoding, delimiter, quote, kind } = file.value;
    const known = { file: name, currency: "EUR", profiles: shippedProfiles };
    const read = { ...known, tables, encoding, delimiter, quote };
    const proposal = answered((given) => proposeChoices({ ...read, given }), given);
    if (proposal.questions.length > 0) throw new Error(proposal.questions.map(({ sentence }) => sentence).join(" "));
    const dryRun = planImport({
      table: proposal.table,
      choices: proposal.choices,
      records: registers.maps(),
      nameOf: registers.nameOf,
      recognise: recogniser(),
      today: TODAY,
      newId,
      locale: "en-GB",
    });
    return { kind, proposal, plan: dryRun };
  };

  const facts = () => {
    const recognise = recogniser();
    const of = registers.of;
    const records = licenceRecords(of);
    return factsFromRegisters(records, (name, publisher, version) => {
      const meaning = recognise(name, publisher, version);
      return meaning && "record" in meaning ? meaning.record : undefined;
    });
  };

  return {
    registers,
    plan,
    accept: (name, bytes, choices) => {
      const imported = plan(name, bytes, choices);
      registers.apply(imported.plan.changes, ++seq);
      return imported;
    },
    acceptWorkbook: (name, bytes) => {
      const file = readTables(name, bytes, {});
      const workbook = file.ok ? musterWorkbook(file.value.tables) : undefined;
      if (!workbook) throw new Error(`${name} is no Muster workbook`);
      const records = registers.maps();
      const known = { records, nameOf: registers.nameOf, newId, locale: "en-GB", log: "test", currency: "EUR" };
      const dryRun = planWorkbook({ ...known, workbook });
      registers.apply(dryRun.changes, ++seq);
      return dryRun;
    },
    position: () => position(facts().facts, TODAY),
    unrecognised: () => facts().unrecognised.map(({ name }) => name),
  };
}
