import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ElectronApplication, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cornerOnSheet } from "../../src/domain/labels/label-pages.ts";
import { labelSheets } from "../../src/domain/labels/label-stock.ts";
import { type Area, barsIn, isBlank, pageSizeOf, picturesOf, squaresIn } from "./codes-on-paper.ts";
import { beginEmpty, freshFolder, go, type Opened, open, saveTo } from "./program.ts";

/** Devices with tags of different shapes; the last one's goes into no Code 128. */
const TAGS = [
  "TK-00417",
  "TK-00418",
  "TK-NB-001",
  "A1",
  "2026000123",
  "INV/2026/0042",
  "tk.lower_case",
  "TK 0099",
  "B-7",
  "Z-0000000001",
  "ÄÖ-12",
];

const CSV = [
  "Asset tag,Name,Serial number,State",
  ...TAGS.map(
    (tag, nth) =>
      `${tag},Device with quite a long name that cannot stand on a label ${nth + 1},SN-${1000 + nth},deployed`,
  ),
].join("\n");

describe("Asset labels", () => {
  const out = freshFolder("labels-out");
  let opened: Opened;
  let app: ElectronApplication;
  let page: Page;

  beforeAll(async () => {
    opened = await open(freshFolder("labels"));
    ({ app, page } = opened);
    await beginEmpty(page);
    const file = join(out, "devices with tags.csv");
    writeFileSync(file, CSV);
    await go(page, "Import");
    await page.locator("input[type=file]").setInputFiles(file);
    await page.getByRole("button", { name: /^Add \d/ }).click();
    await page.getByRole("heading", { name: /was imported/ }).waitFor();
    await go(page, "Hardware");
    await page.getByText("SN-1000").click();
    await page.keyboard.press("Control+a");
    await page.getByRole("button", { name: "Print labels…" }).click();
    await page.getByRole("heading", { name: "Asset labels" }).waitFor();
  });
  afterAll(() => app.close());

  async function savedPdf(name: string): Promise<string> {
    const path = join(out, name);
    await saveTo(app, path);
    await page.getByRole("button", { name: "Save as PDF…" }).click();
    await page.getByText(`Saved as ${path}`).waitFor();
    return path;
  }

  it("come out of the printer on an L7163 sheet from the position chosen, and their codes are read back", async () => {
    await page.getByLabel("Labels", { exact: true }).selectOption("avery-l7163");
    await page.getByText("4", { exact: true }).click();
    await page.getByText("ÄÖ-12 has letters in the asset tag").waitFor();
    const pdf = await savedPdf("sheet.pdf");
    const size = pageSizeOf(pdf);
    expect(size[0]).toBeCloseTo(210, 0);
    expect(size[1]).toBeCloseTo(297, 0);
    const [first, ...others] = picturesOf(pdf);
    const sheet = labelSheets.find(({ id }) => id === "avery-l7163");
    if (!first || !sheet) throw new Error("There is no page");
    expect(others).toEqual([]);
    const areaOf = (position: number): Area => ({ ...cornerOnSheet(sheet, position - 1), ...sheet.label });
    for (const used of [1, 2, 3]) expect(isBlank(first, areaOf(used))).toBe(true);
    const sorted = [...TAGS].sort(new Intl.Collator("en", { numeric: true }).compare);
    const bars = sorted.map((_, nth) => barsIn(first, areaOf(4 + nth)));
    expect(bars).toEqual(sorted.map((tag) => (tag === "ÄÖ-12" ? null : tag)));
    const squares = sorted.map((_, nth) => squaresIn(first, areaOf(4 + nth)));
    expect(new Set(squares).size).toBe(TAGS.length);
    for (const text of squares) expect(text).toMatch(/^muster:device\/[0-9a-hjkmnp-tv-z]{16}$/);
  });

  it("come out of a label printer one a page in its size, the tag also as QR code", async () => {
    await page.getByLabel("Labels", { exact: true }).selectOption("roll");
    await page.getByLabel("Width (mm)").fill("57");
    await page.getByLabel("Height (mm)").fill("32");
    await page.getByRole("radio", { name: "Asset tag" }).check();
    const pdf = await savedPdf("roll.pdf");
    const size = pageSizeOf(pdf);
    expect(size[0]).toBeCloseTo(57, 0);
    expect(size[1]).toBeCloseTo(32, 0);
    const pictures = picturesOf(pdf);
    expect(pictures).toHaveLength(TAGS.length);
    const whole: Area = { x: 0, y: 0, width: 57, height: 32 };
    const read = pictures.map((picture) => squaresIn(picture, whole));
    expect([...read].sort()).toEqual([...TAGS].sort());
    const bars = pictures.map((picture) => barsIn(picture, whole));
    expect(bars).toEqual(read.map((tag) => (tag === "ÄÖ-12" ? null : tag)));
    expect(bars).not.toContain("TK-00419");
  });

  it("remember their set-up when the screen is opened anew", async () => {
    await page.getByRole("button", { name: "Back" }).click();
    await page.getByRole("button", { name: "Print labels…" }).click();
    await page.getByLabel("Width (mm)").waitFor();
    expect(await page.getByLabel("Labels", { exact: true }).inputValue()).toBe("roll");
    expect(opened.complaints).toEqual([]);
  });
});
