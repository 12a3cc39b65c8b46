import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { beginEmpty, beginWithSample, freshFolder, go, open, saveTo } from "./program.ts";

const LIST = [
  "Workshop list,,,,,,",
  ",,,,,,",
  "Kit,Serial number,Owner,Bought,Price,Status,Remark",
  'TK-NB-001,13DM470,Anke Tessmer,03/04/2025,"1.200,50",Bench,loan / desk 4',
  'TK-NB-777,SNX1,A. Tessmer,05/06/2025,"900,00",Deployed,',
  'TK-NB-778,SNX2,Bernd Kolb,31/08/2025,"12,5,0",Deployed,spare / desk 5',
].join("\n");

describe("a list that nobody at Muster has ever seen", () => {
  it("is taken by decisions about columns, words, cells and names, which the next file of its kind needs no more", async () => {
    const folder = freshFolder("decisions");
    const file = join(folder, "workshop.csv");
    writeFileSync(file, LIST);
    const { app, page } = await open(folder);
    try {
      await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800));
      await beginWithSample(page);
      await go(page, "Import");
      await page.locator("input[type=file]").setInputFiles(file);
      await step(page, "Columns");
      await feed(page, "Kit", "Name");
      await feed(page, "Owner", "User");
      await feed(page, "Bought", "Purchased on");
      await page.getByLabel("More for Remark").click();
      await page.getByText("Split it into columns…").click();
      await page.getByRole("button", { name: "Split", exact: true }).click();
      await feed(page, "Remark, part 2", "Cost centre");
      await feed(page, "Remark, part 1", "Notes");

      await step(page, "Dry run");
      await page.getByRole("group", { name: /Amounts in this file name no currency/ }).waitFor();
      await page.getByRole("button", { name: "Make the dry run" }).click();
      const rejected = join(folder, "rejected.xlsx");
      await saveTo(app, rejected);
      await page.getByRole("button", { name: "Save these rows with their reasons…" }).click();
      await page.getByText(`The rejected rows were saved as ${rejected}`).waitFor();
      expect(readFileSync(rejected).length).toBeGreaterThan(1_000);

      const reason = page.getByRole("row", { name: /TK-NB-778/ }).getByText("is no amount");
      const isInView = await reason.evaluate((text) => {
        const view = text.closest("table")?.parentElement?.getBoundingClientRect();
        return view !== undefined && text.getBoundingClientRect().right <= view.right;
      });
      expect(isInView).toBe(true);

      await page.getByRole("gridcell", { name: "12,5,0", exact: true }).waitFor();
      await page.getByLabel("Filter Cost centre").focus();
      await page.keyboard.press("Tab");
      expect(await page.locator(":focus").textContent()).toContain("TK-NB-778");
      await page.keyboard.press("Enter");
      await expect.poll(() => page.locator(":focus").inputValue()).toBe("12,5,0");
      await page.keyboard.press("Control+A");
      await page.keyboard.type("12,50");
      await page.keyboard.press("Enter");
      await page.getByRole("navigation", { name: "Parts of the import" }).getByText("2 new, 1 changed").waitFor();
      await page.getByText("Row 6 of the file is new now. No row is rejected any more.").waitFor();
      await page.getByRole("button", { name: "Show this row" }).click();
      await page.getByRole("rowheader", { name: "TK-NB-778" }).waitFor();
      await page.getByText("1 of 2 rows pass the filters.").waitFor();
      await page.getByRole("button", { name: "Clear the filters" }).click();
      await page.getByLabel("Filter Purchase cost").fill(">=100");
      await page.getByText("1 of 2 rows pass the filters.").waitFor();
      await page.getByRole("rowheader", { name: "TK-NB-777" }).waitFor();
      await choose(page, "“Bench” in Status", "In repair");
      await page.getByText("1 person").click();
      await page.getByRole("button", { name: "Record that “A. Tessmer” means" }).click();
      await page.getByRole("combobox", { name: "Record that “A. Tessmer” means" }).fill("Anke");
      await page.getByRole("option", { name: "Anke Tessmer" }).click();
      await expect.poll(() => page.getByText("Rows name these").count()).toBe(0);
      await page.getByRole("button", { name: "Add 2 and change 1 device" }).click();
      await page.getByRole("heading", { name: "“workshop.csv” was imported" }).waitFor();
      expect(await page.locator(":focus").textContent()).toBe("“workshop.csv” was imported");

      writeFileSync(file, LIST.replace("12,5,0", "12,50"));
      await page.locator("input[type=file]").setInputFiles(file);
      await page.getByText("The registers say all of this already.").waitFor();
      await step(page, "How it was read");
      await page.getByText("Read by the profile “workshop.csv”.").waitFor();
    } finally {
      await app.close();
    }
  });

  it("is taken from the clipboard like a file", async () => {
    const { app, page } = await open(freshFolder("pasted"));
    try {
      await beginEmpty(page);
      await go(page, "Import");
      await page.evaluate(() => {
        const data = new DataTransfer();
        data.setData("text/plain", "Name\tE-mail\nAda Lovelace\tada@example.org\n");
        document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true }));
      });
      await page.getByRole("button", { name: "Add 1 person" }).click();
      await page.getByRole("heading", { name: "“Pasted cells.txt” was imported" }).waitFor();
    } finally {
      await app.close();
    }
  });
});

async function step(page: Page, name: string): Promise<void> {
  await page.getByRole("navigation", { name: "Parts of the import" }).getByText(name).click();
}

async function feed(page: Page, column: string, field: string): Promise<void> {
  await choose(page, `Field for ${column}`, field);
  await expect
    .poll(() => page.getByRole("combobox", { name: `Field for ${column}`, exact: true }).inputValue())
    .toBe(field);
}

async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole("combobox", { name: label, exact: true }).click();
  await page.getByRole("option", { name: option, exact: true }).click();
}
