import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { beginWithSample, freshFolder, open } from "./program.ts";

/** Opens the palette and types, as a person does: without waiting for anything. */
async function type(page: Page, text: string): Promise<void> {
  await page.keyboard.press("Control+K");
  await page.keyboard.type(text);
}

/** The line that Enter would open. */
function chosen(page: Page) {
  return page.locator('[role="option"][aria-selected="true"]');
}

const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? "");

describe("search everywhere", () => {
  it("leads by keyboard alone to a device, a program, an action and a setting", async () => {
    const { app, page, complaints } = await open(freshFolder("search"));
    try {
      await beginWithSample(page);

      // The serial number is 4HJ806HM3E: a part of it, with one character wrong.
      await type(page, "HJ806HN");
      await expect.poll(() => chosen(page).textContent()).toMatch(/TK-NB-003.*Serial number: 4HJ806HM3E/);
      await page.keyboard.press("Enter");
      await page.getByRole("heading", { level: 1, name: /TK-NB-003/ }).waitFor();

      // Typed and entered at once.
      await type(page, "anke.tessmer@");
      await page.keyboard.press("Enter");
      await page.getByRole("heading", { level: 1, name: "Anke Tessmer" }).waitFor();

      // A program that is a title on record leads to it.
      await type(page, "WebView2-Laufzeit");
      await expect.poll(() => chosen(page).textContent()).toMatch(/Microsoft Edge WebView2-Laufzeit.*on \d+ devices/);
      await page.keyboard.press("Escape");

      // An action that makes sense here runs; the field it leads to keeps the focus.
      await page.keyboard.press("Control+3");
      await page.getByRole("heading", { level: 1, name: "Hardware" }).waitFor();
      await type(page, "find in list");
      await expect.poll(() => chosen(page).textContent()).toMatch(/Find in List.*Ctrl\+F/);
      await page.keyboard.press("Enter");
      await expect
        .poll(() => page.evaluate(() => `${document.activeElement?.tagName} ${document.activeElement?.role}`))
        .not.toMatch(/BODY|combobox/);
      await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe("INPUT");

      // One that makes none is shown, marked, and does nothing.
      await type(page, "save");
      const save = page.getByRole("option", { name: /^Save/ });
      await expect.poll(() => save.getAttribute("aria-disabled")).toBe("true");
      await page.keyboard.press("Enter");
      expect(await page.getByRole("combobox", { name: "Search everywhere" }).isVisible()).toBe(true);
      await page.keyboard.press("Escape");

      await type(page, "theme");
      await expect.poll(() => chosen(page).textContent()).toMatch(/^Theme/);
      await page.keyboard.press("Enter");
      await page.getByRole("heading", { level: 1, name: "Settings" }).waitFor();

      // Nothing typed: what was used last comes first.
      await type(page, "");
      await expect.poll(() => chosen(page).textContent()).toMatch(/^Theme/);
      expect(await page.getByRole("group", { name: "Recent" }).getByRole("option").allTextContents()).toEqual(
        expect.arrayContaining([expect.stringMatching(/^Anke Tessmer/), expect.stringMatching(/^TK-NB-003/)]),
      );
      await page.keyboard.type("qzqzqzqz");
      await page.getByText("No match for “qzqzqzqz”").waitFor();
      expect(complaints).toEqual([]);
    } finally {
      await app.close();
    }
  });

  it("opens by its second shortcut too, and gives the focus back when it is closed", async () => {
    const { app, page } = await open(freshFolder("search-focus"));
    try {
      await beginWithSample(page);
      await page.getByRole("navigation").getByRole("button", { name: "People" }).focus();
      const before = await focused(page);
      await page.keyboard.press("Control+Shift+P");
      await page.getByRole("combobox", { name: "Search everywhere" }).waitFor();
      expect(await focused(page)).toBe("Search everywhere");
      await page.keyboard.press("Escape");
      await expect.poll(() => focused(page)).toBe(before);
    } finally {
      await app.close();
    }
  });

  it("lists the inventories that hold a program no title recognises", async () => {
    const { app, page } = await open(freshFolder("search-program"));
    try {
      await beginWithSample(page);
      await type(page, "Bewehrungsrehcner");
      await expect.poll(() => chosen(page).textContent()).toMatch(/Installations/);
      await page.keyboard.press("Enter");
      await page.getByRole("heading", { level: 1, name: "Installations" }).waitFor();
      const found = page.getByRole("row", { name: /TK-/ });
      await found.first().waitFor();
      const narrowed = await found.count();
      expect(narrowed).toBeGreaterThan(0);
      expect(narrowed).toBeLessThan(20);
    } finally {
      await app.close();
    }
  });
});
