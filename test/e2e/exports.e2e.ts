import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { beginWithSample, cli, freshFolder, go, open, saveTo } from "./program.ts";

describe("the Muster workbook", () => {
  it("is saved from the menu of a list and comes back into the same window without a change", async () => {
    const folder = freshFolder("workbook");
    const file = join(folder, "all.xlsx");
    const { app, page, complaints } = await open(folder);
    try {
      await beginWithSample(page);
      await go(page, "Hardware");
      await saveTo(app, file);
      await page.getByRole("button", { name: "Export" }).click();
      await page.getByRole("menuitem", { name: "Muster workbook (.xlsx)" }).click();
      await page.getByText(/All registers with [\d,.]+ records were saved/).waitFor();

      await go(page, "Import");
      await page.locator("input[type=file]").setInputFiles(file);
      await page.getByText("The registers say all of this already.").waitFor();
      const kinds = await page.getByRole("radiogroup", { name: "Rows shown" }).textContent();
      expect(kinds).toMatch(/^New 0Changed 0Unchanged ([\d,.]+)Ignored 0Rejected 0All \1$/);
      await page.getByRole("button", { name: "Close this file" }).click();
      expect(complaints).toEqual([]);
    } finally {
      await app.close();
    }
  });

  it("carries a whole organisation into another data folder", async () => {
    const from = freshFolder("workbook-from");
    const to = freshFolder("workbook-to");
    const file = join(from, "all.xlsx");
    await cli(from, ["demo", "--to", join(from, "demo")]);
    expect(await cli(from, ["export", "workbook", "--to", file])).toMatchObject({ code: 0 });
    const imported = await cli(to, ["import", file, "--json"]);
    expect(imported.code).toBe(0);
    expect(JSON.parse(imported.stdout).files[0]).toMatchObject({ register: null, event: 1, rows: { rejected: 0 } });
    for (const register of ["hardware", "person", "entitlement", "software", "installation"]) {
      const [was, is] = [join(from, `${register}.json`), join(to, `${register}.json`)];
      await cli(from, ["export", register, "--to", was]);
      await cli(to, ["export", register, "--to", is]);
      expect(JSON.parse(readFileSync(is, "utf8")), register).toEqual(JSON.parse(readFileSync(was, "utf8")));
    }
    const again = await cli(to, ["import", file, "--json"]);
    expect(JSON.parse(again.stdout).files[0]).toMatchObject({ event: null, rows: { new: 0, changed: 0, rejected: 0 } });
  });
});

describe("other exports", () => {
  it("saves dates of chosen kinds as a calendar", async () => {
    const folder = freshFolder("calendar");
    const file = join(folder, "dates.ics");
    const { app, page } = await open(folder);
    try {
      await beginWithSample(page);
      await go(page, "Entitlements");
      await saveTo(app, file);
      await page.getByRole("button", { name: "Export" }).click();
      await page.getByRole("menuitem", { name: "Dates as a calendar (.ics)" }).click();
      const dialog = page.getByRole("dialog", { name: "Dates as a calendar" });
      await dialog.getByLabel("Warranties end").uncheck();
      await dialog.getByLabel("From").fill("2026-01-01");
      await dialog.getByRole("button", { name: "Save as .ics…" }).click();
      await page.getByText(/dates? (was|were) saved/).waitFor();
      const text = readFileSync(file, "utf8");
      expect(text).toContain("SUMMARY:Entitlement ends: ");
      expect(text).not.toContain("Warranty ends");
    } finally {
      await app.close();
    }
  });

  it("writes lists in every format from the command line, and refuses an ending that it doesn't know", async () => {
    const data = freshFolder("cli-exports");
    await cli(data, ["demo", "--to", join(data, "demo")]);
    for (const [what, name] of [
      ["hardware", "list.xlsx"],
      ["hardware", "list.ods"],
      ["hardware", "list.csv"],
      ["hardware", "list.html"],
      ["template", "template.xlsx"],
      ["ics", "dates.ics"],
      ["ent", "rights.json"],
    ] as const) {
      expect((await cli(data, ["export", what, "--to", join(data, name)])).code, name).toBe(0);
      expect(existsSync(join(data, name)), name).toBe(true);
    }
    expect(await cli(data, ["export", "workbook", "--to", join(data, "all.csv")])).toMatchObject({ code: 2 });
  });
});
