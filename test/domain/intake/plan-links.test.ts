import { describe, expect, it } from "vitest";
import type { CatalogueTitle } from "../../../src/domain/recognition/recogniser.ts";
import { aRecord } from "../../builders/records.ts";
import { anOffice, aTable } from "./an-import.ts";

const ACROBAT: CatalogueTitle = {
  product: "Adobe Acrobat Pro",
  publisher: "Adobe",
  class: "commercial",
  licenceNeeded: true,
  aliases: ["Acrobat Pro DC*"],
  metric: "perNamedUser",
};

describe("Names become links", () => {
  it("to what is on record, case aside, or to what is made once", () => {
    const office = anOffice([aRecord("party", "acme", { name: "Acme" })]);
    const plan = office.accept(
      aTable(
        "Asset tag|Serial|Supplier|Location",
        "T-1|S1|ACME|Room 1",
        "T-2|S2|Insight|room 1",
        "T-3|S3|Insight|Room 1",
      ),
    );
    expect(plan.summary.also).toEqual([
      { register: "location", records: [{ title: "Room 1", name: "Room 1" }], total: 1 },
      { register: "party", records: [{ title: "Insight", name: "Insight" }], total: 1 },
    ]);
    expect(office.values("hardware", "T-1").supplier).toBe("acme");
    expect(office.named("party", office.values("hardware", "T-3").supplier)).toBe("Insight");
  });

  it("which say what the linked record is: a supplier, unless somebody denied it, and a publisher", () => {
    const office = anOffice(
      [aRecord("party", "acme", { name: "Acme" }), aRecord("party", "never", { name: "Never", supplier: false })],
      [ACROBAT],
    );
    office.accept(aTable("Asset tag|Serial|Supplier", "T-1|S1|Acme", "T-2|S2|Never", "T-3|S3|Insight"));
    expect(["Acme", "Never", "Insight"].map((name) => office.values("party", name).supplier)).toEqual([
      true,
      false,
      true,
    ]);
    office.accept(aTable("Name|Seats|Expiration date|Supplier", "Acrobat Pro DC|5|2026-12-31|Insight"));
    expect(office.values("party", "Adobe")).toEqual({ name: "Adobe", publisher: true });
  });

  it.each([
    ["its name", "esx1"],
    ["its tag", "h-1"],
    ["both", "H-1 esx1"],
  ])("to a device by %s, on record or in the same file before or after the row", (_, host) => {
    const machines = ["H-1|esx1|Server|", `V-1|vm1|Virtual machine|${host}`];
    const heading = "Asset tag|Name|Class|Host of this virtual machine";
    const onRecord = anOffice([aRecord("hardware", "h1", { tag: "H-1", name: "esx1" })]);
    onRecord.accept(aTable(heading, machines[1] ?? ""));
    expect(onRecord.values("hardware", "V-1 vm1").host).toBe("h1");
    const office = anOffice();
    const list = aTable(heading, ...machines);
    expect(office.accept(list).summary.also).toEqual([]);
    expect(office.named("hardware", office.values("hardware", "V-1 vm1").host)).toBe("H-1 esx1");
    expect(office.plan(list).changes).toEqual([]);
  });

  it("to a device that a later row of the file tells more of", () => {
    const office = anOffice();
    const rows = ["V-1|vm1|Virtual machine|esx1", "H-1|esx1|Server|"];
    office.accept(aTable("Asset tag|Name|Class|Host of this virtual machine", ...rows));
    expect(office.named("hardware", office.values("hardware", "V-1 vm1").host)).toBe("H-1 esx1");
  });

  it("to nothing where a tag and another device's name are alike", () => {
    const office = anOffice([
      aRecord("hardware", "h1", { tag: "H-1", name: "esx1" }),
      aRecord("hardware", "h2", { tag: "esx1", name: "esx2" }),
    ]);
    const plan = office.plan(aTable("Asset tag|Name|Host of this virtual machine", "V-1|vm1|esx1"));
    expect(plan.rows[0]?.reason).toMatch(/2 records are called “esx1”/);
  });

  it("and a file that comes again changes no roles", () => {
    const office = anOffice([aRecord("party", "acme", { name: "Acme" })]);
    const list = aTable("Asset tag|Serial|Supplier", "T-1|S1|Acme");
    office.accept(list);
    expect(office.plan(list).changes).toEqual([]);
  });

  it.each([
    ["e-mail", "ANN@example.com|"],
    ["account name", "|alee"],
  ])("to a person by %s", (_, cells) => {
    const office = anOffice([
      aRecord("person", "ann", { name: "Ann Lee", email: "ann@example.com", username: "alee" }),
    ]);
    office.accept(aTable("Asset tag|Serial|User email|Username", `T-1|S1|${cells}`));
    expect(office.values("hardware", "T-1").user).toBe("ann");
  });

  it("to a new person of whom the file tells name, e-mail and account", () => {
    const office = anOffice();
    office.accept(
      aTable(
        "Asset tag|Serial|Checked Out To: Username|Checked Out To: First Name|Checked Out To: Last Name|Checked Out To: Email",
        "T-1|S1|alee|Ann|Lee|ann@example.com",
      ),
    );
    expect(office.values("person", "Ann Lee")).toEqual({ name: "Ann Lee", email: "ann@example.com", username: "alee" });
  });

  it("never to a namesake with another e-mail", () => {
    const office = anOffice([aRecord("person", "other", { name: "Ann Lee", email: "ann@other.example" })]);
    office.accept(aTable("Asset tag|Serial|User|User email", "T-1|S1|Ann Lee|ann@example.com"));
    expect(office.values("hardware", "T-1").user).not.toBe("other");
  });

  it("to one's own record where someone is named as their own manager", () => {
    const office = anOffice();
    const table = aTable(
      "Display name|Email|Manager",
      "Ann Lee|ann@example.com|Ann Lee",
      "Bob Ray|bob@example.com|CN=Ann Lee,OU=Staff,DC=example",
    );
    const plan = office.accept(table);
    expect(plan.summary.counts.new).toBe(2);
    expect(plan.summary.also).toEqual([]);
    expect(office.all("person")).toHaveLength(2);
    expect(office.named("person", office.values("person", "Bob Ray").manager)).toBe("Ann Lee");
    expect(office.plan(table).changes).toEqual([]);
  });
});

describe("The product of an entitlement", () => {
  const HEADER = "Name|Seats|Expiration date|Publisher";

  it("is made from the catalogue, with its usual metric, and the note says so", () => {
    const office = anOffice([], [ACROBAT]);
    const plan = office.accept(
      aTable(HEADER, "Acrobat Pro DC for teams|10|2026-12-31|", "Adobe Acrobat Pro|5|2027-12-31|"),
    );
    expect(office.all("software")).toHaveLength(1);
    expect(office.values("software", "Adobe Acrobat Pro")).toMatchObject({ class: "commercial", licenceNeeded: true });
    expect(office.all("entitlement").map(({ values }) => values.metric)).toEqual(["perNamedUser", "perNamedUser"]);
    expect(plan.summary.notes.join(" ")).toContain("2 rows name no metric; the usual one");
  });

  it("gets the same usual metric when the product was on record before", () => {
    const office = anOffice([aRecord("software", "s1", { product: "Adobe Acrobat Pro" })], [ACROBAT]);
    office.accept(aTable(HEADER, "Acrobat Pro DC for teams|10|2026-12-31|"));
    expect(office.values("entitlement", "Acrobat Pro DC for teams")).toMatchObject({
      software: "s1",
      metric: "perNamedUser",
    });
  });

  it("keeps the metric that the file says, and a word for one that Muster doesn't know", () => {
    const office = anOffice([], [ACROBAT]);
    office.accept(
      aTable(
        "Name|Seats|Expiration date|Metric",
        "Adobe Acrobat Pro|10|2026-12-31|per device",
        "Acrobat Pro DC|4|2026-12-31|per cubit",
      ),
    );
    expect(office.all("entitlement").map(({ values }) => values.metric)).toEqual(["perDevice", undefined]);
  });

  it("that nobody knows is added as commercial, linked to the publisher, and told", () => {
    const office = anOffice();
    const plan = office.accept(aTable(HEADER, "Foo CAD|10|2026-12-31|Foo Ltd"));
    const { publisher, ...rest } = office.values("software", "Foo CAD");
    expect(rest).toEqual({ product: "Foo CAD", class: "commercial", licenceNeeded: true });
    expect(office.named("party", publisher)).toBe("Foo Ltd");
    expect(plan.summary.notes.join(" ")).toContain("Muster doesn't know “Foo CAD”");
    expect(plan.summary.lacking).toContainEqual({ fact: "metric", rows: 1 });
  });

  it("that a person linked by hand stays when the file comes again", () => {
    const office = anOffice([
      aRecord("software", "s1", { product: "Foo CAD Professional" }),
      aRecord("entitlement", "e1", { name: "Foo 2026", software: "s1", quantity: 5 }),
    ]);
    const plan = office.plan(aTable(HEADER, "Foo 2026|5||"));
    expect(plan.summary.counts.unchanged).toBe(1);
    expect(plan.changes).toEqual([]);
  });

  it("may be unlimited in number", () => {
    const office = anOffice();
    const plan = office.accept(aTable("Name|Seats|Start date", "Foo|unlimited|2026-01-01"));
    expect(office.values("entitlement", "Foo")).toMatchObject({ unlimited: true });
    expect(plan.summary.lacking).not.toContainEqual(expect.objectContaining({ fact: "quantity" }));
  });
});

describe("Two purchases of the same product", () => {
  it("are two entitlements when order or start differ, and one when all is equal", () => {
    const plan = anOffice().plan(
      aTable(
        "Name|Quantity|Order number|Start date",
        "Foo|5|O-1|2026-01-01",
        "Foo|5|O-2|2026-01-01",
        "Foo|5|O-1|2026-02-01",
        "Foo|5|O-1|2026-01-01",
      ),
    );
    expect(plan.rows.map(({ kind }) => kind)).toEqual(["new", "new", "new", "unchanged"]);
  });
});
