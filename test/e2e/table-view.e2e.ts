import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { beginWithSample, freshFolder, go, open, saveTo } from "./program.ts";

describe("a view of a register", () => {
  it("is grouped between its rows, collapsed, selected by group, printed under its headings, and narrowed to a group", async () => {
    const { app, page } = await open(freshFolder("table-groups"));
    try {
      await beginWithSample(page);
      await go(page, "Entitlements");
      await page.getByRole("button", { name: "Group" }).click();
      await page.getByRole("dialog", { name: "Group" }).getByLabel("Group by").selectOption("Kind");
      await page.keyboard.press("Escape");
      const grid = page.getByRole("treegrid", { name: "Entitlements" });
      const base = grid.getByRole("row", { name: /^Kind Base licence/ });
      const subscriptions = grid.getByRole("row", { name: /^Kind Subscription/ });
      await base.waitFor();
      const below = Number(await subscriptions.getAttribute("aria-rowindex"));
      const count = Number((await base.textContent())?.match(/(\d+) row/)?.[1]);

      await base.click();
      await expect.poll(() => base.getAttribute("aria-expanded")).toBe("false");
      await expect.poll(() => subscriptions.getAttribute("aria-rowindex")).toBe(String(below - count));
      await page.keyboard.press("Space");
      await page.getByText(`${count} selected`).waitFor();
      await page.keyboard.press("Escape");
      await page.keyboard.press("ArrowRight");
      await expect.poll(() => base.getAttribute("aria-expanded")).toBe("true");

      await page.keyboard.press("Control+p");
      await page.getByText(`Kind: Base licence (${count} records)`).first().waitFor();
      await page.getByText("Grouped by Kind.").first().waitFor();
      await go(page, "Entitlements");

      await subscriptions.click({ button: "right" });
      await page.getByRole("menuitem", { name: "Show only its rows" }).click();
      await page.getByRole("list", { name: "All of these hold" }).getByText("Kind is any of Subscription").waitFor();
      await expect.poll(() => base.count()).toBe(0);
    } finally {
      await app.close();
    }
  });

  it("is a tab that opens the register after a restart, and goes to another machine in a file", async () => {
    const data = freshFolder("table-tabs");
    const file = join(freshFolder("table-views-file"), "views.json");
    const first = await open(data);
    try {
      const { page } = first;
      await beginWithSample(page);
      await go(page, "Hardware");
      await page.getByRole("button", { name: "Group" }).click();
      await page.getByRole("dialog", { name: "Group" }).getByLabel("Group by").selectOption("Class");
      await page.keyboard.press("Escape");
      await page.getByRole("button", { name: "Views" }).click();
      await page.getByRole("menuitem", { name: "Save what is shown as a view…" }).click();
      await page.getByRole("dialog", { name: "Save as a view" }).getByLabel("Name").fill("By class");
      await page.keyboard.press("Enter");
      await page.getByRole("button", { name: "By class" }).click();
      await page.getByRole("menuitem", { name: "Arrange views…" }).click();
      const arranging = page.getByRole("dialog", { name: "Views of Hardware" });
      await arranging.getByLabel("“By class” as a tab").check();
      await arranging.getByLabel("Opens with “By class”").check();
      await arranging.getByLabel("Name of “By class”").fill("By kind of device");
      await page.keyboard.press("Enter");
      await page.getByRole("navigation", { name: "Views" }).getByText("By kind of device").waitFor();
      await arranging.getByRole("button", { name: "Done" }).click();
      await page.getByRole("navigation", { name: "Views" }).getByText("All").click();
      await page.getByRole("grid", { name: "Hardware" }).waitFor();
      await saveTo(first.app, file);
      await page.getByRole("button", { name: "Views" }).click();
      await page.getByRole("menuitem", { name: "Save all views to a file…" }).click();
      await page.getByText(`The views were saved as ${file}`).waitFor();
    } finally {
      await first.app.close();
    }
    const again = await open(data);
    try {
      await go(again.page, "Hardware");
      await again.page.getByRole("treegrid", { name: "Hardware" }).waitFor();
      const tab = again.page.getByRole("button", { name: "By kind of device" });
      await expect.poll(() => tab.getAttribute("aria-current")).toBe("true");
    } finally {
      await again.app.close();
    }
    const { app, page } = await open(freshFolder("table-tabs-there"));
    try {
      await beginWithSample(page);
      await go(page, "Hardware");
      await page
        .getByLabel("File of views")
        .setInputFiles({ name: "no.json", mimeType: "", buffer: Buffer.from("{}") });
      await page.getByText("“no.json” is no file of views, and nothing was changed.").waitFor();
      await page.getByLabel("File of views").setInputFiles(file);
      await page.getByText("1 view read from “views.json”.").waitFor();
      await page.getByRole("button", { name: "By kind of device" }).click();
      await page.getByRole("treegrid", { name: "Hardware" }).waitFor();
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
      await page.getByRole("button", { name: "Filter" }).click();
      const conditions = page.getByRole("dialog", { name: "Filter" });
      await conditions.getByRole("combobox", { name: "Field" }).fill("Class");
      await page.keyboard.press("Enter");
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
      await page.getByRole("button", { name: "Clear", exact: true }).click();
      await expect.poll(() => rows.textContent()).toBe(all);
    } finally {
      await first.app.close();
    }
    const { app, page } = await open(data);
    try {
      await go(page, "Hardware");
      await expect.poll(() => page.getByText(/^[\d,.]+( of [\d,.]+)? rows?$/).textContent()).toBe(narrowed);
      await page.getByRole("button", { name: "Laptops" }).click();
      await page.getByRole("menuitem", { name: "No view" }).click();
      await expect.poll(() => page.getByText(/^[\d,.]+( of [\d,.]+)? rows?$/).textContent()).not.toBe(narrowed);
    } finally {
      await app.close();
    }
  });
});
