import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { beginEmpty, freshFolder, go, importFile, open } from "./program.ts";

const HEAD = "Device name,Serial number,Software name,Publisher,Version,Inventory date\n";

const JANUARY = `${HEAD}pc-1,S1A,Brook Planner 4.1,Brook,4.1,2026-01-05
pc-1,S1A,Quux Display Driver,Quux,1.0,2026-01-05
pc-2,S2A,Brook Planner 4.2,Brook,4.2,2026-01-05
pc-2,S2A,Quux Display Driver,Quux,1.0,2026-01-05
`;
const FEBRUARY = `${HEAD}pc-3,S3A,Brook Planner 4.3,Brook,4.3,2026-02-05
pc-3,S3A,Quux Display Driver,Quux,1.0,2026-02-05
pc-3,S3A,Something Else,Quux,1.0,2026-02-05
`;

async function importText(page: Page, path: string, text: string): Promise<void> {
  writeFileSync(path, text);
  await importFile(page, path);
}

describe("names to recognise in the window", () => {
  it("are decided once for all devices, and the decision survives the next import", async () => {
    const folder = freshFolder("recognition");
    const { app, page, complaints } = await open(folder);
    try {
      await beginEmpty(page);
      await importText(page, join(folder, "january.csv"), JANUARY);
      await go(page, "Names to recognise");
      const names = () => page.getByRole("combobox", { name: /^Meaning of/ }).count();
      await expect.poll(names).toBe(3);

      await page.getByLabel("Meaning of Brook Planner 4.1").selectOption("new");
      expect(await page.getByLabel("New title").inputValue()).toBe("Brook Planner");
      await page.getByLabel("Licence needed").selectOption("yes");
      await page.getByRole("button", { name: "Use “Brook Planner *”" }).click();
      await page.getByText("Fits 2 names found 2 times on devices").waitFor();
      await page.getByLabel("Select Quux Display Driver").check();
      await page.getByLabel("Set the selected names to").selectOption("system");
      await page.getByRole("button", { name: "Save 2 decisions" }).click();
      await page.getByRole("heading", { name: "Every name is recognised" }).waitFor();

      await page.getByRole("button", { name: "Close this message" }).click();
      await importText(page, join(folder, "february.csv"), FEBRUARY);
      await go(page, "Names to recognise");
      await page.getByText("Something Else").waitFor();
      expect(await names()).toBe(1);

      await go(page, "Software");
      await page.getByText("Brook Planner", { exact: true }).waitFor();
      await page.getByText("Parts of the operating system").waitFor();

      await go(page, "Audit trail");
      await page.getByRole("button", { name: /Decided what 2 names are/ }).click();
      await page.getByRole("button", { name: "Undo this change" }).click();
      await go(page, "Names to recognise");
      await expect.poll(names).toBe(5);
      expect(complaints).toEqual([]);
    } finally {
      await app.close();
    }
  });
});
