import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { SHEETS } from "../../src/domain/workbook/sheet-columns.ts";
import { type Imported, type Importing, importing } from "../builders/imported.ts";

const FOLDER = join(import.meta.dirname, "../../resources/sample");
/** What no vendor's file tells comes as Muster's own workbook. */
const WORKBOOK = "rates and papers.xlsx";
const MANIFEST: { files: string[]; later: string[]; ledger: string[] } = JSON.parse(
  readFileSync(join(FOLDER, "manifest.json"), "utf8"),
);

const LISTS = MANIFEST.files.filter((name) => name !== WORKBOOK);

function bytesOf(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(FOLDER, name)));
}

describe("the sample organisation", () => {
  const org: Importing = importing();
  const imported = new Map<string, Imported>();
  beforeAll(() => {
    for (const name of LISTS) imported.set(name, org.accept(name, bytesOf(name)));
    org.acceptWorkbook(WORKBOOK, bytesOf(WORKBOOK));
  });

  /** One product's line in a few words. */
  const line = (product: string) => {
    const found = org.position().find(({ name }) => name === product);
    if (!found) return "no line";
    if (found.status === "notEvaluable") return "not evaluable";
    return `${found.rights} owned, ${found.required} needed: ${found.shortfall} missing, ${found.surplus} left`;
  };

  it.each([
    ["sites.csv", "location", 4],
    ["people.csv", "person", 60],
    ["devices.csv", "hardware", 75],
    ["disposals 2026.csv", "hardware", 0],
    ["discovered apps raw.csv", "installation", 67],
    ["inventory TK-SRV-FS01.json", "installation", 1],
    ["inventory TK-SRV-LIC01.json", "installation", 1],
    ["suppliers.csv", "party", 4],
    ["Microsoft licence summary.xlsx", "entitlement", 9],
    ["Adobe membership.txt", "entitlement", 4],
    ["Autodesk Vertrag.csv", "entitlement", 3],
    ["JetBrains licences.csv", "entitlement", 3],
    ["other licences.ods", "entitlement", 5],
    ["contracts.csv", "contract", 7],
    ["cloud services.csv", "cloudService", 3],
    ["Zoom seats.csv", "seat", 14],
    ["software versions.csv", "softwareVersion", 7],
    ["allocations.csv", "allocation", 4],
  ])("%s goes into %s without a question, with %i new rows and none rejected", (name, register, rows) => {
    const file = imported.get(name);
    expect(file?.proposal.choices.register).toBe(register);
    expect(file?.plan.summary.counts).toMatchObject({ new: rows, rejected: 0 });
  });

  it("has its vendors' headings found under title rows, and their totals passed over", () => {
    const file = imported.get("Microsoft licence summary.xlsx");
    expect(file?.proposal.choices.headerRow).toBe(5);
    expect(file?.plan.summary.notes.join(" ")).toMatch(/[Tt]otals were passed over: row 15/);
    expect(file?.proposal.columns.filter(({ field }) => field === null)).toEqual([]);
  });

  it("keeps zeros in front of a serial number that is all digits", () => {
    const serials = [...org.registers.of("hardware").values()].map(({ values }) => values.serial);
    expect(serials).toContain("00472913");
  });

  it.each([
    ["Microsoft Visio LTSC Professional 2021", "8 owned, 12 needed: 4 missing, 0 left"],
    ["Adobe Acrobat Pro", "10 owned, 13 needed: 3 missing, 0 left"],
    ["Microsoft Project Professional 2021", "10 owned, 6 needed: 0 missing, 4 left"],
    ["Autodesk AutoCAD LT", "14 owned, 16 needed: 2 missing, 0 left"],
    ["Microsoft 365 Apps for business", "50 owned, 52 needed: 2 missing, 0 left"],
    ["Microsoft Office LTSC Standard 2021", "8 owned, 8 needed: 0 missing, 0 left"],
    ["Visio Plan 2", "0 owned, 3 needed: 3 missing, 0 left"],
    ["Adobe Illustrator", "0 owned, 1 needed: 1 missing, 0 left"],
    ["Microsoft Project Standard 2019", "0 owned, 3 needed: 3 missing, 0 left"],
    ["WinRAR", "0 owned, 3 needed: 3 missing, 0 left"],
    ["Windows Server 2022 Standard", "not evaluable"],
    ["IntelliJ IDEA Ultimate", "not evaluable"],
    ["TeamViewer", "not evaluable"],
  ])("shows in its position for %s: %s", (product, words) => {
    expect(line(product)).toBe(words);
  });

  it("has programs that Muster can't tell", () => {
    expect(org.unrecognised()).toEqual(expect.arrayContaining(["RSTAB 9.06 x64", "BewehrungsRechner 4.2"]));
  });

  it("fills every register but two: its agreements say what Muster's parameters do, and nothing had to be measured", () => {
    const empty = SHEETS.filter((register) => org.registers.of(register).size === 0);
    expect(empty).toEqual(["licenceParameter", "measuredUse"]);
  });

  it("shows of those it deals with what they are", () => {
    const roles = new Map([...org.registers.of("party").values()].map(({ values }) => [values.name, values]));
    expect(roles.get("Adobe")?.publisher).toBe(true);
    expect(roles.get("Nordbyte Systemhaus GmbH")?.supplier).toBe(true);
    expect(roles.get("Tessmer & Kolb Ingenieure GmbH")?.legalEntity).toBe(true);
  });

  it("pays for seats of people who have left", () => {
    const people = org.registers.of("person");
    const leavers = [...org.registers.of("seat").values()].filter(({ values: { person, state } }) => {
      const holder = typeof person === "string" ? people.get(person) : undefined;
      return state === "assigned" && holder?.values.state === "leaver";
    });
    expect(leavers).toHaveLength(3);
  });

  it("has contracts to renew and support that ends around its day", () => {
    const due = (register: "contract" | "softwareVersion", field: string) =>
      [...org.registers.of(register).values()].map(({ values }) => String(values[field] ?? "")).sort();
    expect(due("contract", "noticeBy").filter((day) => day >= "2026-10-02" && day <= "2027-01-31")).toHaveLength(6);
    expect(due("softwareVersion", "supportEnd").filter((day) => day !== "" && day < "2026-10-31")).toHaveLength(4);
  });

  it("finds nothing new when the same files come again", () => {
    for (const name of LISTS.filter((file) => file !== "devices.csv")) {
      expect(org.plan(name, bytesOf(name)).plan.changes, name).toEqual([]);
    }
    expect(org.acceptWorkbook(WORKBOOK, bytesOf(WORKBOOK)).changes).toEqual([]);
  });

  it("takes a renewal later in the year as new rights beside those that run out", () => {
    const [name = ""] = MANIFEST.later;
    expect(org.plan(name, bytesOf(name)).plan.summary.counts).toEqual({
      new: 3,
      changed: 0,
      unchanged: 0,
      ignored: 0,
      rejected: 0,
    });
  });

  it("stays small", () => {
    const files = [...MANIFEST.files, ...MANIFEST.later, ...MANIFEST.ledger];
    expect(files.reduce((sum, name) => sum + bytesOf(name).length, 0)).toBeLessThan(600_000);
  });
});
