import { describe, expect, it } from "vitest";
import { foundKey } from "../../../../src/domain/registers/installation.ts";
import { asRecordId } from "../../../../src/domain/value/record-id.ts";
import { aRecord } from "../../../builders/records.ts";
import { aPack, registersOf, rowsOf } from "./an-audited-organisation.ts";

const ORACLE = asRecordId("oracle");
const SERVER = { class: "server", state: "deployed", sockets: 2, coresPerSocket: 16, processor: "Intel Xeon Gold" };

/** Oracle on a virtual machine of a cluster of two hosts, with 8 processor rights. */
const RECORDS = [
  aRecord("software", ORACLE, { product: "Oracle Database", licenceNeeded: true }),
  aRecord("hardware", "esx1", { name: "esx1", ...SERVER, cluster: "C", partition: "soft" }),
  aRecord("hardware", "esx2", { name: "esx2", ...SERVER, cluster: "C", partition: "soft" }),
  aRecord("hardware", "other", { name: "other", ...SERVER, cluster: "D" }),
  aRecord("hardware", "db", {
    name: "db",
    class: "virtual",
    state: "deployed",
    sockets: 1,
    coresPerSocket: 4,
    host: "esx1",
    environment: "production",
  }),
  aRecord("installation", "of-db", {
    device: "db",
    source: "Agent",
    lastSeen: "2026-03-30",
    [foundKey("Oracle Database", undefined)]: { name: "Oracle Database", version: "19" },
  }),
  aRecord("entitlement", "right", {
    name: "Oracle 2019",
    software: ORACLE,
    kind: "base",
    metric: "oracleProcessor",
    quantity: 8,
    proof: "Folder 1",
    edition: "Enterprise",
    environment: "production",
    affiliates: true,
    devicesPerUser: 2,
    reassign: "afterDays",
    reassignDays: 90,
  }),
];
const pack = aPack({ registers: registersOf(RECORDS), recognise: () => ORACLE, products: [ORACLE] });

describe("An evidence pack about a product that is counted on servers", () => {
  it("has the facts of each machine that counts, and of no other", () => {
    const host = {
      Product: "Oracle Database",
      "What it is": "Host",
      Sockets: 2,
      "Cores per socket": 16,
      Cores: 32,
      Processor: "Intel Xeon Gold, counted as x86",
      Cluster: "C",
      Partitioning: "Soft",
    };
    expect(rowsOf(pack, "Machines")).toMatchObject([
      { Machine: "esx1", ...host },
      { Machine: "esx2", ...host },
      { Machine: "db", "What it is": "Virtual machine", Host: "esx1", Cores: 4, Environment: "production" },
    ]);
  });

  it("names the core factor that was counted with", () => {
    const rules = rowsOf(pack, "Rules and parameters").map((row) => `${row["Rule or parameter"]}: ${row.Value}`);
    expect(rules.join("; ")).toContain("Oracle core factor of Intel and AMD processors: 0.5");
    expect(rules).toHaveLength(4);
  });

  it("says of a contested line what would settle it, and how many rights would cover every reading", () => {
    expect(rowsOf(pack, "Open remediation")).toEqual([
      {
        "What is open": "Contested",
        About: "Oracle Database",
        "What closes it": expect.stringMatching(
          /^Have the publisher confirm in writing .* conservative: 32 rights required, 24 missing\. 24 more rights \(Oracle Processor\) would cover each of them\.$/,
        ),
      },
    ]);
  });

  it("shows all terms on record of an entitlement, by the names they have in its form", () => {
    expect(rowsOf(pack, "Entitlements")[0]).toMatchObject({
      "Version and edition": "Enterprise",
      Terms:
        "Affiliates may use it: Yes; Environment: production; Devices a user: 2; Reassignment: After a number of days; Reassignment after days: 90",
    });
  });
});
