import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { beginEmpty, filesIn, freshFolder, go, importFile, open, saveTo } from "./program.ts";

const DEVICES = `Asset tag,Name,Class,State,Location
T-1,berlin-pc,Desktop,Deployed,Berlin
T-2,york-pc,Desktop,Deployed,York
`;
const RIGHTS = `Software,Name,Metric,Kind,Quantity,Unit cost,Countries or sites
Fable Draw,Draw for Berlin,Per device,Base licence,5,40.00 EUR,Berlin
`;
const FOUND = `Computer name,Software name,Publisher,Version
berlin-pc,Fable Draw,Fable Soft,4.1
york-pc,Fable Draw,Fable Soft,4.1
`;

describe("the terms in the window", () => {
  it("tells a use outside the countries of its right, with its money, and leads to the device that is to be put right", async () => {
    const folder = freshFolder("terms");
    const file = filesIn(folder);
    const { app, page, complaints } = await open(folder);
    try {
      await beginEmpty(page);
      await importFile(page, file("devices.csv", DEVICES));
      await importFile(page, file("rights.csv", RIGHTS));
      await importFile(page, file("found.csv", FOUND));
      await go(page, "Licence position");
      await page.getByRole("button", { name: "Terms", exact: true }).click();
      await page.getByRole("heading", { level: 1, name: "Terms" }).waitFor();

      const rows = page.getByRole("table", { name: "Terms that aren't kept" }).locator("tbody tr");
      await expect.poll(() => rows.count()).toBe(1);
      const row = rows.first();
      expect(await row.textContent()).toContain("Countries or sites");
      expect(await row.textContent()).toContain("40.00 EUR");
      await page.keyboard.press("Control+p");

      await page
        .getByText(/^Trail: \d+ events · head [0-9a-f]{16}$/)
        .first()
        .waitFor();
      await page
        .getByText(/is for Berlin, the use is in York/)
        .first()
        .waitFor();
      await page.keyboard.press("Escape");
      await row.waitFor();
      await row.getByText("1 record").click();
      await row.getByText(/is for Berlin, the use is in York/).waitFor();

      const out = join(folder, "terms.xlsx");
      await saveTo(app, out);
      await page.getByRole("button", { name: "Export" }).click();
      await page.getByText(`were saved as ${out}`).waitFor();
      expect(existsSync(out)).toBe(true);

      await row.getByRole("button", { name: /york-pc/ }).click();
      await page.getByLabel("Location", { exact: true }).fill("Berlin");
      await page.keyboard.press("Control+s");
      await page.getByText(/saved/i).first().waitFor();
      await go(page, "Licence position");
      await page.getByRole("button", { name: "Terms", exact: true }).click();
      await page.getByText("No term is broken, as far as it is recorded").waitFor();
      expect(complaints).toEqual([]);
    } finally {
      await app.close();
    }
  });

  it("covers the EU by the countries of the locations, and asks for the one that is missing", async () => {
    const folder = freshFolder("countries");
    const write = filesIn(folder);
    const file = (name: string, lines: readonly string[]) => write(name, lines.join("\n"));
    const where = [
      "Bremen",
      "Bremen",
      "Bremen",
      "Bremen",
      "Lyon",
      "Lyon",
      "Lyon",
      "Lyon",
      "Boston",
      "Boston",
      "Boston",
    ];
    const { app, page, complaints } = await open(folder);
    try {
      await beginEmpty(page);
      await importFile(
        page,
        file("places.csv", [
          "Name,Within,Address,City,Country",
          "Bremen,,Am Wall 1,,Deutschland",
          "Lyon,,,,",
          "Boston,,,,USA",
        ]),
      );
      const devices = where.map((at, i) => `T-${i},pc-${i},Desktop,Deployed,${at}`);
      await importFile(page, file("devices.csv", ["Asset tag,Name,Class,State,Location", ...devices]));
      const right = "Fable Draw,Draw EU,Per device,Base licence,10,40.00 EUR,EU";
      await importFile(page, file("rights.csv", [RIGHTS.split("\n")[0] ?? "", right]));
      const found = where.map((_, i) => `pc-${i},Fable Draw,Fable Soft,4.1`);
      await importFile(page, file("found.csv", [FOUND.split("\n")[0] ?? "", ...found]));
      await go(page, "Licence position");
      await page
        .getByText(/Whether Lyon is within EU, where “Draw EU” holds, isn't recorded: enter the country/)
        .waitFor();

      await go(page, "Locations");
      await page.getByText("Lyon", { exact: true }).first().dblclick();
      await page.getByLabel("Country", { exact: true }).fill("France");
      await page.keyboard.press("Control+s");
      await page.getByText(/saved/i).first().waitFor();
      await go(page, "Licence position");
      await page.getByText(/11 devices need a right and 10 rights are valid: 3 are not covered, and 2 that/).waitFor();
      await page.getByRole("button", { name: "Terms", exact: true }).click();
      const rows = page.getByRole("table", { name: "Terms that aren't kept" }).locator("tbody tr");
      await rows.getByText("3 uses of Fable Draw").waitFor();
      expect(await rows.count()).toBe(1);
      expect(complaints).toEqual([]);
    } finally {
      await app.close();
    }
  });
});
