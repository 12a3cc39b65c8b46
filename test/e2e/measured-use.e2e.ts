import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { beginWithSample, freshFolder, go, importFile, open } from "./program.ts";

describe("A right that counts what no inventory finds", () => {
  it("is not evaluable until its use is measured, and then opens to the people and records counted", async () => {
    const folder = freshFolder("measured");
    const file = join(folder, "cal.csv");
    writeFileSync(
      file,
      "Product,Publisher,Metric,Quantity,Licence type\nWindows Server CAL,Microsoft,Client access by user,40,Perpetual\n",
    );
    const { app, page } = await open(join(folder, "data"));
    try {
      await beginWithSample(page);
      await importFile(page, file);
      const detail = page.getByRole("complementary", { name: "Explanation" });
      const show = async () => {
        await go(page, "Licence position");
        await page.getByLabel("Find a product").fill("Windows Server CAL");
        await detail.getByRole("heading", { name: "Windows Server CAL" }).waitFor();
      };
      const enter = async (name: string, how: () => Promise<unknown>) => {
        await show();
        await detail.getByRole("button", { name: "Enter measured use" }).click();
        await page.getByRole("heading", { level: 1, name: "New measured use" }).waitFor();
        expect(await page.getByLabel("Software", { exact: false }).first().inputValue()).toBe("Windows Server CAL");
        await page.getByLabel("What is counted").fill(name);
        await how();
        await page.getByRole("button", { name: "Save" }).click();
        await page.getByRole("heading", { level: 1, name: `Windows Server CAL – ${name}` }).waitFor();
      };

      await show();
      await detail
        .getByText("No measured use counts on the day of the position: enter the users with access")
        .waitFor();
      await enter("Everybody", () => page.getByLabel("Counted from").selectOption({ label: "People of the register" }));
      await enter("Contractors", () => page.getByLabel("Quantity").fill("4"));

      await show();
      await detail.getByText("60 users need a right and 40 rights are valid: 20 are missing.").waitFor();
      await detail.getByRole("button", { name: /^Client access by user/ }).click();
      await detail.getByRole("button", { name: "Anke Tessmer" }).waitFor();
      await detail.getByRole("button", { name: "Contractors" }).click();
      await page.getByRole("heading", { level: 1, name: "Windows Server CAL – Contractors" }).waitFor();
    } finally {
      await app.close();
    }
  });
});
