import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { proposeChoices } from "../../src/domain/intake/propose.ts";
import type { Value } from "../../src/domain/registers/field.ts";
import type { RegisterId } from "../../src/domain/registers/register-id.ts";
import { readTables } from "../../src/renderer/formats/read-tables.ts";
import { importing } from "../builders/imported.ts";
import { SAMPLES, sampleBytes } from "../builders/samples.ts";

/** Lists that tools really wrote; not part of the project, so the tests over them are extra. */
const isThere = existsSync(SAMPLES);
if (!isThere) console.warn(`Skipped: the tests over real lists, because there is no ${SAMPLES}.`);

/** The values of a field in the records that a file makes. */
function valuesFrom(path: string, register: RegisterId, field: string): Value[] {
  const org = importing();
  org.accept(path, sampleBytes(path));
  return [...org.registers.of(register).values()].flatMap(({ values }) => values[field] ?? []);
}

function sumOf(amounts: readonly Value[]): number {
  return amounts.reduce<number>(
    (sum, amount) => sum + (typeof amount === "object" && "minor" in amount ? amount.minor : 0),
    0,
  );
}

/** Sums, counts and days were worked out with Python's csv module. */
describe.skipIf(!isThere)("a real list", () => {
  it("of devices has the costs and the days of the file, read month first as 1/23/23 proves", () => {
    const costs = valuesFrom("registers/assets-sample.csv", "hardware", "cost");
    expect([costs.length, sumOf(costs)]).toEqual([22, 5_692_675]);
    const days = valuesFrom("registers/assets-sample.csv", "hardware", "purchasedOn").map(String).sort();
    expect([days.length, days[0], days.at(-1)]).toEqual([22, "2022-06-20", "2023-05-14"]);
  });

  it("of people has each address and each day of entry once", () => {
    const path = "registers/users-sample.csv";
    expect(new Set(valuesFrom(path, "person", "email")).size).toBe(95);
    expect(valuesFrom(path, "person", "startedOn")).toHaveLength(11);
    expect(valuesFrom(path, "person", "leftOn")).toHaveLength(11);
  });

  it("of licences has 1,000, 1, 100 and 50 of them", () => {
    const quantities = valuesFrom("registers/idoit-Import-Licenses.csv", "entitlement", "quantity");
    expect(quantities).toEqual([1_000, 1, 100, 50]);
  });
});

describe.skipIf(!isThere)("a real list without its headings", () => {
  const lists = isThere ? readdirSync(join(SAMPLES, "registers")).filter((name) => name.endsWith(".csv")) : [];

  it.each(lists)("%s has no column taken for another field than its heading says", (name) => {
    const file = readTables(name, sampleBytes(`registers/${name}`), {});
    if (!file.ok) throw new Error(file.problem.sentence);
    const { tables, encoding, delimiter, quote } = file.value;
    const known = { file: name, encoding, delimiter, quote, currency: "EUR", profiles: [] };
    const { choices, columns } = proposeChoices({ ...known, tables, given: {} });
    const { headerRow, register } = choices;
    const bare = tables.map((table) => ({
      ...table,
      rows: table.rows.map((row, i) => (i === headerRow - 1 ? row.map(() => "") : row)),
    }));
    const given = { register, headerRow, headerTop: headerRow };
    const found = proposeChoices({ ...known, tables: bare, given }).columns.filter(({ field }) => field !== null);
    expect(found.map(({ index, field }) => [index, field])).toEqual(
      found.map(({ index }) => [index, columns[index]?.field]),
    );
  });
});

describe.skipIf(!isThere)("a real software tag", () => {
  it.each([
    ["authoritative.swidtag", "swidval", "0.5.0.1", "National Institute of Standards and Technology"],
    ["non-authoritative.swidtag", "swidval", "0.5.0.1", undefined],
    ["minimal-swid.xml", "ACME Roadrunner Management Suite Coyote Edition", undefined, undefined],
    ["command_evidence_tmp_folder-Template.swidtag", "test", "1.0", undefined],
    ["command_package-file_docker_deb_SWID-Template.swidtag", "docker", "1.5-1", undefined],
    ["command_package-file_docker_pacman_SWID-Template.swidtag", "docker", "1:17.04.0-1", undefined],
    [
      "command_package-file_docker_rpm_signed_SWID-Template.swidtag",
      "docker-ce",
      "17.03.0.ce-1.fc24.x86_64",
      undefined,
    ],
  ])("%s is a software title: %s", (name, product, version, publisher) => {
    const org = importing();
    org.accept(name, sampleBytes(`swid/${name}`));
    const [title, ...more] = org.registers.of("software").values();
    expect(more).toEqual([]);
    expect([title?.values.product, title?.values.version]).toEqual([product, version]);
    const made = [...org.registers.of("party").values()].map(({ values }) => values.name);
    expect(made).toEqual(publisher === undefined ? [] : [publisher]);
  });

  it.each(["primary-auth-swid.xml", "primary-non-auth-swid.xml"])("%s is a template of one, and refused", (name) => {
    const file = readTables(name, sampleBytes(`swid/${name}`), {});
    expect(file.ok ? "" : file.problem.sentence).toContain("is XML, but no spreadsheet, inventory or software tag");
  });
});

describe.skipIf(!isThere)("the folder of samples", () => {
  const TESTED = [
    ...readFileSync(join(import.meta.dirname, "../data/sample-workbooks.tsv"), "utf8").split(/[\t\n]/),
    ...["real-files", "sample-lists", "sample-workbooks"].map((name) =>
      readFileSync(join(import.meta.dirname, `${name}.test.ts`), "utf8"),
    ),
  ].join("\n");
  /** Tested by their kind: every file of this form in the folder. */
  const BY_KIND = /^csv-edge\/|^tricky\/1904\./;

  it("has no file without an expectation", () => {
    const files = ["csv-edge", "inventory", "registers", "swid", "tricky"].flatMap((folder) =>
      readdirSync(join(SAMPLES, folder)).map((name) => `${folder}/${name}`),
    );
    const without = files.filter((path) => {
      const name = path.split("/")[1] ?? "";
      return !BY_KIND.test(path) && !TESTED.includes(name) && !TESTED.includes(name.replace(/\.csv$/, ""));
    });
    expect(without).toEqual([]);
  });
});
