import { describe, expect, it } from "vitest";
import type { CatalogueTitle } from "../../../src/domain/recognition/recogniser.ts";
import { foundKey } from "../../../src/domain/registers/installation.ts";
import { aRecord } from "../../builders/records.ts";
import { anOffice, aTable, type Office, shownRows } from "./an-import.ts";

const HEADER = "Device name|Device serial|Program|Publisher|Version|Source|Partial|Inventory date";
const PC1 = [
  "PC1|SN1|7-Zip|Igor Pavlov|23.01|agent||2026-03-01",
  "PC1|SN1|Visio|Microsoft|16.0|agent||2026-03-01",
] as const;
const SEVEN_ZIP = foundKey("7-Zip", "Igor Pavlov");
const VISIO = foundKey("Visio", "Microsoft");

/** The inventory of PC1 as it is on record. */
function inventory(office: Office) {
  const [record] = office.all("installation");
  if (!record) throw new Error("There is no inventory");
  return record;
}

describe("An inventory", () => {
  it("becomes one record a device and source, with a row a device", () => {
    const office = anOffice();
    const plan = office.accept(aTable(HEADER, ...PC1, "PC2|SN2|7-Zip|Igor Pavlov|23.01|agent||"));
    expect(plan.summary.counts).toEqual({ new: 2, changed: 0, unchanged: 0, ignored: 0, rejected: 0 });
    expect(plan.rows.map(({ row, title }) => [row, title])).toEqual([
      [2, "PC1"],
      [4, "PC2"],
    ]);
    const [pc1] = office.all("hardware");
    expect(inventory(office)).toMatchObject({
      id: `${pc1?.id}:agent`,
      values: {
        device: pc1?.id,
        source: "agent",
        title: "PC1, agent",
        lastSeen: "2026-03-01",
        [SEVEN_ZIP]: { name: "7-Zip", publisher: "Igor Pavlov", version: "23.01", firstSeen: "2026-03-31" },
      },
    });
  });

  it("makes the devices that are missing, as deployed, and fills what is blank on those that aren't", () => {
    const office = anOffice([aRecord("hardware", "h1", { tag: "T-1", serial: "SN1", model: "Own words" })]);
    const header = `${HEADER}|Device maker|Device model|Device class`;
    office.accept(
      aTable(header, "PC1|SN1|7-Zip||||||Dell|Latitude|Notebook", "PC2|SN2|7-Zip||||||HP|EliteBook|Notebook"),
    );
    expect(office.values("hardware", "T-1 PC1")).toMatchObject({
      model: "Own words",
      maker: "Dell",
      class: "laptop",
    });
    expect(office.values("hardware", "PC2")).toMatchObject({ state: "deployed", maker: "HP", class: "laptop" });
  });

  it("that says the same again changes nothing", () => {
    const office = anOffice();
    office.accept(aTable(HEADER, ...PC1));
    const again = office.plan(aTable(HEADER, ...PC1));
    expect(again.summary).toMatchObject({ counts: { unchanged: 1 }, seenAgain: 0 });
    expect(again.changes).toEqual([]);
  });

  it("that says the same on a later day changes nothing but the day it was seen", () => {
    const office = anOffice();
    office.accept(aTable(HEADER, ...PC1));
    const later = office.accept(aTable(HEADER, ...PC1.map((row) => row.replace("2026-03-01", "2026-03-20"))));
    expect(later.summary).toMatchObject({ counts: { unchanged: 1, changed: 0 }, seenAgain: 1 });
    expect(later.changes.map(({ fields }) => fields)).toEqual([{ lastSeen: ["2026-03-01", "2026-03-20"] }]);
    expect(office.plan(aTable(HEADER, ...PC1)).changes).toEqual([]);
  });

  it("tells what appeared, changed and disappeared", () => {
    const office = anOffice();
    office.accept(aTable(HEADER, ...PC1));
    const plan = office.accept(
      aTable(HEADER, "PC1|SN1|7-Zip|Igor Pavlov|24.00|agent||", "PC1|SN1|Gimp|GIMP|2.10|agent||"),
    );
    expect(plan.changes).toHaveLength(1);
    expect(
      shownRows(plan)[0]
        ?.cells.filter(({ changes }) => changes)
        .map(({ label, before, after }) => [label, before, after]),
    ).toEqual([
      ["7-Zip", "7-Zip 23.01", "7-Zip 24.00"],
      ["Gimp", "", "Gimp 2.10"],
      ["Visio", "Visio 16.0", ""],
    ]);
    expect(inventory(office).values[VISIO]).toBeUndefined();
  });

  it("keeps the day on which a program was first seen", () => {
    const before = anOffice([], [], "2025-01-01");
    before.accept(aTable(HEADER, ...PC1));
    const office = anOffice([...before.all("hardware"), ...before.all("installation")]);
    office.accept(aTable(HEADER, PC1[0].replace("23.01", "24.00"), PC1[1]));
    expect(inventory(office).values[SEVEN_ZIP]).toMatchObject({ version: "24.00", firstSeen: "2025-01-01" });
  });

  it.each([
    ["that is partial", "PC1|SN1|7-Zip|Igor Pavlov|24.00|agent|yes|"],
    ["without a single program", "PC1|SN1||||agent||"],
    ["from another source", "PC1|SN1|7-Zip|Igor Pavlov|24.00|intune||"],
  ])("%s takes no program away", (_, row) => {
    const office = anOffice();
    office.accept(aTable(HEADER, ...PC1));
    office.accept(aTable(HEADER, row));
    expect(inventory(office).values[VISIO]).toBeDefined();
  });

  it("of which a row was rejected takes no program away", () => {
    const office = anOffice();
    const header = `${HEADER}|Install date`;
    office.accept(aTable(header, ...PC1));
    const plan = office.accept(aTable(header, `${PC1[0]}|`, `${PC1[1]}|soon`));
    expect(plan.rows.map(({ kind }) => kind)).toEqual(["unchanged", "rejected"]);
    expect(inventory(office).values[VISIO]).toBeDefined();
  });

  it("with two versions of a program keeps both, in whatever order they come", () => {
    const rows = ["PC1|SN1|Java|Oracle|17|agent||", "PC1|SN1|Java|Oracle|8|agent||", "PC1|SN1|Java|Oracle|8|agent||"];
    const office = anOffice();
    office.accept(aTable(HEADER, ...rows));
    expect(Object.keys(inventory(office).values).filter((key) => key.startsWith("found:"))).toHaveLength(2);
    expect(office.plan(aTable(HEADER, ...[...rows].reverse())).changes).toEqual([]);
  });

  it("whose rows name one device by different marks is still one", () => {
    const office = anOffice([aRecord("hardware", "h1", { name: "PC1", serial: "SN1" })]);
    office.accept(aTable(HEADER, "PC1|SN1|7-Zip|||agent||", "PC1||Visio|||agent||"));
    expect(office.all("installation")).toHaveLength(1);
    expect(Object.keys(inventory(office).values)).toEqual(expect.arrayContaining(["found:7-zip|", "found:visio|"]));
  });

  it("rejects rows that name no device, or one of several", () => {
    const office = anOffice([aRecord("hardware", "a", { name: "PC1" }), aRecord("hardware", "b", { name: "PC1" })]);
    const plan = office.plan(aTable(HEADER, "||7-Zip|||agent||", "PC1||7-Zip|||agent||", "|None|Visio|||agent||"));
    expect(plan.rows.map(({ kind }) => kind)).toEqual(["rejected", "rejected", "rejected"]);
    expect(plan.rows[1]?.reason).toContain("fits 2 devices");
    expect(plan.changes).toEqual([]);
  });

  it("gives a device its user when that person is known, and says how many aren't", () => {
    const office = anOffice([aRecord("person", "ann", { name: "Ann Lee", username: "alee" })]);
    const header = `${HEADER}|Device user`;
    const plan = office.accept(aTable(header, `${PC1[0]}|EXAMPLE\\alee`, "PC2|SN2|7-Zip|||agent|||nobody"));
    expect(office.values("hardware", "PC1").user).toBe("ann");
    expect(office.values("hardware", "PC2").user).toBeUndefined();
    expect(plan.summary.notes.join(" ")).toContain("1 user named in the inventory can't be found in People");
  });

  it("adds well-known titles to the software register, once, and leaves the rest alone", () => {
    const title: CatalogueTitle = {
      product: "7-Zip",
      publisher: "Igor Pavlov",
      class: "openSource",
      licenceNeeded: false,
      aliases: ["7-Zip *"],
    };
    const office = anOffice([], [title]);
    const plan = office.accept(aTable(HEADER, ...PC1, "PC2|SN2|7-Zip 24|Igor Pavlov|24|agent||"));
    expect(office.all("software").map(({ values }) => values.product)).toEqual(["7-Zip"]);
    expect(plan.summary.also.map(({ register, total }) => [register, total])).toEqual([
      ["hardware", 2],
      ["party", 1],
      ["software", 1],
    ]);
  });

  it("says when it sees a device that is recorded as disposed of", () => {
    const office = anOffice([aRecord("hardware", "h1", { tag: "T-1", serial: "SN1", state: "disposed" })]);
    expect(office.plan(aTable(HEADER, ...PC1)).summary.notes.join(" ")).toContain("seen by this inventory: “T-1 PC1”");
  });
});
