import { planImport } from "../../src/domain/intake/plan-import.ts";
import { proposeChoices } from "../../src/domain/intake/propose.ts";
import { shippedProfiles } from "../../src/domain/intake/shipped-profiles.ts";
import { catalogue } from "../../src/domain/recognition/catalogue.ts";
import { createRecogniser } from "../../src/domain/recognition/create-recogniser.ts";
import { calendarDateFromInstant } from "../../src/domain/value/calendar-date.ts";
import { asRecordId } from "../../src/domain/value/record-id.ts";
import { emptyRegisters } from "../../src/renderer/engine/registers.ts";
import { readTables } from "../../src/renderer/formats/read-tables.ts";
import type { SoundFile } from "./files.ts";
import { mutated } from "./mutated.ts";
import { randomFrom } from "./random.ts";

const TODAY = calendarDateFromInstant("2026-10-31");
const MOST_MS = 10_000;
const recognise = createRecogniser([], catalogue);
const registers = emptyRegisters();

/**
 * Changes a file as the seed says, reads it, and makes the dry run with every question answered by its first option.
 *
 * @returns  what went wrong, in words; undefined when the file was read or refused as it should
 */
export function problemWith(file: SoundFile, seed: number): string | undefined {
  const bytes = mutated(file.bytes, randomFrom(seed));
  const start = performance.now();
  try {
    const problem = planned(file.name, bytes);
    if (problem) return problem;
  } catch (error) {
    return `threw ${error instanceof Error ? error.stack : String(error)}`;
  }
  const took = performance.now() - start;
  if (took > MOST_MS) return `took ${Math.round(took)} ms`;
  const keys = [...Object.keys(Object.prototype), ...Object.keys(Array.prototype)];
  if (keys.length > 0) return `left ${keys.join(", ")} on a prototype`;
  return registers.maps().size > 0 && [...registers.maps().values()].some(({ size }) => size > 0)
    ? "changed the registers before anybody accepted"
    : undefined;
}

function planned(name: string, bytes: Uint8Array): string | undefined {
  const file = readTables(name, bytes, {});
  if (!file.ok)
    return /\.$/.test(file.problem.sentence) ? undefined : `was refused in no sentence: ${file.problem.sentence}`;
  const { tables, encoding, delimiter, quote } = file.value;
  const propose = (given: Parameters<typeof proposeChoices>[0]["given"]) =>
    proposeChoices({
      file: name,
      tables,
      encoding,
      delimiter,
      quote,
      currency: "EUR",
      profiles: shippedProfiles,
      given,
    });
  let proposal = propose({});
  for (let round = 0; proposal.questions.length > 0 && round < 4; round++) {
    const answers = proposal.questions.map(({ id, options }) => [
      id,
      id === "sheet" ? Number(options[0]?.value) : options[0]?.value,
    ]);
    proposal = propose({ sheet: proposal.choices.sheet, ...Object.fromEntries(answers) });
  }
  let made = 0;
  const plan = planImport({
    table: proposal.table,
    choices: proposal.choices,
    records: registers.maps(),
    nameOf: registers.nameOf,
    recognise,
    today: TODAY,
    newId: () => asRecordId(`made${made++}`),
    locale: "en-GB",
  });
  for (const row of plan.rows.slice(0, 50)) plan.shown(row);
  return undefined;
}
