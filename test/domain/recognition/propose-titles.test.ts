import { describe, expect, it } from "vitest";
import { createTitleProposals } from "../../../src/domain/recognition/propose-titles.ts";

describe("proposals for a name", () => {
  const title = (product: string, publisher: string, ...aliases: string[]) => ({
    product,
    publisher,
    names: [product, ...aliases],
  });
  const titles = [
    title("Visio Professional 2021", "Microsoft"),
    title("Visio Professional 2019", "Microsoft"),
    title("Acrobat Pro", "Adobe", "Adobe Acrobat DC*"),
    title("Planner", "Brook"),
    title("Planner", "Quux"),
  ];
  const propose = createTitleProposals(titles);
  const products = (name: string, publisher: string) =>
    propose(name, [publisher], 3).map((p) => `${p.title.product} ${p.title.publisher}`);

  it("put the right year, alias and publisher first, and nothing that is merely of the same maker", () => {
    expect(products("Microsoft Visio Professional 2021 (64-bit)", "Microsoft Corporation")[0]).toBe(
      "Visio Professional 2021 Microsoft",
    );
    expect(products("Adobe Acrobat DC Continuous", "Adobe Inc.")[0]).toBe("Acrobat Pro Adobe");
    expect(products("Planner Suite", "Quux GmbH")[0]).toBe("Planner Quux");
    expect(products("Unheard Of", "Microsoft")).toEqual([]);
  });

  it("read the abbreviations of editions as their words, so that the other edition stays behind", () => {
    const editions = createTitleProposals([
      title("Visio LTSC Standard 2021", "Microsoft"),
      title("Visio LTSC Professional 2021", "Microsoft"),
    ]);
    const told = editions("Microsoft Visio LTSC Prof 2021", ["Microsoft Corporation"], 3);
    expect(told.map(({ title: { product }, differs, tied }) => [product, differs, tied])).toEqual([
      ["Visio LTSC Professional 2021", false, false],
      ["Visio LTSC Standard 2021", true, false],
    ]);
  });

  it("say which tie, the title that was given first before the others", () => {
    const editions = createTitleProposals([
      title("Visio LTSC 2021 Standard", "Microsoft"),
      title("Visio LTSC 2021 Professional", "Microsoft"),
    ]);
    const told = editions("Professional Visio Standard 2021", ["Microsoft"], 3);
    expect(told.map(({ title: { product }, tied }) => [product, tied])).toEqual([
      ["Visio LTSC 2021 Standard", true],
      ["Visio LTSC 2021 Professional", true],
    ]);
  });

  it("are found without comparing each of 2,000 names with each of 1,000 titles", () => {
    const words = ["Studio", "Reader", "Manager", "Server", "Client", "Suite", "Tools", "Design", "Player", "Agent"];
    const called = (i: number) => `Maker${i % 37} ${words[i % 10]} ${words[(i * 7) % 10]} ${i % 211}`;
    const many = createTitleProposals(
      Array.from({ length: 1000 }, (_, i) => title(called(i), `Maker${i % 37}`, `${called(i)} *`)),
    );
    const started = performance.now();
    for (let i = 0; i < 2000; i++) many(`${called(i)} 1.${i}`, [`Maker${i % 37}`], 3);
    const took = performance.now() - started;
    // About 100 ms where nothing else runs; the bound only has to catch a loop over all pairs.
    expect(took).toBeLessThan(2000);
  });
});
