import { describe, expect, it } from "vitest";
import { countriesNamed, countriesNamedInFull } from "../../../src/domain/licence/countries.ts";
import { aRecord } from "../../builders/records.ts";
import { found, line, type Values } from "./a-line-of-records.ts";

describe("A country's name", () => {
  it.each(["Germany", "DEUTSCHLAND", "de", "Allemagne", "Alemania", "Germania", "Duitsland", "Alemanha", " Germany "])(
    "is that of Germany: %s",
    (name) => expect(countriesNamed(name)).toEqual(["DE"]),
  );

  it("is found without accents, in its short form, and by a code that isn't used any more", () => {
    expect(["Osterreich", "USA", "UK", "Vereinigtes Königreich"].map((name) => countriesNamed(name)[0])).toEqual([
      "AT",
      "US",
      "GB",
      "GB",
    ]);
  });

  it("stands for all members of the EU, and for none where nothing is known of it", () => {
    expect(countriesNamed("European Union")).toHaveLength(27);
    expect(countriesNamed("EU")).toEqual(countriesNamed("Europäische Union"));
    expect(countriesNamed("EU")).toContain("DE");
    expect(countriesNamed("EU")).not.toContain("GB");
    expect([countriesNamed("Bremen"), countriesNamed(""), countriesNamed("United Nations")]).toEqual([[], [], []]);
  });

  it("counts in full only where a code may be anything", () => {
    expect([countriesNamedInFull("IT"), countriesNamedInFull("Italy")]).toEqual([[], ["IT"]]);
  });
});

/** The line of Draw with 10 rights for countries or sites, on devices at these locations. */
function at(region: string, locations: Readonly<Record<string, Values>>, ...devices: readonly string[]) {
  return line(
    "perDevice",
    [
      ...Object.entries(locations).map(([id, values]) => aRecord("location", id, { name: id, ...values })),
      ...devices.flatMap((location, i) => found(`pc${i}`, { location })),
    ],
    undefined,
    { region },
  );
}

describe("Countries or sites of a right", () => {
  it("V55: 10 for the EU cover the 8 of it, and not the 3 in the US, by the countries of the locations", () => {
    const locations = {
      Bremen: { country: "Deutschland" },
      Lyon: { country: "FR" },
      Wien: { country: "Österreich" },
      Boston: { country: "USA" },
    };
    const devices = [...Array(3).fill("Bremen"), ...Array(3).fill("Lyon"), "Wien", "Wien", ...Array(3).fill("Boston")];
    for (const region of ["EU", "European Union", "Austria; France, Germany"]) {
      expect(at(region, locations, ...devices)).toMatchObject({
        covered: 8,
        shortfall: 3,
        surplus: 2,
        status: "under",
      });
    }
  });

  it.each<[string, string, Readonly<Record<string, Values>>]>([
    ["the location", "bremen", { Bremen: {} }],
    ["a location around it", "HQ", { HQ: {}, Bremen: { within: "HQ" } }],
    ["its city", "Bremen", { Hall: { city: "Bremen" } }],
    ["the country of a location around it", "Germany", { Site: { country: "DE" }, Bremen: { within: "Site" } }],
    ["a country that is a location around it", "DE", { Deutschland: {}, Bremen: { within: "Deutschland" } }],
    ["one of several", "France, Germany", { Bremen: { country: "Deutschland" } }],
    ["a country only the records know", "Ruritania", { Strelsau: { country: "RURITANIA" } }],
  ])("cover a use where they name %s", (_, region, locations) => {
    const last = Object.keys(locations).at(-1) ?? "";
    expect(at(region, locations, last)).toMatchObject({ covered: 1, shortfall: 0 });
  });

  it.each<[string, string, Readonly<Record<string, Values>>]>([
    ["another country", "Germany", { Lyon: { country: "France" } }],
    ["a country outside the EU", "EU", { Bern: { country: "Schweiz" } }],
    ["another location", "Bremen", { Bremen: {}, Lyon: {} }],
    ["another city", "Bremen", { Hall: { city: "Bremen" }, Office: { city: "Lyon" } }],
  ])("don't cover a use whose locations state %s", (_, region, locations) => {
    const last = Object.keys(locations).at(-1) ?? "";
    expect(at(region, locations, last)).toMatchObject({ covered: 0, shortfall: 1, status: "under" });
  });

  it.each<[string, string, Readonly<Record<string, Values>>, string]>([
    ["no country", "Germany", { Bremen: {} }, "enter the country of the location “Bremen”"],
    ["no country, with one as a location elsewhere", "Germany", { Germany: {}, Bremen: {} }, "enter the country"],
    ["a country nobody knows", "EU", { Bremen: { country: "Norddeutschland" } }, "enter the country of the location"],
    [
      "a place around the one that is named",
      "Hall 1",
      { "Hall 1": { within: "Works" }, Works: {} },
      "enter the country",
    ],
    ["nothing like what is named", "EMEA", { Bremen: { country: "DE" } }, "at “Countries or sites” of the entitlement"],
    ["another of only one of the names", "France, EMEA", { Bremen: { country: "DE" } }, "lies within"],
  ])("leave a use open whose locations state %s", (_, region, locations, sentence) => {
    const last = Object.keys(locations).at(-1) ?? "";
    const open = at(region, locations, last);
    expect(open).toMatchObject({ status: "notEvaluable", shortfall: undefined });
    expect(open.sentence).toContain(`is within ${region.replace(", ", " or ")}, where “Ten” holds, isn't recorded: `);
    expect(open.sentence).toContain(sentence);
    expect(open.steps.at(-1)?.rows.map(({ against }) => against)).toEqual([undefined]);
  });
});
