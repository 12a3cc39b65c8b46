import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { beginEmpty, freshFolder, go, open } from "./program.ts";

const PROGRAMS = JSON.stringify([
  { name: "7-Zip", version: "24.08", publisher: "Igor Pavlov", install_date: "20250113" },
  { name: "Snagit", version: "23.1.0", publisher: "TechSmith", install_date: "20250214" },
]);
const DEVICES = "Name,Location,User\nPC1,Berlin,Ada\nPC2,Bonn,Bob\n";
const LICENCES =
  "License Product Family,License Version,Effective Quantity,Active SA Quantity,SA Expiration Date\nVisio Standard,2021,12,4,2027-06-30\n";

describe("what a file doesn't say itself", () => {
  it("is asked: the device of a list of programs, each time, and the register that headings leave open", async () => {
    const folder = freshFolder("questions");
    const { app, page } = await open(folder);
    try {
      await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800));
      await beginEmpty(page);
      await go(page, "Import");
      for (const device of ["LT-0412", "LT-0413"]) {
        await put(page, folder, "programs.json", PROGRAMS.replace("24.08", device));
        await page.getByRole("group", { name: /On which device were “7-Zip” and the others found\?/ }).waitFor();
        await page.getByRole("textbox", { name: "Another device, its name" }).fill(device);
        await page.getByRole("button", { name: "Make the dry run" }).click();
        await accepted(page, "programs.json");
      }

      await put(page, folder, "list.csv", DEVICES);
      await page.getByRole("radio", { name: /Hardware.*Row 2: Name “PC1”, Location “Berlin”, User “Ada”/ }).check();
      await page.getByRole("button", { name: "Make the dry run" }).click();
      await accepted(page, "list.csv");

      await put(page, folder, "summary.csv", LICENCES);
      await page.getByRole("row", { name: /Visio Standard 2021, maintenance/ }).waitFor();
      await accepted(page, "summary.csv");
      await page.getByRole("button", { name: "Undo this import" }).waitFor();

      await go(page, "Hardware");
      for (const name of ["LT-0412", "LT-0413", "PC1", "PC2"])
        await page.getByRole("gridcell", { name, exact: true }).first().waitFor();
      await go(page, "Entitlements");
      await page.getByRole("gridcell", { name: "Visio Standard 2021, maintenance", exact: true }).waitFor();
      expect(await page.getByRole("gridcell", { name: "Maintenance only" }).count()).toBe(1);
    } finally {
      await app.close();
    }
  });
});

async function put(page: Page, folder: string, name: string, text: string): Promise<void> {
  const file = join(folder, name);
  writeFileSync(file, text);
  await page.locator("input[type=file]").setInputFiles(file);
}

async function accepted(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: /^Add \d/ }).click();
  await page.getByRole("heading", { name: `“${name}” was imported` }).waitFor();
}
