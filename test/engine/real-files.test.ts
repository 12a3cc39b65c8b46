import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { readTables } from "../../src/renderer/formats/read-tables.ts";
import { type Importing, importing } from "../builders/imported.ts";
import { SAMPLES, sampleBytes } from "../builders/samples.ts";

/** Files that tools really wrote; not part of the project, so the tests over them are extra. */
const isThere = existsSync(SAMPLES);
if (!isThere) console.warn(`Skipped: the tests over real files, because there is no ${SAMPLES}.`);

function filesIn(folder: string, end: string): string[] {
  return isThere ? readdirSync(join(SAMPLES, folder)).filter((name) => name.endsWith(end)) : [];
}

describe.skipIf(!isThere)("real lists", () => {
  it.each([
    ["registers/assets-sample.csv", "hardware", { new: 22, changed: 0, unchanged: 0, ignored: 0, rejected: 0 }],
    ["registers/users-sample.csv", "person", { new: 100, changed: 0, unchanged: 0, ignored: 0, rejected: 0 }],
    ["registers/locations-sample.csv", "location", { new: 17, changed: 0, unchanged: 0, ignored: 0, rejected: 2 }],
    [
      "registers/idoit-Import-Applications.csv",
      "software",
      { new: 9, changed: 0, unchanged: 0, ignored: 0, rejected: 0 },
    ],
    [
      "registers/idoit-Import-Licenses.csv",
      "entitlement",
      { new: 4, changed: 0, unchanged: 0, ignored: 0, rejected: 0 },
    ],
    ["registers/idoit-Import-Location.csv", "location", { new: 61, changed: 0, unchanged: 0, ignored: 0, rejected: 0 }],
    [
      "registers/idoit-Import-Workplaces.csv",
      "location",
      { new: 80, changed: 0, unchanged: 0, ignored: 0, rejected: 0 },
    ],
    ["inventory/computer_1.json", "installation", { new: 1, changed: 0, unchanged: 0, ignored: 0, rejected: 0 }],
    ["inventory/computer_2.json", "installation", { new: 1, changed: 0, unchanged: 0, ignored: 0, rejected: 0 }],
    ["inventory/printer_1.json", "installation", { new: 1, changed: 0, unchanged: 0, ignored: 0, rejected: 0 }],
    ["inventory/phone_1.json", "installation", { new: 1, changed: 0, unchanged: 0, ignored: 0, rejected: 0 }],
  ])("%s goes into %s", (path, register, counts) => {
    const org = importing();
    const { proposal, plan } = org.accept(path, sampleBytes(path));
    expect(proposal.choices.register).toBe(register);
    expect(plan.summary.counts).toEqual(counts);
    expect(org.plan(path, sampleBytes(path)).plan.changes).toEqual([]);
  });

  it.each(["consumables-sample", "models-sample", "idoit-Volume-Licenses"])(
    "%s belongs to no register, and Muster asks instead of guessing",
    (name) => {
      const path = `registers/${name}.csv`;
      expect(() => importing().plan(path, sampleBytes(path))).toThrow(/fit none of the registers/);
    },
  );

  it("splits a row of several licences, each with its own number, dates and price", () => {
    const org = importing();
    org.accept("licences.csv", sampleBytes("registers/idoit-Import-Licenses.csv"));
    const licences = [...org.registers.of("entitlement").values()].filter(({ values }) => values.name === "License-Z");
    expect(licences.map(({ values }) => [values.quantity, values.validFrom, values.unitCost])).toEqual([
      [100, "2021-01-01", { minor: 1_020_090, currency: "EUR" }],
      [50, "2021-05-01", { minor: 50_090, currency: "EUR" }],
    ]);
  });
});

describe.skipIf(!isThere)("a computer's inventories", () => {
  const org: Importing = importing();
  beforeAll(() => {
    org.accept("computer_1.json", sampleBytes("inventory/computer_1.json"));
  });

  it("bring the computer with its facts", () => {
    const [device] = org.registers.of("hardware").values();
    expect(device?.values).toMatchObject({
      name: "glpixps",
      serial: "640HP72",
      maker: "Dell Inc.",
      model: "XPS 13 9350",
      class: "laptop",
      state: "deployed",
      operatingSystem: "Fedora 31 (Workstation Edition)",
    });
  });

  it("show what changed later, and take a partial one for what it is", () => {
    const { plan } = org.plan("later.json", sampleBytes("inventory/computer_1_partial_softs.json"));
    expect(plan.summary.counts).toEqual({ new: 0, changed: 1, unchanged: 0, ignored: 0, rejected: 0 });
    const [row] = plan.rows;
    const cells = row ? plan.shown(row).cells.filter(({ changes }) => changes) : [];
    expect(cells.find(({ label }) => label === "gitg")).toMatchObject({
      before: "gitg 3.32.1-1.fc31",
      after: "gitg 3.33.0-1.fc31",
    });
    expect(cells.filter(({ after }) => after === "")).toEqual([]);
  });
});

describe.skipIf(!isThere)("tricky workbooks", () => {
  it.each(filesIn("tricky", "").filter((name) => /^1904\./.test(name)))("%s holds the same days", (name) => {
    const file = readTables(name, sampleBytes(`tricky/${name}`), {});
    expect(file.ok && file.value.tables[0]?.rows.map((row) => row[1])).toEqual(
      ["1904-01-02", "1904-01-12", "1904-04-21", "1907-01-16", "1934-06-03"].map((date) => ({ date })),
    );
  });

  it.each(filesIn("tricky", "").filter((name) => name.startsWith("password")))("%s is refused in words", (name) => {
    const file = readTables(name, sampleBytes(`tricky/${name}`), {});
    expect(file.ok ? "" : file.problem.code).toBe("file-encrypted");
  });

  it.each(filesIn("tricky", ""))("%s is read or refused in words within a second", (name) => {
    const start = performance.now();
    const file = readTables(name, sampleBytes(`tricky/${name}`), {});
    expect(performance.now() - start).toBeLessThan(1_000);
    expect(file.ok || file.problem.sentence.endsWith(".")).toBe(true);
  });
});

describe.skipIf(!isThere)("edge cases of text tables", () => {
  /** Two expectations hold what isn't in the file: another telephone number; line ends that git made one kind. */
  const OTHER = ["location_coordinates.json", "newlines_crlf.json"];
  const cases = filesIn("csv-edge", ".json").filter((name) => !OTHER.includes(name));

  it.each(cases)("%s gives the expected cells", (name) => {
    const file = readTables(name, sampleBytes(`csv-edge/${name.replace(".json", ".csv")}`), {});
    const [headers = [], ...rows] = (file.ok && file.value.tables[0]?.rows) || [];
    const objects = rows.map((row) => Object.fromEntries(headers.map((header, i) => [String(header), row[i] ?? ""])));
    expect(objects).toEqual(JSON.parse(new TextDecoder().decode(sampleBytes(`csv-edge/${name}`))));
  });
});
