import type { ElectronApplication, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freshFolder, go, type Opened, open } from "./program.ts";

/** The text of a cell: row 1 is the first, column by its heading. */
async function cellText(page: Page, row: number, heading: string): Promise<string> {
  return (await (await cell(page, row, heading)).textContent()) ?? "";
}

async function cell(page: Page, row: number, heading: string) {
  const headings = await page.getByRole("columnheader").allInnerTexts();
  const column = headings.findIndex((text) => text.trim().startsWith(heading));
  return page.locator(`[data-cell="${row - 1} ${column}"]`);
}

/** Puts a text on the system's clipboard, as another program would. */
async function onClipboard(app: ElectronApplication, text: string): Promise<void> {
  await app.evaluate(({ clipboard }, written) => clipboard.writeText(written), text);
}

describe("the table of a register", () => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await open(freshFolder("table-edit"));
    const { page } = opened;
    await page.getByLabel("Organisation").fill("Test organisation");
    await page.getByLabel("Your name").fill("Ada Admin");
    await page.getByText("Try with sample data").click();
    await page.getByRole("button", { name: "Begin" }).click();
    await page.getByRole("heading", { name: "Overview" }).waitFor({ timeout: 60_000 });
    await go(page, "Hardware");
    await page.getByRole("grid").waitFor();
  }, 120_000);
  afterAll(async () => {
    await opened.app.close();
  });

  it("edits a cell by typing, refuses in words what can't be, and goes down with Enter", async () => {
    const { page } = opened;
    await (await cell(page, 1, "Model")).click();
    await page.keyboard.type("Latitude 9999");
    await page.keyboard.press("Enter");
    await expect.poll(() => cellText(page, 1, "Model")).toBe("Latitude 9999");
    const active = await page.getByRole("grid").getAttribute("aria-activedescendant");
    expect(active).toMatch(/-1-\d+$/);

    await (await cell(page, 2, "Purchased on")).dblclick();
    await page.keyboard.press("Control+A");
    await page.keyboard.type("31/02/2026");
    await page.keyboard.press("Enter");
    await page
      .getByRole("alert")
      .getByText(/Enter a day that exists/)
      .waitFor();
    expect(await page.getByRole("textbox", { name: "Purchased on" }).inputValue()).toBe("31/02/2026");
    await page.keyboard.press("Control+A");
    await page.keyboard.type("28/02/2026");
    await page.keyboard.press("Tab");
    await expect.poll(() => cellText(page, 2, "Purchased on")).toMatch(/28.02.2026|02.28.2026/);
  });

  it("leaves a cell as it was with Escape, and opens what can be done with a row by keys and pointer", async () => {
    const { page } = opened;
    const before = await cellText(page, 3, "Model");
    await (await cell(page, 3, "Model")).click();
    await page.keyboard.type("Not this");
    await page.keyboard.press("Escape");
    expect(await cellText(page, 3, "Model")).toBe(before);
    await page.keyboard.press("Shift+F10");
    await page.getByRole("menuitem", { name: "Edit cell" }).click();
    await page.getByRole("textbox", { name: "Model" }).waitFor();
    await page.keyboard.press("Escape");
    await (await cell(page, 4, "Model")).click({ button: "right" });
    await page.getByRole("menuitem", { name: "Open" }).click();
    await page.getByLabel("Asset tag").waitFor();
    await go(page, "Hardware");
    await expect.poll(() => cellText(page, 3, "Model")).toBe(before);
  });

  it("chooses a state from the list by its first letters", async () => {
    const { page } = opened;
    await (await cell(page, 1, "State")).click();
    await page.keyboard.type("In re");
    await page.getByRole("option", { name: "In repair" }).waitFor();
    await page.keyboard.press("Enter");
    await expect.poll(() => cellText(page, 1, "State")).toBe("In repair");
  });

  it("shows what a pasted block changes, saves it as one change, and undoes it", async () => {
    const { app, page } = opened;
    const shown = async () => {
      const texts = [];
      for (const row of [1, 2, 3])
        for (const heading of ["Maker", "Model"]) texts.push(await cellText(page, row, heading));
      return texts;
    };
    const before = await shown();
    await onClipboard(app, 'Acme\tA "1"\r\nAcme\tA2\r\nAcme\tA3\r\n');
    await (await cell(page, 1, "Maker")).click();
    await page.keyboard.press("Control+V");
    await page.getByRole("dialog").getByText("6 cells change in 3 devices.").waitFor();
    await page.getByRole("button", { name: "Change 6 cells" }).click();
    await expect.poll(shown).toEqual(["Acme", 'A "1"', "Acme", "A2", "Acme", "A3"]);
    await page.getByRole("button", { name: "Undo" }).click();
    await expect.poll(shown).toEqual(before);
  });

  it("copies a range that comes back as it was", async () => {
    const { app, page } = opened;
    await (await cell(page, 1, "Maker")).click();
    await page.keyboard.press("Shift+ArrowDown");
    await page.keyboard.press("Shift+ArrowRight");
    await page.keyboard.press("Control+C");
    const makers = [await cellText(page, 1, "Maker"), await cellText(page, 2, "Maker")];
    const models = [await cellText(page, 1, "Model"), await cellText(page, 2, "Model")];
    const copied = await app.evaluate(({ clipboard }) => clipboard.readText());
    expect(copied.split(/\r?\n/)).toEqual([`${makers[0]}\t${models[0]}`, `${makers[1]}\t${models[1]}`, ""]);
    await page.keyboard.press("Control+V");
    await page.getByRole("dialog").getByText("Nothing would change. 4 cells hold this already.").waitFor();
    await page.getByRole("dialog").getByRole("button", { name: "Cancel" }).click();
  });

  it("selects a range by dragging the mouse, counts its cells and copies it", async () => {
    const { app, page } = opened;
    const centre = async (row: number, heading: string) => {
      const box = await (await cell(page, row, heading)).boundingBox();
      return [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2] as const;
    };
    await page.mouse.move(...(await centre(2, "Model")));
    await page.mouse.down();
    await page.mouse.move(...(await centre(3, "Model")));
    await page.mouse.move(...(await centre(4, "Maker")), { steps: 4 });
    await page.mouse.up();
    await page.mouse.move(...(await centre(6, "Maker")));
    await page.getByText("Count: 6", { exact: true }).waitFor();
    expect(await page.locator("[data-range]").count()).toBe(6);
    await page.keyboard.press("Control+C");
    const copied = await app.evaluate(({ clipboard }) => clipboard.readText());
    expect(copied.split(/\r?\n/)[0]).toBe(`${await cellText(page, 2, "Maker")}\t${await cellText(page, 2, "Model")}`);
    await page.keyboard.press("Escape");
    await expect.poll(() => page.locator("[data-range]").count()).toBe(0);
  });

  it("changes five devices at once, and only the field that was chosen", async () => {
    const { page, complaints } = opened;
    await (await cell(page, 1, "Maker")).click();
    const rows = async (heading: string) => {
      const texts = [];
      for (const row of [1, 2, 3, 4, 5]) texts.push(await cellText(page, row, heading));
      return texts;
    };
    const users = await rows("User");
    await page.keyboard.press("Space");
    for (const _ of [2, 3, 4, 5]) {
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Space");
    }
    await page.getByRole("button", { name: "Change 5 devices…" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Field to change").selectOption("Maker");
    await dialog.getByRole("textbox", { name: "Maker" }).fill("Brook");
    await dialog.getByRole("button", { name: "Show what changes" }).click();
    await dialog.getByText("5 cells change in 5 devices.").waitFor();
    await dialog.getByLabel("Reason").fill("Bought by Brook");
    await dialog.getByRole("button", { name: "Change 5 cells" }).click();
    await expect.poll(() => rows("Maker")).toEqual(["Brook", "Brook", "Brook", "Brook", "Brook"]);
    expect(await rows("User")).toEqual(users);
    await go(page, "Audit trail");
    await page.getByRole("button", { name: /Bought by Brook.*Changed together/s }).waitFor();
    expect(complaints).toEqual([]);
  });
});
