import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { beginEmpty, freshFolder, go, open } from "./program.ts";

const PATIENT = { timeout: 10_000 };

/** What has the keyboard: its label, or else its text. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { activeElement, body } = document;
    if (!activeElement || activeElement === body) return "nothing";
    return activeElement.getAttribute("aria-label") ?? activeElement.textContent ?? "";
  });
}

describe("The keyboard", () => {
  it("is at the title of each screen that is gone to by mouse, also where its code is read first", async () => {
    const { app, page } = await open(freshFolder("keyboard"));
    const isAt = (title: string) => expect.poll(() => focused(page), PATIENT).toBe(title);
    try {
      await beginEmpty(page);
      await isAt("Overview");
      await go(page, "Licence position");
      for (const [tab, title] of [
        ["Terms", "Terms"],
        ["Harvest", "Harvest"],
        ["Evidence", "Evidence for an audit"],
        ["Position", "Licence position"],
      ] as const) {
        const tabs = page.getByRole("navigation", { name: "Licence position" });
        await tabs.getByRole("button", { name: tab, exact: true }).click();
        await isAt(title);
        const place = page
          .getByRole("navigation", { name: "Screens" })
          .getByRole("button", { name: "Licence position" });
        expect(await place.getAttribute("aria-current")).toBe("page");
      }
    } finally {
      await app.close();
    }
  });

  it("is back where it was after a dialog; none of it is cut off in the smallest window, and nothing typed is lost", async () => {
    const folder = freshFolder("dialogs");
    const file = join(folder, "devices.csv");
    writeFileSync(file, "Asset tag,Name,Serial number\nT-1,PC1,SN1001\n");
    const { app, page } = await open(folder);
    const isAt = (name: string | RegExp) => expect.poll(() => focused(page), PATIENT).toMatch(name);
    try {
      await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(900, 700));
      await beginEmpty(page);
      await go(page, "Import");
      await page.getByRole("button", { name: "Import profiles…" }).click();
      await page.getByRole("button", { name: "Copy and edit… Adobe: users as people" }).click();
      const editor = page.getByRole("dialog", { name: "A profile of your own" });
      await editor.waitFor();
      const box = await editor.boundingBox();
      const width = await page.evaluate(() => window.innerWidth);
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);

      await editor.getByRole("combobox", { name: "Headings of “Email”" }).pressSequentially("Post");
      await page.keyboard.press("Escape");
      await page.getByRole("button", { name: "Keep editing" }).click();
      await editor.getByText("Post", { exact: true }).waitFor();
      await page.keyboard.press("Escape");
      await page.getByRole("button", { name: "Discard entries" }).click();
      await editor.waitFor({ state: "hidden" });
      await page.getByRole("dialog", { name: "Import profiles" }).getByRole("button", { name: "Close" }).last().click();
      await isAt("Import profiles…");

      await page.locator("input[type=file]").first().setInputFiles(file);
      await page.getByRole("navigation", { name: "Parts of the import" }).getByText("Columns").click();
      await page.getByRole("button", { name: /^Rows find their record by/ }).click();
      await page.getByRole("list", { name: "Keys in their order" }).waitFor();
      await page.keyboard.press("Escape");
      await isAt(/^asset tag, then maker/);
      await page.keyboard.press("Enter");
      await page.getByRole("button", { name: "serial number earlier", exact: true }).click();
      await page.getByRole("button", { name: "Use these keys" }).click();
      await isAt(/^asset tag, then serial number/);
    } finally {
      // When this fails with entries on the screen, the window would ask before it closes.
      app.process().kill("SIGKILL");
    }
  });
});
