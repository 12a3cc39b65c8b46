import { statSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { beginWithSample, freshFolder, go, type Opened, open, saveTo } from "./program.ts";

async function toWhatIf(page: Page): Promise<void> {
  await go(page, "Licence position");
  await page.getByRole("navigation", { name: "Licence position" }).getByText("What-if").click();
  await page.getByRole("heading", { level: 1, name: "What-if" }).waitFor();
}

async function assume(page: Page, kind: string): Promise<void> {
  await page.getByLabel("What would change").selectOption({ label: kind });
}

async function choose(page: Page, label: string, typed: string, option: RegExp): Promise<void> {
  await page.getByRole("combobox", { name: label }).fill(typed);
  await page.getByRole("option", { name: option }).click();
  await page.keyboard.press("Tab");
}

/** The change of a figure. */
async function change(page: Page, label: string): Promise<string | null> {
  const row = page.getByRole("table", { name: "In all" }).getByRole("row", { name: label });
  return row.getByRole("cell").last().textContent();
}

describe("A what-if", () => {
  const folder = freshFolder("what-if");
  let program: Opened;
  beforeAll(async () => {
    program = await open(folder);
    await beginWithSample(program.page);
  });
  afterAll(() => program.app.close());

  it("shows at once what rights that are bought and people who leave change, down to the records", async () => {
    const { page } = program;
    await toWhatIf(page);
    await page.getByText("Nothing is assumed yet").waitFor();
    await assume(page, "Rights are bought");
    await page.getByRole("button", { name: "Add this assumption" }).click();
    await page.getByText("Choose a product.").waitFor();
    await choose(page, "Product", "Visio", /^Microsoft Visio LTSC/);
    await page.getByLabel("Packs").fill("5");
    await page.getByLabel("Price of a pack").fill("412.50");
    await page.getByRole("button", { name: "Add this assumption" }).click();
    await page.getByText("5 more rights at 412.50 EUR each, counted per device.").waitFor();
    const changed = page.getByRole("table", { name: "Products that change" });
    await changed.getByText("−1,650.00 EUR").waitFor();
    expect(await change(page, "Rights missing")).toBe("−4");
    expect(await change(page, "To buy what is missing")).toBe("−1,650.00 EUR");
    expect(await change(page, "Paid once for what is bought")).toBe("+2,062.50 EUR");

    await changed.getByRole("button", { name: /^Microsoft Visio LTSC/ }).click();
    const rights = page.getByRole("region", { name: "Rights, after" });
    await rights.getByText(/^Rights recorded/).click();
    await rights.getByText("5 more rights to Microsoft Visio LTSC Professional 2021 (assumed)").waitFor();

    await assume(page, "People leave");
    await choose(page, "People", "Anke", /^Anke Tessmer/);
    await page.getByLabel("Their devices").selectOption({ label: "Retire as well" });
    await page.getByRole("button", { name: "Add this assumption" }).click();
    await page.getByText("1 person leaves: Anke Tessmer. Their devices retire as well.").waitFor();
    await expect.poll(() => changed.getByRole("rowheader").count()).toBeGreaterThan(1);
  });

  it("stays while the window shows something else, and is stored only when it is kept", async () => {
    const { page } = program;
    await go(page, "Audit trail");
    await page.getByLabel("Find events").waitFor();
    expect(await page.getByText(/Scenario/).count()).toBe(0);
    await page.keyboard.press("Control+k");
    await page.keyboard.type("what-if");
    await page.getByRole("option", { name: /^What-if/ }).waitFor();
    await page.keyboard.press("Enter");
    await page.getByText("1 person leaves: Anke Tessmer. Their devices retire as well.").waitFor();
    await page.getByRole("button", { name: "Keep as scenario…" }).click();
    await page.getByLabel("Name").fill("Autumn");
    await page.getByRole("button", { name: "Keep scenario" }).click();
    await page.getByText(/^“Autumn”, computed from the registers of/).waitFor();

    await page.getByRole("button", { name: /^Remove: 1 person leaves/ }).click();
    await page.getByText(/^“Autumn”, changed since it was kept/).waitFor();
    await page.getByRole("button", { name: "Begin anew" }).click();
    await page.getByText("Nothing is assumed yet").waitFor();
    await page.getByRole("button", { name: "Kept scenarios" }).click();
    await page.getByLabel("Name of Autumn").fill("Winter");
    await page.getByLabel("Name of Autumn").press("Enter");
    await page.getByRole("button", { name: "Open Winter" }).click();
    await page.getByText("1 person leaves: Anke Tessmer. Their devices retire as well.").waitFor();
  });

  it("is removed in a way that can be taken back", async () => {
    const { page } = program;
    await page.getByRole("button", { name: "Kept scenarios" }).click();
    await page.getByRole("button", { name: "Remove Winter" }).click();
    await page.getByText("Scenario “Winter” removed").waitFor();
    await page.getByRole("button", { name: "Close", exact: true }).last().click();
    await page.getByRole("button", { name: "Undo" }).last().click();
    await page.getByText("Taken back: Scenario “Winter” removed").waitFor();
    await page.getByRole("button", { name: "Kept scenarios" }).click();
    await page.getByRole("button", { name: "Open Winter" }).waitFor();
    await page.keyboard.press("Escape");
  });

  it("looks at another day and is exported", async () => {
    const { page, app, complaints } = program;
    const day = page.getByLabel("Day looked at");
    await day.fill("2027-12-31");
    await page.getByRole("columnheader", { name: "After, 31 Dec 2027" }).waitFor();
    const file = join(folder, "what-if.xlsx");
    await saveTo(app, file);
    await page.getByRole("button", { name: "Export" }).click();
    await page.getByText(/The comparison was saved as/).waitFor();
    expect(statSync(file).size).toBeGreaterThan(2_000);
    expect(complaints).toEqual([]);
  });
});
