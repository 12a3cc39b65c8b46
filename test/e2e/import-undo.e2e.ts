import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { beginEmpty, freshFolder, go, open } from "./program.ts";

describe("an import in the window", () => {
  it("can be taken back with one click, keeps what was edited since, and is verified", async () => {
    const folder = freshFolder("undo");
    const file = join(folder, "people.csv");
    writeFileSync(file, "Name,Email\nAda Lovelace,ada@example.org\nGrace Hopper,grace@example.org\n");
    const { app, page } = await open(folder);
    try {
      await beginEmpty(page);
      await go(page, "Import");
      await page.locator("input[type=file]").setInputFiles(file);
      await page.getByRole("button", { name: "Add 2 people" }).click();
      await page.getByRole("heading", { name: "“people.csv” was imported" }).waitFor();

      await go(page, "People");
      await page.getByText("Ada Lovelace").dblclick();
      await page.getByLabel("Department").fill("Engines");
      await page.getByRole("button", { name: "Save" }).click();
      await expect.poll(() => page.getByText("Event 3").count()).toBeGreaterThan(0);

      await go(page, "Audit trail");
      await page.getByRole("button", { name: /Import of people.csv/ }).click();
      await page.getByRole("button", { name: "Undo this change" }).click();
      const asked = page.getByRole("dialog", { name: /Take back: Import of people.csv/ });
      await asked.getByText("Ada Lovelace (person): Made by this change, edited since").waitFor();
      await asked.getByRole("button", { name: "Take back" }).click();
      await page.getByText(/left as it is: Ada Lovelace/).waitFor();
      await page.getByRole("button", { name: "Verify" }).click();
      await page.getByText(/The trail is intact: 4 events/).waitFor();

      await go(page, "People");
      await page.getByText("Ada Lovelace", { exact: true }).waitFor();
      expect(await page.getByText("Grace Hopper").count()).toBe(0);
    } finally {
      await app.close();
    }
  });

  it("shows HTML and formulas in cells as text, and refuses a file that is none in words", async () => {
    const folder = freshFolder("hostile");
    const file = join(folder, "people.csv");
    writeFileSync(file, 'Name,Email\n"<img src=x onerror=alert(1)>",a@example.org\n"=1+1",b@example.org\n');
    const broken = join(folder, "licences.xlsx");
    writeFileSync(broken, Buffer.from("PK\u0003\u0004 not a workbook at all"));
    const { app, page, complaints } = await open(folder);
    try {
      await beginEmpty(page);
      await go(page, "Import");
      await page.locator("input[type=file]").setInputFiles(broken);
      await page
        .getByRole("alert")
        .getByText(/“licences.xlsx”.*Nothing was imported/)
        .waitFor();
      await page.locator("input[type=file]").setInputFiles(file);
      await page.getByRole("button", { name: "Add 2 people" }).click();
      await go(page, "People");
      await page.getByText("<img src=x onerror=alert(1)>").waitFor();
      await page.getByText("=1+1").waitFor();
      expect(await page.locator("img[src=x]").count()).toBe(0);
      expect(complaints).toEqual([]);
    } finally {
      await app.close();
    }
  });
});
