import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { beginEmpty, filesIn, freshFolder, go, importFile, open, saveTo } from "./program.ts";

const PEOPLE = `Name,E-mail,State,Department,Left on
Ada Gone,ada@brook.example,Left,Sales,2026-03-03
Ben Here,ben@brook.example,Active,Sales,
`;
const SEATS = `Cloud service,Person,Account,Plan,State,Assigned on,Last used,Cost,Cost is per
Mail,Ada Gone,ada@brook.example,E3,Assigned,2024-01-01,2026-03-01,30.00 EUR,Month
Mail,Ben Here,ben@brook.example,E5,Assigned,2024-01-01,2026-02-01,54.00 EUR,Month
Board,,spare@brook.example,Business,Free,,,120.00 USD,Year
Board,Ben Here,ben@brook.example,Business,Assigned,2024-01-01,,120.00 USD,Year
`;

describe("the harvest in the window", () => {
  it("proposes seats with their money, ends them as one authorised change, and undo brings them back", async () => {
    const folder = freshFolder("harvest");
    const file = filesIn(folder);
    const { app, page, complaints } = await open(folder);
    try {
      await beginEmpty(page);
      await importFile(page, file("people.csv", PEOPLE));
      await importFile(page, file("seats.csv", SEATS));
      await page.keyboard.press("Control+k");
      await page.keyboard.type("harvest");
      await page.getByRole("option", { name: /^Harvest/ }).waitFor();
      await page.keyboard.press("Enter");
      await page.getByRole("heading", { level: 1, name: "Harvest" }).waitFor();

      const sum = page.getByRole("definition").first();
      const rows = page.getByRole("table", { name: "Proposals" }).locator("tbody tr");
      await expect.poll(() => rows.count()).toBe(3);
      const gone = rows.filter({ hasText: "“Ada Gone” left on 3 March 2026 and still has this seat." });
      expect(await gone.textContent()).toContain("360.00 EUR a year");
      expect(await sum.textContent()).toContain("1,008.00 EUR + 120.00 USD");
      expect(await sum.textContent()).toContain("No exchange rate from USD to EUR");
      await page.getByText("Last use not known: 1 seat").waitFor();

      await page.getByText("Seats of leavers 1").click();
      await page.getByLabel("Select all that can be accepted").check();
      await page.getByRole("button", { name: "Accept 1 proposal…" }).click();
      const dialog = page.getByRole("dialog", { name: "Accept 1 proposal" });
      await dialog.getByRole("button", { name: "Accept 1 proposal" }).click();
      await dialog.getByText("Enter who authorised this, or the number under which.").waitFor();
      await dialog.getByLabel("Authorised by").fill("IT 7/26");
      await dialog.getByLabel("Ended: no longer needed").check();
      await dialog.getByRole("cell", { name: "Ended", exact: true }).waitFor();
      await dialog.getByRole("button", { name: "Accept 1 proposal" }).click();
      await page.getByText("1 proposal accepted.").waitFor();
      await expect.poll(() => page.evaluate(() => document.activeElement === document.body)).toBe(false);
      await page.getByText("All 2").click();
      await expect.poll(() => rows.count()).toBe(2);
      expect(await sum.textContent()).toContain("648.00 EUR + 120.00 USD");

      const out = join(folder, "harvest.xlsx");
      await saveTo(app, out);
      await page.getByRole("button", { name: "Export" }).click();
      await page.getByText(`The proposals were saved as ${out}`).waitFor();
      expect(existsSync(out)).toBe(true);

      await go(page, "Audit trail");
      await page.getByText("Harvest: 1 seat of a leaver").first().click();
      await page.getByText("IT 7/26").first().waitFor();
      await page.keyboard.press("Control+z");
      await page
        .getByText(/Taken back: Harvest: 1 seat of a leaver/)
        .first()
        .waitFor();
      await go(page, "Licence position");
      await page.getByRole("button", { name: "Harvest" }).click();
      await expect.poll(() => rows.count()).toBe(3);
      expect(complaints).toEqual([]);
    } finally {
      await app.close();
    }
  });
});
