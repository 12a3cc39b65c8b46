import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import initSqlJs from "sql.js";
import { describe, it } from "vitest";
import { applied } from "../../src/domain/change/applied.ts";
import type { LicenceFacts } from "../../src/domain/licence/facts.ts";
import { createRegisterFacts, factsFromRegisters } from "../../src/domain/licence/facts-from-registers.ts";
import { type LicenceRecords, licenceRecords } from "../../src/domain/licence/licence-records.ts";
import { createPosition, position } from "../../src/domain/licence/position.ts";
import { createRecogniser } from "../../src/domain/recognition/create-recogniser.ts";
import type { RegisterRecord } from "../../src/domain/registers/register.ts";
import { calendarDateFromInstant } from "../../src/domain/value/calendar-date.ts";
import { asRecordId } from "../../src/domain/value/record-id.ts";
import { largeOrganisation, type Size } from "../builders/large-organisation.ts";
import { median, ms, ratio, report, timed } from "./measured.ts";

const ROUNDS = 5;
const TODAY = calendarDateFromInstant("2026-11-23");
const LARGE: Size = { devices: 20_000, installationsPerDevice: 25, titles: 500, entitlementsPerTitle: 20 };

type Registers = Record<string, Map<string, RegisterRecord>>;

function recordsOf(size: Size): Registers {
  const registers: Registers = {};
  for (const { changes } of largeOrganisation(size)) {
    for (const change of changes) {
      registers[change.register] ??= new Map();
      registers[change.register]?.set(change.id, applied(undefined, change, 1));
    }
  }
  return registers;
}

/** Has the garbage collected, so that what is held is told from what was left over. */
const collect: () => void = (() => {
  setFlagsFromString("--expose-gc");
  return runInNewContext("gc");
})();

/** Recognition as the engine has it: it remembers each name. */
function recognition(records: Registers) {
  const recogniser = createRecogniser((records.software ?? new Map()).values(), []);
  return (name: string, publisher: string, version: string) => {
    const meaning = recogniser(name, publisher, version);
    return meaning && "record" in meaning ? meaning.record : undefined;
  };
}

function licenceRecordsOf(records: Registers): LicenceRecords {
  const none = new Map<string, RegisterRecord>();
  return licenceRecords((register) => records[register] ?? none);
}

function factsOf(records: Registers, recognise: ReturnType<typeof recognition>): LicenceFacts {
  return factsFromRegisters(licenceRecordsOf(records), recognise).facts;
}

async function positionTime(records: Registers): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const recognise = recognition(records);
    times.push(await timed(() => position(factsOf(records, recognise), TODAY)));
  }
  return median(times);
}

/** The same organisation once one device was disposed of. */
function withOneChanged(records: Registers, at: number): Registers {
  const id = `hardware-${at}`;
  const device = records.hardware?.get(id);
  if (!device) throw new Error(`There is no ${id}`);
  const changed = { ...device, id: asRecordId(id), values: { ...device.values, state: "disposed" } };
  return { ...records, hardware: new Map(records.hardware).set(id, changed) };
}

/** The counts alone in SQL: rights of each product, its installations on devices in use, and the difference. */
async function sqlTime(records: Registers): Promise<number> {
  const SQL = await initSqlJs();
  const recognise = recognition(records);
  const { installations, devices, entitlements } = factsOf(records, recognise);
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const db = new SQL.Database();
    db.run(
      "CREATE TABLE installation (product, device); CREATE TABLE device (id PRIMARY KEY, state); CREATE TABLE entitlement (product, quantity)",
    );
    const fill = (sql: string, rows: readonly (readonly (string | number)[])[]) => {
      db.run("BEGIN");
      const statement = db.prepare(sql);
      for (const row of rows) statement.run([...row]);
      statement.free();
      db.run("COMMIT");
    };
    fill(
      "INSERT INTO device VALUES (?, ?)",
      devices.map(({ id, state = "" }) => [id, state]),
    );
    fill(
      "INSERT INTO installation VALUES (?, ?)",
      installations.map(({ product, device }) => [product, device]),
    );
    fill(
      "INSERT INTO entitlement VALUES (?, ?)",
      entitlements.map(({ product = "", quantity = 0 }) => [product, quantity]),
    );
    const query = `
      SELECT r.product, r.rights, u.used, r.rights - u.used
      FROM (SELECT product, SUM(quantity) AS rights FROM entitlement GROUP BY product) r
      LEFT JOIN (
        SELECT i.product, COUNT(DISTINCT i.device) AS used FROM installation i
        JOIN device d ON d.id = i.device WHERE d.state <> 'disposed' GROUP BY i.product
      ) u ON u.product = r.product`;
    times.push(await timed(() => db.exec(query)));
    db.close();
  }
  return median(times);
}

describe("licence position", () => {
  it("over 10,000 devices, and over a tenth of them", async () => {
    const tenth = await positionTime(recordsOf({ devices: 1_000, installationsPerDevice: 20, titles: 100 }));
    const whole = await positionTime(recordsOf({ devices: 10_000, installationsPerDevice: 20, titles: 1_000 }));
    report("Licence position, from the registers in memory to the lines", {
      "1,000 devices, 20,000 installations, 100 entitlements": ms(tenth),
      "10,000 devices, 200,000 installations, 1,000 entitlements": ms(whole),
      "ten times the data costs": ratio(whole / tenth),
    });
  });

  it("over 20,000 devices, beside the same counts alone in SQL, and again when one record changed", async () => {
    const records = recordsOf(LARGE);
    const whole = await positionTime(records);
    const recognise = recognition(records);
    const factsAgain = createRegisterFacts(recognise);
    const positionAgain = createPosition();
    positionAgain(factsAgain(licenceRecordsOf(records)).facts, TODAY);
    const again: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const changed = withOneChanged(records, 101 + round);
      again.push(await timed(() => positionAgain(factsAgain(licenceRecordsOf(changed)).facts, TODAY)));
    }
    collect();
    const before = process.memoryUsage().heapUsed;
    const facts = factsOf(records, recognise);
    const lines = position(facts, TODAY);
    collect();
    const held = (process.memoryUsage().heapUsed - before) / 1e6;
    const { length } = facts.installations;
    const sql = await sqlTime(records);
    report(`Licence position: 20,000 devices, ${length} installations, 10,000 entitlements, ${lines.length} products`, {
      "from the registers in memory to the lines": ms(whole),
      "again, one device changed": ms(median(again)),
      "heap that facts and lines hold": `${Math.round(held)} MB`,
      "rights and counts alone, grouped in SQLite in memory": ms(sql),
      "position to SQLite": ratio(whole / sql),
    });
  });
});
