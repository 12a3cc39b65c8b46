import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { beginWithSample, freshFolder, go, open, secondStart } from "./program.ts";

const scan = async (page: Page, text: string): Promise<void> => {
  await page.keyboard.press("Control+K");
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
};

describe("the code on a label", () => {
  it("opens its record: scanned into the search, or handed over by the system; what is unknown is told in a sentence", async () => {
    const folder = freshFolder("links");
    const { app, page } = await open(folder);
    try {
      await beginWithSample(page);
      await scan(page, "muster:device/TK-NB-003");
      await page.getByRole("heading", { level: 1, name: /TK-NB-003/ }).waitFor();
      await go(page, "Overview");
      await scan(page, "TK-NB-004");
      await page.getByRole("heading", { level: 1, name: /TK-NB-004/ }).waitFor();

      expect(await secondStart(folder, "muster:device/TK-NB-005")).toBe(0);
      await page.getByRole("heading", { level: 1, name: /TK-NB-005/ }).waitFor();

      await secondStart(folder, "muster:device/TK-XX-999");
      await page.getByText("There is no device “TK-XX-999”").waitFor();
      await page.getByRole("heading", { level: 1, name: /TK-NB-005/ }).waitFor();
      await app.close();

      const again = await open(folder, undefined, ["muster:device/TK-NB-006"]);
      await again.page.getByRole("heading", { level: 1, name: /TK-NB-006/ }).waitFor();
      await again.app.close();
    } finally {
      await app.close().catch(() => undefined);
    }
  });
});
