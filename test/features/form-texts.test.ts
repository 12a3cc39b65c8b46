import { describe, expect, it } from "vitest";
import type { Field } from "../../src/domain/registers/field.ts";
import { hardware } from "../../src/domain/registers/hardware.ts";
import { software } from "../../src/domain/registers/software.ts";
import { changedEntries, fieldGroups, formTexts } from "../../src/renderer/features/registers/form-texts.ts";

describe("The texts of a form", () => {
  it("write each kind of value as a person would type it", () => {
    const texts = formTexts(hardware, {
      tag: "T-1",
      state: "inStock",
      sockets: 0,
      cost: { minor: 123450, currency: "EUR" },
      purchasedOn: "2026-03-31",
      user: "person-1",
    });
    expect(texts).toMatchObject({
      tag: "T-1",
      state: "inStock",
      sockets: "0",
      cost: "1234.50 EUR",
      purchasedOn: "2026-03-31",
      user: "@person-1",
      serial: "",
    });
  });

  it("write yes, no and lists of texts", () => {
    expect(formTexts(software, { licenceNeeded: false, aliases: ["One", "Two*"] })).toMatchObject({
      licenceNeeded: "no",
      aliases: "One\nTwo*",
      retired: "",
    });
  });

  it("count as changed only where they differ from what was loaded", () => {
    expect(changedEntries({ tag: "T-1", name: "" }, { tag: "T-1", name: "PC", serial: "" })).toEqual({ name: "PC" });
  });

  it("stand under the headings of the register, each field once", () => {
    const groups = fieldGroups(hardware);
    expect(groups.map(({ name }) => name).slice(0, 3)).toEqual(["Identity", "Lifecycle", "Responsibility"]);
    const typed = hardware.fields.filter((field: Field) => field.type !== "links");
    expect(groups.flatMap(({ fields }) => fields)).toHaveLength(typed.length);
  });
});
