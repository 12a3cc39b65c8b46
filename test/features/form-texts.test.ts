import { describe, expect, it } from "vitest";
import { hardware } from "../../src/domain/registers/hardware.ts";
import { software } from "../../src/domain/registers/software.ts";
import { changedEntries, fieldGroups, formTexts } from "../../src/renderer/features/registers/form-texts.ts";

describe("The texts of a form", () => {
  it("write each kind of value as a person would type it", () => {
    const texts = formTexts(
      hardware,
      {
        tag: "T-1",
        state: "inStock",
        sockets: 0,
        cost: { minor: 123450, currency: "EUR" },
        purchasedOn: "2026-03-31",
        user: "person-1",
      },
      ".",
    );
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
    expect(formTexts(software, { licenceNeeded: false, aliases: ["One", "Two*"] }, ".")).toMatchObject({
      licenceNeeded: "no",
      aliases: "One\nTwo*",
      retired: "",
    });
  });

  it("count as changed only where they differ from what was loaded", () => {
    expect(changedEntries({ tag: "T-1", name: "" }, { tag: "T-1", name: "PC", serial: "" })).toEqual({ name: "PC" });
  });

  it("stand under the headings of the register, each field once", () => {
    const groups = fieldGroups(hardware, { state: "deployed" });
    expect(groups.map(({ name }) => name).slice(0, 3)).toEqual(["Identity", "Lifecycle", "Responsibility"]);
    const ids = groups.flatMap(({ fields }) => fields.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain("deployedOn");
    expect(ids).not.toContain("documents");
  });

  it("leave out blank fields of states that the record isn't in, and show filled ones", () => {
    const ids = (texts: Record<string, string>) =>
      fieldGroups(hardware, texts).flatMap(({ fields }) => fields.map(({ id }) => id));
    expect(ids({ state: "deployed" })).not.toContain("disposedOn");
    expect(ids({ state: "disposed" })).toContain("disposedOn");
    expect(ids({ state: "deployed", disposedOn: "2026-03-31" })).toContain("disposedOn");
  });
});
