import { describe, expect, it } from "vitest";
import { nameKey } from "../../../src/domain/intake/draft.ts";
import { asRecordId } from "../../../src/domain/value/record-id.ts";
import { aRecord } from "../../builders/records.ts";
import { anOffice, aTable, proposalFor, shownRows } from "./an-import.ts";

const DEVICES = "Asset tag|Name|Manufacturer|Serial|Status|Purchase date";
const COLUMNS = ["tag", "name", "maker", "serial", "state", "purchasedOn"];
const office = () =>
  anOffice([
    aRecord("hardware", "h1", { tag: "T-1", name: "PC1", maker: "Dell", serial: "SN1", state: "deployed" }),
    aRecord("hardware", "h2", { name: "PC3", state: "deployed" }),
    aRecord("hardware", "h3", { name: "PC3", state: "inStock" }),
  ]);

describe("What a person decides about a row", () => {
  it("chooses one of several records that fit, which are offered with their names", () => {
    const file = aTable(DEVICES, "|PC3|||In repair|");
    const [open] = shownRows(office().plan(file));
    expect(open).toMatchObject({ kind: "rejected", candidates: [{ id: "h2" }, { id: "h3" }] });
    const [chosen] = office().plan(file, { decisions: { 2: { kind: "take", id: asRecordId("h3") } } }).rows;
    expect(chosen).toMatchObject({ kind: "changed", id: "h3" });
  });

  it("makes it a new record although it fits one", () => {
    const plan = office().plan(aTable(DEVICES, "|PC1|||In repair|"), { decisions: { 2: { kind: "new" } } });
    expect(plan.summary.counts).toMatchObject({ new: 1, changed: 0 });
  });

  it("leaves it out, which says so", () => {
    const plan = office().plan(aTable(DEVICES, "T-1|PC1|||In repair|"), { decisions: { 2: { kind: "ignore" } } });
    expect(plan.rows).toMatchObject([{ kind: "ignored", title: "T-1 PC1", reason: "Left out by you." }]);
    expect(plan.changes).toEqual([]);
  });

  it("mends a cell of a rejected row", () => {
    const file = aTable(DEVICES, "T-1|PC1|||In repair|yesterday");
    expect(office().plan(file).rows[0]).toMatchObject({ kind: "rejected" });
    const plan = office().plan(file, { mended: { 2: { 5: "2026-03-30" } } });
    expect(plan.rows[0]).toMatchObject({ kind: "changed", values: { purchasedOn: "2026-03-30" } });
  });

  it("takes no word of a mended cell for how the file writes dates", () => {
    const file = aTable(DEVICES, "T-1|PC1||||11/15/2022", "T-2|PC2||||yesterday");
    const { choices, questions } = proposalFor(file, { mended: { 3: { 5: "32/01/2021" } } });
    expect({ questions, order: choices.dateOrder }).toEqual({ questions: [], order: "mdy" });
    const plan = office().plan(file, { mended: { 3: { 5: "32/01/2021" } } });
    expect(plan.rows.map(({ kind }) => kind)).toEqual(["changed", "rejected"]);
  });
});

describe("A new row that looks like a record on file", () => {
  it.each([
    ["with the same name and another serial number", "|PC1|Dell|SN9||"],
    ["with the same serial number of another maker", "T-9|PC9|HP|SN1||"],
  ])("%s is proposed with it, and not taken for it", (_, row) => {
    const plan = office().plan(aTable(DEVICES, row));
    expect(shownRows(plan)).toMatchObject([{ kind: "new", candidates: [{ id: "h1", title: "T-1 PC1" }] }]);
    expect(plan.summary.near).toBe(1);
  });

  it("is told by the plain form of a person's name", () => {
    const people = anOffice([aRecord("person", "p1", { name: "Zoë Larsen" })]);
    const [row] = shownRows(people.plan(aTable("Name|E-mail|Job title", "Larsen, Zoe|zoe@example.org|Clerk")));
    expect(row).toMatchObject({ kind: "new", candidates: [{ id: "p1" }] });
  });

  it("is no longer proposed once it is decided", () => {
    const plan = office().plan(aTable(DEVICES, "|PC1|Dell|SN9||"), { decisions: { 2: { kind: "new" } } });
    expect(plan.summary.near).toBe(0);
  });
});

describe("Blank cells", () => {
  it("clear the field where the column is said to", () => {
    const plan = office().plan(aTable(DEVICES, "T-1|PC1||SN1||", "T-2|PC2|HP|SN2||"), {
      columns: COLUMNS,
      clears: [2, 4],
    });
    expect(plan.rows[0]).toMatchObject({ kind: "changed", values: { maker: null, state: null } });
    expect(plan.rows[1]).toMatchObject({ kind: "new" });
    expect(plan.rows[1]?.values).not.toHaveProperty("state");
  });
});

describe("Names in a file", () => {
  const file = aTable("Name|Publisher|Quantity|Valid from", "Acrobat|Adobe Systems|10|2026-01-01");
  const withAdobe = () => anOffice([aRecord("party", "a1", { name: "Adobe" })]);

  it("that make a record elsewhere can be told to mean one on file", () => {
    expect(withAdobe().plan(file).summary.also).toContainEqual({
      register: "party",
      records: [{ title: "Adobe Systems", name: "Adobe Systems" }],
      total: 1,
    });
    const plan = withAdobe().plan(file, { meant: { [nameKey("party", "Adobe Systems")]: asRecordId("a1") } });
    expect(plan.summary.also.map(({ register }) => register)).not.toContain("party");
    expect(plan.rows[0]?.values.publisher).toBe("a1");
    expect(plan.summary.chosen).toEqual([{ register: "party", name: "Adobe Systems", title: "Adobe" }]);
    expect(withAdobe().plan(file, { meant: { "party else": asRecordId("a1") } }).summary.chosen).toEqual([]);
  });

  it("are looked up by another field of the record, and never made by it", () => {
    const table = aTable("Asset tag|Serial|Staff no", "T-1|SN1|4711", "T-2|SN2|4712");
    const people = anOffice([aRecord("person", "p1", { name: "Ada", employeeNumber: "4711" })]);
    const { rows } = people.plan(table, { columns: ["tag", "serial", "user"], lookups: { 2: "employeeNumber" } });
    expect(rows[0]).toMatchObject({ kind: "new", values: { user: "p1" } });
    expect(rows[1]?.reason).toMatch(/^C3 \(User\): no person has “4712” as employee number/i);
  });
});

describe("Words that no choice knows", () => {
  it("are counted by word, and taken once they are translated", () => {
    const file = aTable(DEVICES, "T-1|PC1|||Bench|", "T-7|PC7|||Bench|", "T-8|PC8|||Shelf|");
    expect(office().plan(file, { columns: COLUMNS }).summary.unknown).toEqual([
      { column: 4, field: "state", word: "Bench", rows: 2 },
      { column: 4, field: "state", word: "Shelf", rows: 1 },
    ]);
    const plan = office().plan(file, { columns: COLUMNS, words: { 4: { bench: "inRepair", shelf: "" } } });
    expect(plan.summary.unknown).toEqual([]);
    expect(plan.rows.map(({ values }) => values.state)).toEqual(["inRepair", "inRepair", undefined]);
  });

  it("are told apart from words of earlier files, which the file doesn't hold", () => {
    const file = aTable(DEVICES, "T-1|PC1|||Bench|", "T-7|PC7|||Old|");
    const given = { columns: COLUMNS, mended: { 3: { 4: "Shelf" } } };
    const words = { 4: { bench: "inRepair", shelf: "", old: "", gone: "retired" }, 5: { there: "here" } };
    expect(proposalFor(file, { ...given, words }).translated).toEqual({ 4: { bench: "inRepair", shelf: "" } });
    expect(proposalFor(file, given).translated).toEqual({});
  });

  it("still show as the file has them", () => {
    const file = aTable(DEVICES, "T-1|PC1|||Bench|", "T-7|PC7|||Bench|");
    const { columns } = proposalFor(file, { columns: COLUMNS, words: { 4: { bench: "inRepair" } } });
    expect(columns[4]?.samples).toEqual(["Bench"]);
  });
});

describe("Records that the file doesn't name", () => {
  const file = aTable(DEVICES, "T-1|PC1|||In repair|");

  it("are left alone unless somebody asks", () => {
    expect(office().plan(file).summary.missing.total).toBe(0);
  });

  it("are listed", () => {
    const { summary, changes } = office().plan(file, { missing: "report" });
    expect(summary.missing).toEqual({ total: 2, titles: ["PC3", "PC3"], retired: 0 });
    expect(changes).toHaveLength(1);
  });

  it("are retired in the same change-set", () => {
    const { changes } = office().plan(file, { missing: "retire" });
    expect(changes.filter(({ fields }) => fields.state?.[1] === "retired")).toHaveLength(2);
  });

  it("don't count as missing when their row was rejected", () => {
    const plan = office().plan(aTable(DEVICES, "T-1|PC1|||In repair|yesterday"), { missing: "retire" });
    expect(plan.changes.map(({ id }) => id)).not.toContain("h1");
  });

  it("are looked for only among what the file is about", () => {
    const rights = anOffice([
      aRecord("party", "adobe", { name: "Adobe" }),
      aRecord("party", "ibm", { name: "IBM" }),
      aRecord("entitlement", "e1", { name: "Photoshop", publisher: "adobe" }),
      aRecord("entitlement", "e2", { name: "Db2", publisher: "ibm" }),
    ]);
    const statement = aTable("Name|Publisher|Quantity|Valid from", "Acrobat|Adobe|10|2026-01-01");
    expect(rights.plan(statement, { missing: "report" }).summary.missing.titles).toEqual(["Photoshop"]);
  });
});

describe("The fields by which rows find their records", () => {
  it("can be chosen, in their order", () => {
    const file = aTable(DEVICES, "T-9|PC1|||In repair|");
    expect(office().plan(file).rows[0]?.kind).toBe("new");
    expect(office().plan(file, { keys: [["name"]] }).rows[0]).toMatchObject({ kind: "changed", id: "h1" });
  });
});
