import { describe, expect, it } from "vitest";
import { catalogue } from "../../../src/domain/recognition/catalogue.ts";
import { createRecogniser } from "../../../src/domain/recognition/create-recogniser.ts";
import type { CatalogueTitle, Recogniser } from "../../../src/domain/recognition/recogniser.ts";
import { aRecord } from "../../builders/records.ts";

/** What a name is recognised as: the identity of a record, or the product of the catalogue. */
function meaning(recognise: Recogniser, name: string, publisher = ""): string | undefined {
  const found = recognise(name, publisher, "");
  if (!found) return undefined;
  return "record" in found ? `record ${found.record}` : found.title.product;
}

function aTitle(product: string, aliases: readonly string[] = [], publishers?: readonly string[]): CatalogueTitle {
  const title = { product, publisher: "Maker", class: "commercial", licenceNeeded: true, aliases } as const;
  return publishers ? { ...title, publishers } : title;
}

describe("the shipped catalogue", () => {
  const recognise = createRecogniser([], catalogue);

  it.each([
    ["Microsoft Visio LTSC Professional 2021 - en-us", "Microsoft Visio LTSC Professional 2021"],
    ["Microsoft Visio Professional 2019 - de-de", "Microsoft Visio Professional 2019"],
    ["Microsoft 365 Apps for business - de-de", "Microsoft 365 Apps for business"],
    ["Microsoft Office 365 ProPlus - fr-fr", "Microsoft 365 Apps for enterprise"],
    ["Adobe Acrobat DC (64-bit)", "Adobe Acrobat Pro"],
    ["Adobe Acrobat Reader DC - Deutsch", "Adobe Acrobat Reader"],
    ["Adobe Photoshop 2024", "Adobe Photoshop"],
    ["AutoCAD LT 2024", "Autodesk AutoCAD LT"],
    ["Autodesk AutoCAD 2025 - Deutsch (German)", "Autodesk AutoCAD"],
    ["IntelliJ IDEA 2023.2.2", "IntelliJ IDEA Ultimate"],
    ["IntelliJ IDEA Community Edition 2023.1", "IntelliJ IDEA Community Edition"],
    ["Mozilla Firefox (x64 en-US)", "Mozilla Firefox"],
    ["Mozilla Firefox 115.3 ESR (x64 de)", "Mozilla Firefox"],
    ["7-Zip 23.01 (x64)", "7-Zip"],
    ["Microsoft Visual C++ 2015-2022 Redistributable (x64) - 14.36.32532", "Microsoft Visual C++ Redistributable"],
    ["Java 8 Update 361 (64-bit)", "Java SE Runtime 8"],
    ["SPE_E3", "Microsoft 365 E3"],
    ["Microsoft SQL Server 2019 Express Edition", "Microsoft SQL Server Express"],
    ["KeePass Password Safe 2.54", "KeePass"],
  ])("recognises “%s” as %s", (name, product) => {
    expect(meaning(recognise, name)).toBe(product);
  });

  it.each(["Adobe Acrobat (64-bit)", "Rebar Designer 4.2", "Microsoft", ""])("doesn't guess at “%s”", (name) => {
    expect(meaning(recognise, name)).toBeUndefined();
  });

  it("takes the packages of a Linux distribution together by who made them", () => {
    expect(meaning(recognise, "expat", "Fedora Project")).toBe("Fedora Linux packages");
    expect(meaning(recognise, "libc6", "Debian GNU Libc Maintainers")).toBe("Debian packages");
    expect(meaning(recognise, "postgresql-15", "Debian PostgreSQL Maintainers")).toBe("PostgreSQL");
  });

  it("has enough titles, each product and alias once", () => {
    expect(catalogue.length).toBeGreaterThanOrEqual(150);
    const names = catalogue.flatMap(({ product, aliases }) => [...new Set([product, ...aliases])]);
    const twice = names.filter((name, i) => names.findIndex((n) => n.toLowerCase() === name.toLowerCase()) !== i);
    expect(twice).toEqual([]);
  });

  it("calls no component or free program licensable", () => {
    const wrong = catalogue.filter((title) => title.licenceNeeded !== (title.class === "commercial"));
    expect(wrong.map(({ product }) => product)).toEqual([]);
  });

  it("looks up 200,000 names in under 0.3 s", () => {
    const fresh = createRecogniser([], catalogue);
    const names = Array.from({ length: 2_000 }, (_, i) => `Program ${i} (x64) - 1.${i}.0`);
    const start = performance.now();
    for (let i = 0; i < 200_000; i++) fresh(names[i % 2_000] ?? "", "Maker", "1.0");
    expect(performance.now() - start).toBeLessThan(300);
  });
});

describe("recognition", () => {
  it("gives the record when the catalogue's product is on record already", () => {
    const own = aRecord("software", "visio", { product: "Microsoft Visio LTSC Professional 2021" });
    const recognise = createRecogniser([own], catalogue);
    expect(meaning(recognise, "Microsoft Visio LTSC Professional 2021 - de-de")).toBe("record visio");
  });

  it("prefers what the administrator wrote to the catalogue", () => {
    const own = aRecord("software", "acro", { product: "Acrobat, all kinds", aliases: ["Adobe Acrobat*"] });
    const recognise = createRecogniser([own], catalogue);
    expect(meaning(recognise, "Adobe Acrobat Reader DC - Deutsch")).toBe("record acro");
  });

  it("prefers a whole name to a pattern, and the longer pattern to the shorter", () => {
    const titles = [aTitle("Any", ["Tool*"]), aTitle("Pro", ["Tool Pro*"]), aTitle("Exact", ["Tool Pro Lite"])];
    const recognise = createRecogniser([], titles);
    expect(["Tool 5", "Tool Pro 5", "Tool Pro Lite"].map((name) => meaning(recognise, name))).toEqual([
      "Any",
      "Pro",
      "Exact",
    ]);
  });

  it("prefers a name to a publisher", () => {
    const recognise = createRecogniser([], [aTitle("Packages", [], ["Maker*"]), aTitle("Tool")]);
    expect(meaning(recognise, "tool", "Maker Ltd")).toBe("Tool");
    expect(meaning(recognise, "other", "Maker Ltd")).toBe("Packages");
    expect(meaning(recognise, "other", "")).toBeUndefined();
  });

  it("reads nothing into the special characters of a name", () => {
    const recognise = createRecogniser([], [aTitle("Plus", ["C++ (Tool) [x]*"])]);
    expect(meaning(recognise, "C++ (Tool) [x] 5")).toBe("Plus");
    expect(meaning(recognise, "CC (Tool) x 5")).toBeUndefined();
  });

  it("takes no notice of records that were taken back", () => {
    const own = { ...aRecord("software", "old", { product: "Old Tool" }), withdrawn: true as const };
    expect(meaning(createRecogniser([own], []), "Old Tool")).toBeUndefined();
  });
});
