import { describe, expect, it } from "vitest";
import { beginWithSample, freshFolder, go, open } from "./program.ts";

describe("a view of a register", () => {
  it("is grouped with counts and sums, and narrowed to a group", async () => {
    const { app, page } = await open(freshFolder("table-groups"));
    try {
      await beginWithSample(page);
      await go(page, "Entitlements");
      await page.getByText(/^Quantity: [\d,.]+$/).waitFor();
      await page.getByRole("button", { name: "Group" }).click();
      const groups = page.getByRole("dialog", { name: "Group" });
      await groups.getByLabel("Group by").selectOption("Kind");
      const subscriptions = groups.getByRole("row", { name: /^Subscription/ });
      const count = await subscriptions.getByRole("cell").first().textContent();
      await subscriptions.getByRole("button", { name: "Subscription" }).click();
      await page.getByRole("list", { name: "All of these hold" }).getByText("Kind is any of Subscription").waitFor();
      await page.getByText(new RegExp(`^${count} of `)).waitFor();
    } finally {
      await app.close();
    }
  });

  it("is narrowed by conditions, saved under a name, and there after a restart", async () => {
    const data = freshFolder("table-view");
    const first = await open(data);
    let narrowed: string | null = null;
    try {
      const { page } = first;
      await beginWithSample(page);
      await go(page, "Hardware");
      const rows = page.getByText(/^[\d,.]+( of [\d,.]+)? rows?$/);
      const all = await rows.textContent();
      await page.getByRole("button", { name: "Conditions" }).click();
      const conditions = page.getByRole("dialog", { name: "Conditions" });
      await conditions.getByLabel("Field").selectOption("Class");
      await conditions.getByRole("combobox", { name: "Any of" }).click();
      await page.getByRole("option", { name: "Laptop" }).click();
      await page.keyboard.press("Escape");
      await expect.poll(() => rows.textContent()).not.toBe(all);
      await page.keyboard.press("Escape");
      await page.getByRole("list", { name: "All of these hold" }).getByText("Class is any of Laptop").waitFor();
      narrowed = await rows.textContent();

      await page.getByRole("button", { name: "Views" }).click();
      await page.getByRole("menuitem", { name: "Save what is shown as a view…" }).click();
      await page.getByRole("dialog", { name: "Save as a view" }).getByLabel("Name").fill("Laptops");
      await page.keyboard.press("Enter");
      await page.getByRole("button", { name: "Laptops" }).waitFor();
      await page.getByRole("button", { name: "Clear" }).click();
      await expect.poll(() => rows.textContent()).toBe(all);
    } finally {
      await first.app.close();
    }
    const { app, page } = await open(data);
    try {
      await go(page, "Hardware");
      await page.getByRole("button", { name: "Views" }).click();
      await page.getByRole("menuitem", { name: "Laptops" }).click();
      await expect.poll(() => page.getByText(/^[\d,.]+( of [\d,.]+)? rows?$/).textContent()).toBe(narrowed);
      await page.getByRole("button", { name: "Laptops" }).waitFor();
    } finally {
      await app.close();
    }
  });
});
