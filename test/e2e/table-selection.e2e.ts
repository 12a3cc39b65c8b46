import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { beginWithSample, freshFolder, go, type Opened, open } from "./program.ts";

describe("rows of a register, selected and opened", () => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await open(freshFolder("table-selection"));
    await opened.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800));
    await beginWithSample(opened.page);
  }, 120_000);
  afterAll(async () => {
    await opened.app.close();
  });

  it("stay where they are when one is selected, and get the keyboard back from a dialog", async () => {
    const { page } = opened;
    await go(page, "People");
    const grid = page.getByRole("grid", { name: "People" });
    const row = page.locator("[data-cell='3 1']");
    await row.click();
    const before = await row.boundingBox();
    await page.keyboard.press("Space");
    await page.getByRole("button", { name: "Change state of 1 person" }).click();
    expect(await row.boundingBox()).toEqual(before);
    await page.getByRole("menuitem").first().click();
    await page.getByRole("dialog", { name: /^Record the leave of / }).waitFor();
    await page.keyboard.press("Escape");
    await expect.poll(() => grid.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Filter" }).waitFor();
  });

  it("open with one click on the name; the second of a double click reaches nothing", async () => {
    const { page } = opened;
    await go(page, "Hardware");
    await page.locator("[data-cell='0 0'] [data-open]").dblclick();
    await page.getByRole("tab", { name: "History" }).waitFor();
    const at = await page.evaluate(() => [document.activeElement?.matches("input, textarea"), `${getSelection()}`]);
    expect(at).toEqual([false, ""]);
  });

  it("come from cells pasted as new records, after a look at what they would be", async () => {
    const { app, page } = opened;
    // Once it was read, the Import screen stands there before the keys have done their work: they must not reach it, too.
    await go(page, "Import");
    await go(page, "Hardware");
    await app.evaluate(({ clipboard }) => clipboard.writeText("NEW-1\tLaptop\tAcme\r\nNEW-2\tLaptop\tAcme\r\n"));
    await page.locator("[data-cell='0 1']").click();
    await page.keyboard.press("Control+Shift+V");
    await page.getByRole("heading", { level: 1, name: "Import" }).waitFor();
    await page.getByRole("button", { name: "Add 2 devices" }).click();
    await page.getByRole("heading", { name: "“Pasted rows.txt” was imported" }).waitFor();
    expect(await page.getByText("Pasted cells.txt").count()).toBe(0);
    await go(page, "Hardware");
    await page.getByRole("textbox", { name: "Find in this list" }).fill("NEW-");
    await page.getByText("2 of 76 rows", { exact: true }).waitFor();
  });

  it("are not called missing when all of them are retired", async () => {
    const { page, complaints } = opened;
    await go(page, "Locations");
    await page.getByRole("grid", { name: "Locations" }).focus();
    await page.keyboard.press("Control+A");
    await page.getByRole("button", { name: "Retire 4 selected" }).click();
    await page.getByRole("heading", { name: "4 locations, all out of daily use" }).waitFor();
    await page.getByRole("button", { name: "Show retired" }).click();
    await page.getByText("4 rows", { exact: true }).waitFor();
    expect(complaints).toEqual([]);
  });
});
