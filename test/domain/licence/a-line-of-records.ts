import { factsFromRegisters } from "../../../src/domain/licence/facts-from-registers.ts";
import { licenceRecords } from "../../../src/domain/licence/licence-records.ts";
import type { MetricName } from "../../../src/domain/licence/metrics/metric-names.ts";
import type { Value } from "../../../src/domain/registers/field.ts";
import { foundKey } from "../../../src/domain/registers/installation.ts";
import type { RegisterRecord } from "../../../src/domain/registers/register.ts";
import type { RegisterId } from "../../../src/domain/registers/register-id.ts";
import { asRecordId } from "../../../src/domain/value/record-id.ts";
import { aRecord } from "../../builders/records.ts";
import { onlyLine, steps, TODAY } from "./licence-facts.ts";

/** Values of a record. */
export type Values = Readonly<Record<string, Value>>;

const DRAW = [
  aRecord("software", "draw", { product: "Draw", licenceNeeded: true }),
  aRecord("person", "anna", { name: "Anna" }),
  aRecord("person", "ben", { name: "Ben", state: "active" }),
  aRecord("person", "cleo", { name: "Cleo", state: "leaver" }),
];

/** Hardware on which an inventory found Draw so many times, in as many versions. */
export function found(id: string, values: Values, times = 1): RegisterRecord[] {
  const programs = Array.from({ length: times }, (_, i) => ({ name: `Draw ${i + 1}`, version: `${i + 1}` }));
  return [
    aRecord("hardware", id, { name: id.toUpperCase(), state: "deployed", ...values }),
    aRecord("installation", `of-${id}`, {
      title: id,
      device: id,
      source: "agent",
      lastSeen: "2026-03-01",
      ...Object.fromEntries(programs.map((program) => [foundKey(program.name, undefined), program])),
    }),
  ];
}

let records = 0;

/** A record of measured use of Draw. */
export function measured(what: string, name: string, values: Values): RegisterRecord {
  return aRecord("measuredUse", `m${++records}`, { software: "draw", what, name, ...values });
}

/** A licence parameter of the organisation's own. */
export function parameter(id: string, value: string): RegisterRecord {
  return aRecord("licenceParameter", `p-${id}`, { parameter: id, value, source: "Agreement 7" });
}

/**
 * The line of Draw with 10 rights in a metric, from records; its last step's rows, as `register id counts`.
 *
 * @param change  values of the right in place of those
 */
export function line(metric: MetricName, given: readonly RegisterRecord[], asAt = TODAY, change: Values = {}) {
  const usual = { name: "Ten", software: "draw", metric, quantity: 10, kind: "base" };
  const right = aRecord("entitlement", "right", { ...usual, ...change });
  const all = [...DRAW, right, ...given];
  const of = (register: RegisterId) => new Map(all.filter((r) => r.register === register).map((r) => [r.id, r]));
  const { facts } = factsFromRegisters(licenceRecords(of), () => asRecordId("draw"));
  const made = onlyLine(facts, asAt);
  const required = made.steps.filter(({ side }) => side === "required");
  const sum = Object.values(steps(made, "required")).reduce((all, quantity) => all + quantity, 0);
  if (made.required !== undefined && sum !== made.required) throw new Error(`The steps add up to ${sum}`);
  const rows = made.required === undefined ? [] : (required.at(-1)?.rows ?? []);
  return { ...made, rows: rows.map(({ register, id, counts }) => `${register} ${id} ${counts}`) };
}

/** Two processors of eight cores. */
export const SERVER = { class: "server", sockets: 2, coresPerSocket: 8, processor: "Intel Xeon" };
