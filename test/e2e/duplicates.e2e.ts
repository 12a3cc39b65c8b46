import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { beginEmpty, filesIn, freshFolder, go, importFile, open } from "./program.ts";

const DEVICES = `Asset tag,Name,Manufacturer,Serial number,Model,Location
T1,pc-1,Dell Inc.,4XK2,Latitude 5440,Vienna
T2,pc-1,DELL,4xk2,Latitude 5450,Graz
T3,pc-3,HP,9ZZ1,EliteBook,Graz
T4,pc-3,HP,9ZZ2,EliteBook,Graz
`;
const GROUP = `Asset tag,Name,Manufacturer,Serial number,Model,UUID
U1,pc-7,Dell,SER-1,Latitude 1,4C4C4544-0001-0002-0003-000000000001
U2,pc-7,Dell,SER-2,Latitude 2,4C4C4544-0001-0002-0003-000000000001
U3,pc-7,Dell,SER-3,Latitude 3,4C4C4544-0001-0002-0003-000000000001
`;
const FOUND = `Asset tag,Device name,Software name,Publisher,Version,Inventory date
T2,pc-1,Brook Planner,Brook,1.0,2026-01-05
`;

describe("duplicates in the window", () => {
  it("are listed with their reasons, merged with their links by keyboard, and taken back", async () => {
    const folder = freshFolder("duplicates");
    const file = filesIn(folder);
    const { app, page, complaints } = await open(folder);
    try {
      await beginEmpty(page);
      await importFile(page, file("devices.csv", DEVICES));
      await importFile(page, file("found.csv", FOUND));
      await go(page, "Duplicates");
      const group = page.getByRole("listitem").filter({ hasText: "Same maker and serial number: Dell Inc., 4XK2" });
      await group.first().waitFor();
      // Two devices of one name with serial numbers of their own are two devices.
      expect(await page.getByText("pc-3").count()).toBe(0);

      await page.getByRole("button", { name: /^Compare and merge/ }).focus();
      await page.keyboard.press("Enter");
      await page.getByRole("heading", { name: "Merge records: device" }).waitFor();
      expect(await page.getByRole("radio", { name: "Asset tag: T1" }).isChecked()).toBe(true);
      await page.getByRole("radio", { name: "Model: Latitude 5440" }).focus();
      await page.keyboard.press("ArrowRight");
      expect(await page.getByRole("radio", { name: "Model: Latitude 5450" }).isChecked()).toBe(true);
      await page.getByText("Installations: device").waitFor();
      await page.getByRole("button", { name: "Merge", exact: true }).focus();
      await page.keyboard.press("Enter");
      await page.getByRole("heading", { name: "No duplicates" }).waitFor();

      await go(page, "Hardware");
      await page.getByText("Latitude 5450").waitFor();
      expect(await page.getByText("T2", { exact: true }).count()).toBe(0);
      await go(page, "Installations");
      await page.getByText("T1 pc-1", { exact: true }).waitFor();
      await go(page, "Hardware");
      await page.getByRole("button", { name: "Undo", exact: true }).click();
      await page.getByText("T2", { exact: true }).waitFor();

      await go(page, "Duplicates");
      await page.getByRole("button", { name: /^Not a duplicate/ }).click();
      await page.getByRole("heading", { name: "No duplicates" }).waitFor();
      await go(page, "Audit trail");
      await page.getByRole("button", { name: /Not duplicates:/ }).click();
      await page.getByText("Not the same as").first().waitFor();
      await page.getByRole("button", { name: "Verify" }).click();
      await page.getByText(/The trail is intact/).waitFor();
      expect(complaints).toEqual([]);
    } finally {
      await app.close();
    }
  });

  it("of a group become one in one step, and the next import of the same file makes none of them anew", async () => {
    const folder = freshFolder("merged-group");
    const devices = join(folder, "devices.csv");
    writeFileSync(devices, GROUP);
    const { app, page, complaints } = await open(folder);
    try {
      await beginEmpty(page);
      await importFile(page, devices);
      await go(page, "Duplicates");
      await page.getByRole("button", { name: /^Compare and merge/ }).click();
      await page.getByRole("radio", { name: "U2 pc-7 stays" }).check();
      await page.getByRole("radio", { name: "Model: blank" }).check();
      await page.getByText("3 records are changed in one step").waitFor();
      await page.getByRole("button", { name: "Merge 3 records" }).click();
      await page.getByRole("heading", { name: "No duplicates" }).waitFor();

      await go(page, "Import");
      await page.locator("input[type=file]").setInputFiles(devices);
      await page.getByText(/^2 rows have marks of records that were merged/).waitFor();
      await page.getByText("Unchanged 2").click();
      await page
        .getByText(/^Matched by the asset tag “U1”.*of a record merged on .*Row 3 speaks for it/)
        .first()
        .waitFor();
      await page.getByText("New 0").waitFor();
      await page.getByRole("button", { name: /^Change 1/ }).click();
      await page.getByRole("heading", { name: /was imported/ }).waitFor();
      await go(page, "Hardware");
      await page.getByText("SER-2", { exact: true }).waitFor();
      expect(await page.getByText(/SER-[13]/).count()).toBe(0);
      expect(complaints).toEqual([]);
    } finally {
      await app.close();
    }
  });
});
