import { describe, expect, it } from "vitest";
import { nextChoices } from "../../../src/domain/intake/next-choices.ts";
import { profileFromChoices } from "../../../src/domain/intake/profile-choices.ts";
import { importing } from "../../builders/imported.ts";
import { aRecord } from "../../builders/records.ts";
import { anOffice, aTable, proposalFor, shownRows } from "./an-import.ts";

const OSQUERY = JSON.stringify([
  { name: "7-Zip", version: "24.08", publisher: "Igor Pavlov", install_date: "20250113" },
  { name: "Snagit", version: "23.1.0", publisher: "TechSmith", install_date: "20250214" },
]);
const bytes = new TextEncoder().encode(OSQUERY);

describe("A list of programs that names no device", () => {
  it("is an inventory of one that is asked for, with the file's name to choose", () => {
    const table = {
      ...aTable("name|version|publisher|install_date", "7-Zip|24.08|Igor Pavlov|20250113"),
      name: "LT-0412.json",
    };
    const { choices, questions } = proposalFor(table);
    expect(choices.register).toBe("installation");
    expect(choices.columns).toEqual(["program", "version", "publisher", "installed"]);
    expect(questions).toEqual([
      {
        id: "device",
        sentence: "This list of programs names no device. On which device were “7-Zip” and the others found?",
        options: [{ value: "LT-0412", label: "“LT-0412”, as the file is called", samples: [] }],
        other: "Another device",
      },
    ]);
  });

  it.each([
    ["osquery's four columns", "name|version|publisher|install_date"],
    ["the console's list of products", "Name|Vendor|Version"],
    ["Windows, programs and features", "Name|Publisher|Installed On|Size|Version"],
  ])("is known whatever program wrote it: %s", (_, header) => {
    const row = header.replaceAll(/[^|]+/g, "2025-01-13");
    const { choices, questions } = proposalFor(aTable(header, row));
    expect([choices.register, questions.map(({ id }) => id)]).toEqual(["installation", ["device"]]);
  });

  it.each([
    ["titles of software", "Product|Version|Publisher", "software"],
    ["versions with their support", "Software|Version|End of support", "softwareVersion"],
    ["licences", "Name|Version|Publisher|Quantity|Valid to", "entitlement"],
  ])("is told from %s", (_, header, register) => {
    const { choices, questions } = proposalFor(aTable(header, header.replaceAll(/[^|]+/g, "2025-01-13")));
    expect([choices.register, questions]).toEqual([register, []]);
  });

  it("isn't asked about where a column names the device", () => {
    const table = aTable("name|version|publisher|hostname", "7-Zip|24.08|Igor Pavlov|PC1");
    expect(proposalFor(table).questions).toEqual([]);
  });

  it("becomes the inventory of the device that somebody named, on record or new", () => {
    const org = importing();
    const { proposal } = org.accept("programs.json", bytes, { device: "LT-0412" });
    expect(proposal.readings).toContain(
      "No column names a device: all programs were found on “LT-0412”, as was decided.",
    );
    expect([...org.registers.of("hardware").values()].map(({ values }) => values.name)).toEqual(["LT-0412"]);
    const [inventory] = org.registers.of("installation").values();
    expect(Object.values(inventory?.values ?? {})).toContainEqual(
      expect.objectContaining({ name: "Snagit", version: "23.1.0", installed: "2025-02-14" }),
    );
    expect(org.accept("programs.json", bytes, { device: "lt-0412" }).plan.summary.counts).toMatchObject({
      new: 0,
      unchanged: 1,
    });
  });

  it("takes the device on record by its name, and keeps a program whose row was rejected", () => {
    const office = anOffice([aRecord("hardware", "h1", { name: "LT-0412", tag: "T-1" })]);
    const header = "name|version|publisher|install_date";
    const device = "LT-0412";
    office.accept(aTable(header, "7-Zip|24.08|Igor Pavlov|20250113", "Snagit|23|TechSmith|20250214"), { device });
    const plan = office.accept(aTable(header, "7-Zip|24.08|Igor Pavlov|20250113", "Snagit|24|TechSmith|99.99"), {
      device,
    });
    expect(shownRows(plan).map(({ kind, title }) => [kind, title])).toContainEqual(["unchanged", "T-1 LT-0412"]);
    expect(office.all("hardware")).toHaveLength(1);
    const [inventory] = office.all("installation");
    expect(Object.values(inventory?.values ?? {})).toContainEqual(expect.objectContaining({ name: "Snagit" }));
  });

  it("is remembered without the device, which the next file has another of", () => {
    const table = aTable("name|version|publisher|install_date", "7-Zip|24.08|Igor Pavlov|20250113");
    const { choices } = proposalFor(table, { device: "LT-0412" });
    const profile = profileFromChoices("osquery", choices, ["name", "version", "publisher", "install_date"]);
    const next = proposalFor(table, {}, [{ key: "own:1", profile }]);
    expect(next.choices.profile).toBe("own:1");
    expect(next.questions.map(({ id }) => id)).toEqual(["device"]);
    expect(nextChoices({ device: "LT-0412" }, { sheet: 1 })).toEqual({ sheet: 1 });
  });

  it("offers the name of the sheet where a file has a sheet a device", () => {
    const list = aTable("name|version|publisher|install_date", "7-Zip|24.08|Igor Pavlov|20250113");
    const { questions } = proposalFor({ ...list, name: "PC1" }, { sheet: 0 }, [], [{ ...list, name: "PC2" }]);
    expect(questions[0]?.options.map(({ value }) => value)).toEqual(["PC1"]);
  });
});
