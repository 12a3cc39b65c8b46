import { describe, expect, it } from "vitest";
import { beginWithSample, freshFolder, go, open } from "./program.ts";

describe("A use in the licence position", () => {
  it("is exempted with a reason and who authorised it, counts no more, and counts again once that is undone", async () => {
    const { app, page } = await open(freshFolder("decisions"));
    try {
      await beginWithSample(page);
      await go(page, "Licence position");
      await page.getByLabel("Find a product").fill("Visio LTSC Professional");
      const row = page.getByRole("grid", { name: "Licence position" }).getByRole("row", { name: /Visio LTSC/ });
      await row.click();
      const shortfall = () =>
        row
          .getByRole("gridcell")
          .nth(3)
          .evaluate((cell) => Number(cell.firstChild?.textContent));
      const before = await shortfall();
      const detail = page.getByRole("complementary", { name: "Explanation" });
      await detail.getByRole("button", { name: /^Not covered/ }).click();
      await detail
        .getByRole("button", { name: /^Decide about / })
        .first()
        .click();
      await page.getByRole("menuitem", { name: "Exempt this use…" }).click();
      const dialog = page.getByRole("dialog");
      await dialog.getByRole("button", { name: "Exempt" }).click();
      await dialog.getByText("Say who decided it: without that it doesn't count.").waitFor();
      await dialog.getByLabel("Reason").fill("Used in the training room only, under the classroom terms");
      await dialog.getByLabel("Authorised by").fill("Ines Karlsen");
      await dialog.getByRole("button", { name: "Exempt" }).click();
      await expect.poll(shortfall).toBe(before - 1);
      await detail.getByRole("button", { name: /^Exempt/ }).click();
      await detail.getByText("Exempt: Used in the training room only, under the classroom terms.").waitFor();
      await detail.getByRole("button", { name: "Open the exemption" }).click();
      await page.getByRole("heading", { level: 1, name: /Visio LTSC Professional 2021/ }).waitFor();
      await page.keyboard.press("Control+z");
      await go(page, "Licence position");
      await page.getByLabel("Find a product").fill("Visio LTSC Professional");
      await expect.poll(shortfall).toBe(before);
    } finally {
      await app.close();
    }
  });
});
