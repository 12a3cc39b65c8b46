import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { beginWithSample, freshFolder, go, open, saveTo } from "./program.ts";

describe("what stands on the screen", () => {
  it("is printed as it is shown: the narrowed list, and the sheet of a record", async () => {
    const { app, page } = await open(freshFolder("print-records"));
    const out = freshFolder("print-records-out");
    const printed = async (name: string): Promise<string> => {
      const pdf = join(out, name);
      await saveTo(app, pdf);
      await page.getByRole("button", { name: "Save as PDF…" }).click();
      await page.getByText(`Saved as ${pdf}`).waitFor();
      return execFileSync("pdftotext", ["-layout", pdf, "-"], { encoding: "utf8" });
    };
    try {
      await beginWithSample(page);
      await go(page, "Hardware");
      await page.keyboard.press("Control+f");
      await page.locator(":focus").fill("iPhone");
      await page.getByText(/^\d+ of \d+ rows$/).waitFor();
      await page.getByRole("grid", { name: "Hardware" }).locator("[data-cell='0 1']").click();
      await page.keyboard.press("Control+p");
      const list = await printed("list.pdf");
      expect(list).toMatch(/Hardware/);
      expect(list).toMatch(/Found by “iPhone”/);
      expect(list).toMatch(/TK-IPH-001/);
      expect(list).not.toMatch(/TK-NB-001/);
      await page.getByRole("button", { name: "Back", exact: true }).click();

      await page.getByRole("grid", { name: "Hardware" }).getByText("TK-IPH-001").first().click();
      await page.keyboard.press("Control+Enter");
      await page.getByRole("button", { name: "Print the record's sheet" }).click();
      const sheet = await printed("sheet.pdf");
      expect(sheet).toMatch(/Device: TK-IPH-001/);
      expect(sheet).toMatch(/Holders/);
      expect(sheet).toMatch(/Import of devices\.csv/);
      expect(sheet).toMatch(/Page 1 of/);
    } finally {
      await app.close();
    }
  });
});
