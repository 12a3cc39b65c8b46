import { describe, expect, it } from "vitest";
import synonyms from "../../../resources/seeds/header-synonyms.json" with { type: "json" };
import { IMPORTABLE, importFields } from "../../../src/domain/intake/import-fields.ts";
import { normalisedHeader } from "../../../src/domain/intake/normalised-header.ts";
import { proposalFor, tableOf } from "./an-import.ts";
import { EXPORTS } from "./known-exports.ts";
import { LANGUAGES } from "./known-languages.ts";

describe("The headings that Muster knows", () => {
  it("are written as headings are compared, stand for fields that files can feed, and mean one thing in a register", () => {
    for (const [register, fields] of Object.entries(synonyms.registers)) {
      const known = IMPORTABLE.find((id) => id === register);
      const importable = known ? importFields(known).map(({ id }) => id) : [];
      expect(Object.keys(fields).filter((field) => !importable.includes(field))).toEqual([]);
      const names: string[] = Object.values(fields).flat();
      expect(names.filter((name) => normalisedHeader(name) !== name)).toEqual([]);
      // An amount or a total may be of pieces or of money; the heading alone doesn't tell.
      const shared = names.filter((name, i) => names.indexOf(name) !== i && !["amount", "total"].includes(name));
      expect(shared).toEqual([]);
    }
  });
});

describe("The headings of a known export", () => {
  it.each([...EXPORTS, ...LANGUAGES])(
    "are matched to $register fields: $tool",
    ({ register, headers, row, fields }) => {
      const names = headers.split(headers.includes(";") ? ";" : ",");
      const { choices, columns } = proposalFor(tableOf([names, [...row]]));
      expect(choices.register).toBe(register);
      expect(columns.map(({ field }) => field ?? "-").join(",")).toBe(fields);
    },
  );
});
