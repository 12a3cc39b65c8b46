import { describe, expect, it } from "vitest";
import { unknownWordSentences } from "../../../src/domain/intake/unknown-words.ts";
import { aRecord } from "../../builders/records.ts";
import { anOffice, aTable, shownRows } from "./an-import.ts";

const DEVICES = "Asset tag|Name|Manufacturer|Serial|Status|Purchase date";

describe("A row means the record that it identifies", () => {
  const office = () =>
    anOffice([
      aRecord("hardware", "h1", { tag: "T-1", name: "PC1", maker: "Dell Inc.", serial: "SN1", state: "deployed" }),
      aRecord("hardware", "h2", { tag: "T-2", name: "PC2", maker: "HP", serial: "SN2", state: "deployed" }),
      aRecord("hardware", "h3", { name: "PC3", state: "deployed" }),
      aRecord("hardware", "h4", { name: "PC3", state: "inStock" }),
      { ...aRecord("hardware", "h5", { tag: "T-5" }), withdrawn: true },
    ]);

  it.each([
    ["by its tag, case and blanks aside", "t-1|PC1|||In repair|", "changed", "h1"],
    ["by maker and serial number, however the maker is spelled", "||DELL|sn1|In repair|", "changed", "h1"],
    ["by its serial number alone", "|||SN2|In repair|", "changed", "h2"],
    ["by its name", "|PC2|||In repair|", "changed", "h2"],
    ["and is new when an earlier mark differs", "T-9|PC1|||In repair|", "new", null],
    ["and is new when what had the mark was taken back", "T-5|PC5||||", "new", null],
    ["and changes nothing when all is as recorded", "T-1|PC1|Dell Inc.|SN1|Deployed|", "unchanged", "h1"],
  ])("%s", (_, row, kind, id) => {
    const [planned] = office().plan(aTable(DEVICES, row)).rows;
    expect(planned?.kind).toBe(kind);
    if (id) expect(planned?.id).toBe(id);
  });

  it("and is rejected when it fits several, which are named", () => {
    const [planned] = office().plan(aTable(DEVICES, "|PC3|||In repair|")).rows;
    expect(planned).toMatchObject({ kind: "rejected", id: null });
    expect(planned?.reason).toMatch(/Row 2 fits 2 records: “PC3”, “PC3”/);
  });

  it.each(["To Be Filled By O.E.M.", "Default string", "System Serial Number", "0", "None", "000000", "xxxxxx"])(
    "but never by the serial number “%s”",
    (serial) => {
      const plan = anOffice([aRecord("hardware", "h1", { tag: "T-1", serial })]).plan(
        aTable(DEVICES, `T-2|PC2||${serial}||`, `|||${serial}||`),
      );
      expect(plan.rows.map(({ kind }) => kind)).toEqual(["new", "rejected"]);
    },
  );
});

describe("Accepting a file", () => {
  it("keeps what its blank cells don't say", () => {
    const office = anOffice([aRecord("hardware", "h1", { tag: "T-1", maker: "Dell", notes: "Loan" })]);
    office.accept(aTable(DEVICES, "T-1|PC1||SN1||"));
    expect(office.values("hardware", "T-1 PC1")).toEqual({
      tag: "T-1",
      name: "PC1",
      serial: "SN1",
      maker: "Dell",
      notes: "Loan",
    });
  });

  it("twice changes nothing the second time", () => {
    const table = aTable(
      `${DEVICES}|Supplier|User`,
      "T-1|PC1|Dell|SN1|Deployed|2026-01-31|Acme|Ann Lee",
      "T-2|PC2|||||Acme|",
    );
    const office = anOffice();
    expect(office.accept(table).summary.counts.new).toBe(2);
    const again = office.plan(table);
    expect(again.summary.counts).toEqual({ new: 0, changed: 0, unchanged: 2, ignored: 0, rejected: 0 });
    expect(again.changes).toEqual([]);
  });

  it("shows before and after of each cell that changes", () => {
    const office = anOffice([aRecord("hardware", "h1", { tag: "T-1", state: "inStock" })]);
    const [row] = shownRows(office.plan(aTable(DEVICES, "T-1||||Deployed|2026-01-31")));
    expect(
      row?.cells.filter(({ changes }) => changes).map(({ label, before, after }) => [label, before, after]),
    ).toEqual([
      ["State", "In stock", "Deployed"],
      ["Purchased on", "", "31/01/2026"],
    ]);
  });
});

describe("Rows of one file about the same record", () => {
  it("that say the same count once", () => {
    const plan = anOffice().plan(aTable(DEVICES, "T-1|PC1|Dell|||", "T-1|PC1|Dell|||"));
    expect(plan.rows.map(({ kind }) => kind)).toEqual(["new", "unchanged"]);
    expect(plan.changes).toHaveLength(1);
  });

  it("that add to each other are one record", () => {
    const office = anOffice([aRecord("hardware", "h1", { tag: "T-1" })]);
    office.accept(aTable(DEVICES, "T-1|PC1||||", "T-1|||SN1||"));
    expect(office.values("hardware", "T-1 PC1")).toMatchObject({ name: "PC1", serial: "SN1" });
  });

  it("that contradict each other: the later is rejected, and names the cell and the earlier row", () => {
    const [, later] = anOffice().plan(aTable(DEVICES, "T-1|PC1||||", "T-1|PC7||||")).rows;
    expect(later?.reason).toBe("B3 (Name): row 3 means the same as row 2, but says something else here.");
  });
});

describe("A rejected row", () => {
  it("names each cell at fault", () => {
    const [row] = anOffice().plan(aTable(DEVICES, "T-1|PC1||6.37702E+15||sometime")).rows;
    expect(row?.reason).toMatch(/^D2 \(Serial number\): .*F2 \(Purchased on\): /);
  });

  it("makes nothing, not even what it names", () => {
    const office = anOffice([
      aRecord("person", "p1", { name: "Ann Lee" }),
      aRecord("person", "p2", { name: "Ann Lee" }),
    ]);
    const plan = office.plan(aTable(`${DEVICES}|Supplier|User`, "T-1|PC1|||||Acme|Ann Lee"));
    expect(plan.rows[0]?.reason).toBe("H2 (User): 2 people are called “Ann Lee”.");
    expect(plan.changes).toEqual([]);
    expect(plan.summary.also).toEqual([]);
  });

  it("is one that nothing identifies", () => {
    const [row] = anOffice().plan(aTable(DEVICES, "||Dell||In stock|")).rows;
    expect(row?.reason).toContain("asset tag, maker, serial number, name");
  });
});

describe("Words that no choice knows", () => {
  it("are left out and told once a column, and the row is taken", () => {
    const plan = anOffice().plan(
      aTable("Asset tag|Serial|Category", "T-1|S1|Laptops", "T-2|S2|Ornamental Railings", "T-3|S3|Ornamental Railings"),
    );
    expect(plan.summary.counts.new).toBe(3);
    expect(unknownWordSentences("hardware", plan.summary.unknown)).toEqual([
      "“Class” knows no choice for “Ornamental Railings”; in those rows it stays as it is on record, or blank.",
    ]);
  });
});

describe("Amounts", () => {
  const table = aTable(
    "Name|Quantity|Start date|Cost|Currency code",
    "A|1|2026-01-01|10.50|USD",
    "B|1|2026-01-01|10.50|",
    "C|1|2026-01-01|£10.50|USD",
    "D|1|2026-01-01|10|JPY",
    "E|1|2026-01-01|10|dollars",
  );

  it("are in the currency that they name, or else that of their row, or else that of the file", () => {
    const plan = anOffice().plan(table, { currency: "CHF" });
    expect(plan.rows.map(({ values }) => values.totalCost)).toEqual([
      { minor: 1050, currency: "USD" },
      { minor: 1050, currency: "CHF" },
      undefined,
      { minor: 10, currency: "JPY" },
      expect.anything(),
    ]);
    expect(plan.rows[2]?.reason).toContain("names another currency than");
    expect(plan.rows[4]?.reason).toBe("E6: “dollars” is no currency code such as CHF.");
  });
});

describe("Rows of a file that mean the same record", () => {
  it("are pointed out, and the later one adds to the earlier", () => {
    const office = anOffice();
    const plan = office.accept(aTable(DEVICES, "T-1|PC1||||", "T-2|PC2||||", "T-1|PC1|Dell|||"));
    expect(plan.summary.notes).toContain("Rows that mean the same record as an earlier row: row 4 as row 2.");
    expect(office.all("hardware")).toHaveLength(2);
    expect(office.values("hardware", "T-1 PC1").maker).toBe("Dell");
  });
});
