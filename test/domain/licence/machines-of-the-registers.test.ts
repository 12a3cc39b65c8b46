import { describe, expect, it } from "vitest";
import type { DeviceFact, LicenceFacts, MetricId, SeatFact } from "../../../src/domain/licence/facts.ts";
import type { Parameter } from "../../../src/domain/licence/parameters/parameter.ts";
import { position } from "../../../src/domain/licence/position.ts";
import { byReading } from "../../../src/domain/licence/position-line.ts";
import { addDays } from "../../../src/domain/value/calendar-date.ts";
import { asRecordId } from "../../../src/domain/value/record-id.ts";
import { aDevice, anEntitlement, facts, installedOn, onlyLine, PRODUCT, TODAY } from "./licence-facts.ts";
import { server, virtual } from "./machines.ts";

/** The line of the product in a metric: 10 rights, found on these devices, with others around. */
function line(metric: MetricId, on: readonly DeviceFact[], others: readonly DeviceFact[] = [], with_ = {}) {
  const of: LicenceFacts = {
    ...facts({
      devices: [...on, ...others],
      installations: on.map((device) => installedOn(device)),
      entitlements: [anEntitlement(10, { metric })],
    }),
    ...with_,
  };
  const made = onlyLine(of);
  const required = made.steps.filter(({ side }) => side === "required");
  const sum = required.reduce((all, { quantity }) => all + quantity, 0);
  if (made.required !== undefined) expect(sum).toBe(made.required);
  return { ...made, rows: required.at(-1)?.rows ?? [] };
}

describe("Metrics that are counted on the machines of the registers", () => {
  it("count all cores of the hosts of virtual machines, once for every two of them", () => {
    const host = server("host", 2, 8);
    const vms = ["a", "b", "c"].map((name) => virtual(name, "host", 4));
    const standard = line("windowsServerStandard", vms, [host]);
    expect(standard).toMatchObject({ required: 32, covered: 10, shortfall: 22, status: "under" });
    expect(standard.rows).toEqual([
      {
        register: "hardware",
        id: "host",
        title: "HOST",
        counts: 32,
        sentence:
          "2 processors with 8 cores each. 3 virtual machines can run there, 2 for each full set: 2 × 16 cores. Recorded: x86, runs A with 4 virtual cores, runs B with 4 virtual cores, runs C with 4 virtual cores.",
      },
    ]);
    expect(line("windowsServerDatacenter", vms, [host]).required).toBe(16);
    expect(line("windowsPerVm", vms, [host]).required).toBe(24);
  });

  it("say in each row what is recorded of the server or virtual machine that it rests on", () => {
    const host = server("esx1", 2, 16, { cluster: "C", partition: "soft" });
    const oracle = line("oracleProcessor", [virtual("vm", "esx1", 4)], [host]);
    const rows = oracle.steps.filter(({ side }) => side === "reading").flatMap((step) => step.rows);
    expect(rows.map(({ sentence }) => sentence)).toEqual([
      "32 cores × 0.5 = 16. Recorded: 2 processors with 16 cores each, x86, cluster C, soft partition, runs VM with 4 virtual cores.",
      "4 cores × 0.5 = 2. Recorded: 2 processors with 16 cores each, x86, cluster C, soft partition, runs VM with 4 virtual cores.",
    ]);
    const perVm = line("windowsPerVm", [virtual("vm", "esx1", 8)], [host]);
    expect(perVm.rows.at(-1)?.sentence).toMatch(/Recorded: on ESX1\.$/);
  });

  it("count every host of a cluster, and none that is disposed of", () => {
    const hosts = ["h1", "h2"].map((name) => server(name, 1, 8, { cluster: "C" }));
    const gone = { ...server("h3", 1, 8, { cluster: "C" }), state: "disposed" };
    const other = server("h4", 1, 8, { cluster: "D" });
    expect(line("perCore", [virtual("vm", "h1", 2)], [...hosts, gone, other]).required).toBe(16);
  });

  it("say what to enter where cores or the host aren't recorded", () => {
    const bare = aDevice("host", { form: "server" });
    const open = line("perCore", [virtual("vm", "host", 2)], [bare]);
    expect(open).toMatchObject({ status: "notEvaluable", required: undefined });
    expect(open.sentence).toContain("Enter the number of processors of “HOST”.");
    const adrift = line("windowsServerStandard", [aDevice("vm", { form: "virtual" })], []);
    expect(adrift.sentence).toContain("the host or cluster");
  });

  it("say nothing of a product that was found nowhere", () => {
    expect(line("perCore", [], [server("box", 2, 8)])).toMatchObject({ status: "notEvaluable", required: undefined });
  });

  it("don't count a physical server as a virtual machine", () => {
    const open = line("sqlCoreVm", [server("box", 2, 8), virtual("vm", "box", 4)]);
    expect(open.status).toBe("notEvaluable");
    expect(open.sentence).toContain("“BOX” is not recorded as a virtual machine");
    expect(line("sqlCoreHost", [server("box", 2, 8)]).required).toBe(16);
  });

  it("round the sum of halves up once, in whole rows that add up to it", () => {
    const three = line("oracleProcessor", [server("a", 1, 3), server("b", 1, 3), server("c", 1, 3)]);
    expect(three.required).toBe(5);
    expect(three.rows.map(({ counts }) => counts)).toEqual([2, 1, 2]);
    expect(three.rows[0]?.sentence).toContain("3 cores × 0.5 = 1.5.");
  });

  it("count with the organisation's own parameter on the days for which it holds, and with Muster's on others", () => {
    const own: Parameter = {
      id: "oracle.coreFactor.x86",
      label: "Factor",
      value: "1",
      source: "Ordering document 12",
      effectiveFrom: TODAY,
      effectiveTo: null,
      confidence: "own",
    };
    const boxes = [server("a", 2, 8)];
    expect(line("oracleProcessor", boxes).required).toBe(8);
    expect(line("oracleProcessor", boxes, [], { parameters: [own] }).required).toBe(16);
    const later = { ...own, effectiveFrom: addDays(TODAY, 1) };
    expect(line("oracleProcessor", boxes, [], { parameters: [later] }).required).toBe(8);
  });

  it("say what another rounding of Oracle's sum would give", () => {
    const boxes = ["a", "b", "c"].map((name) => server(name, 1, 5));
    const made = line("oracleProcessor", boxes);
    // 15 × 0.5 = 7.5 in all; three times 2.5 by server.
    expect(made.required).toBe(8);
    expect(made.sentence).toContain("Rounded by server it would be 9: the agreement decides.");
    expect(line("oracleProcessor", [server("a", 2, 8)]).sentence).not.toContain("Rounded by");
  });

  it("show both readings where a rule is contested, and no number", () => {
    const open = line("oracleProcessor", [virtual("vm", "host", 4)], [server("host", 2, 8, { partition: "soft" })]);
    expect(open).toMatchObject({ status: "notEvaluable", shortfall: undefined });
    expect(open.sentence).toContain("Contested: conservative 8, as configured 2.");
    const readings = open.steps.filter(({ side }) => side === "reading");
    expect(readings.map(({ label, quantity, rows }) => [label, quantity, rows.map(({ id }) => id)])).toEqual([
      ["conservative", 8, ["host"]],
      ["as configured", 2, ["host"]],
    ]);
    const settled = (value: string) => {
      const own: Parameter = {
        ...{ id: "oracle.softPartitions", label: "", value, source: "OMA 4.2", confidence: "own" },
        ...{ effectiveFrom: null, effectiveTo: null },
      };
      const host = server("host", 2, 8, { partition: "soft" });
      return line("oracleProcessor", [virtual("vm", "host", 4)], [host], { parameters: [own] });
    };
    expect([settled("conservative").required, settled("asConfigured").required]).toEqual([8, 2]);
    expect(settled("both").required).toBeUndefined();
    // 10 rights are held.
    expect(readings.map((step) => byReading(open, step))).toEqual([
      { shortfall: 0, surplus: 2 },
      { shortfall: 0, surplus: 8 },
    ]);
  });
});

describe("Seats", () => {
  const seat = (id: string, more: Partial<SeatFact> = {}): SeatFact => ({
    id: asRecordId(id),
    product: PRODUCT,
    title: "Mail",
    state: "assigned",
    leaver: false,
    lastUsed: undefined,
    ...more,
  });

  it("are those of the product's cloud services that are assigned, each a row of its own", () => {
    const seats = [seat("1"), seat("2", { leaver: true }), seat("3", { state: "free" })];
    const made = line("seat", [], [], { seats });
    expect(made).toMatchObject({ required: 2, surplus: 8 });
    expect(made.rows.map(({ id }) => id)).toEqual(["1", "2"]);
    expect(made.sentence).toContain("1 seat of leavers or without use could be released.");
  });

  it("of none recorded make the line not evaluable, never 0", () => {
    expect(line("seat", [])).toMatchObject({ status: "notEvaluable", required: undefined });
    const elsewhere = [seat("1", { product: asRecordId("another") })];
    expect(
      position({ ...facts({ entitlements: [anEntitlement(1, { metric: "seat" })] }), seats: elsewhere }, TODAY),
    ).toMatchObject([{ status: "notEvaluable" }]);
  });
});
