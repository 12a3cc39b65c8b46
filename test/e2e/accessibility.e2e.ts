import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { beginWithSample, freshFolder, go, open, PROJECT } from "./program.ts";

const AXE = readFileSync(join(PROJECT, "node_modules/axe-core/axe.min.js"), "utf8");

/** What axe finds wrong and serious on the screen as it is, in a line each. */
async function faults(page: Page, where: string): Promise<string[]> {
  await page.evaluate(AXE);
  const results = await page.evaluate(async (): Promise<AxeResults> => {
    // What is just becoming enabled or closing has no colour of its own yet; a loader turns for ever.
    const passing = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().iterations === 1);
    await Promise.allSettled(passing.map(({ finished }) => finished));
    const axe: { run: (context: Document, options: object) => Promise<AxeResults> } = Reflect.get(globalThis, "axe");
    return axe.run(document, { resultTypes: ["violations"] });
  });
  return results.violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${where}: ${id} at ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);
}

const SCREENS = [
  "Overview",
  "Licence position",
  "Hardware",
  "Software",
  "Installations",
  "Entitlements",
  "Allocations",
  "Cloud services",
  "Seats",
  "Contracts",
  "People",
  "Organisations",
  "Locations",
  "Documents",
  "Exchange rates",
  "Licence parameters",
  "Measured use",
  "Import",
  "Names to recognise",
  "Duplicates",
  "Missing facts",
  "Missing proof",
  "Audit checklist",
  "Audit trail",
  "Changes between days",
  "Settings",
];

describe("what screen readers and keyboards meet", () => {
  it.each(["light", "dark"] as const)(
    "has nothing serious wrong on any screen (%s)",
    { timeout: 120_000 },
    async (theme) => {
      const { app, page } = await open(freshFolder(`axe-${theme}`));
      try {
        await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
        await page.getByText("Try with sample data").waitFor();
        const found = await faults(page, "welcome");
        await beginWithSample(page);
        for (const screen of SCREENS) {
          await go(page, screen);
          if (screen === "Changes between days") await page.getByText(/records differ/).waitFor();
          if (screen === "Audit trail") await page.getByLabel("Find events").waitFor();
          found.push(...(await faults(page, screen)));
        }
        await go(page, "Import");
        await page.getByRole("button", { name: "Import profiles…" }).click();
        await page.getByRole("heading", { name: "Came with Muster" }).waitFor();
        found.push(...(await faults(page, "import profiles")));
        await page.getByRole("button", { name: "Copy and edit… Microsoft 365: users as seats" }).click();
        await page.getByRole("button", { name: "More for “Licenses”" }).click();
        found.push(...(await faults(page, "editor of a profile")));
        await page.getByRole("button", { name: "Cancel" }).click();
        await page.getByRole("dialog").getByRole("button", { name: "Close" }).last().click();
        await go(page, "Licence position");
        await page.getByRole("button", { name: "Harvest" }).click();
        await page.getByText(/^As at .*proposal/).waitFor();
        found.push(...(await faults(page, "Harvest")));
        await page.getByRole("button", { name: "Snapshots", exact: true }).click();
        for (const name of ["First", "Second"]) {
          await page.getByRole("button", { name: "Take a snapshot…" }).first().click();
          await page.getByRole("dialog").getByLabel("Name").fill(name);
          found.push(...(await faults(page, "taking a snapshot")));
          await page.keyboard.press("Enter");
          await page.getByRole("button", { name, exact: true }).waitFor();
        }
        found.push(...(await faults(page, "snapshots and their trend")));
        await page.getByRole("button", { name: "First", exact: true }).click();
        await page.getByText(/Its file is what was kept/).waitFor();
        found.push(...(await faults(page, "frozen position")));
        await page.getByRole("button", { name: "Compare with now" }).click();
        await page.getByText("No line differs").waitFor();
        found.push(...(await faults(page, "positions compared")));
        await go(page, "Licence position");
        await page.getByRole("button", { name: "Evidence", exact: true }).click();
        await page.getByRole("heading", { level: 1, name: "Evidence for an audit" }).waitFor();
        for (const view of ["Publisher's figures", "Hand-overs", "Pack"]) {
          await page.getByRole("radiogroup", { name: "What is shown" }).getByText(view, { exact: true }).click();
          if (view === "Pack") await page.getByRole("region", { name: "Page 1 of", exact: false }).waitFor();
          found.push(...(await faults(page, `evidence, ${view}`)));
        }
        await page.getByRole("navigation", { name: "Licence position" }).getByText("What-if").click();
        await page.getByLabel("Day looked at").fill("2099-12-31");
        await page.getByRole("table", { name: "Products that change" }).getByRole("button").first().click();
        await page.getByRole("region", { name: "In money, after" }).waitFor();
        found.push(...(await faults(page, "what-if")));
        await go(page, "Entitlements");
        await page.getByRole("button", { name: "Group" }).click();
        await page.getByRole("dialog", { name: "Group" }).getByLabel("Group by").selectOption("Kind");
        found.push(...(await faults(page, "grouped table and its menu")));
        await page.keyboard.press("Escape");
        await page.getByRole("treegrid", { name: "Entitlements" }).focus();
        await page.keyboard.press("ArrowDown");
        await page.keyboard.press("Space");
        await page.getByText(/^\d+ selected$/).waitFor();
        found.push(...(await faults(page, "grouped table with rows selected")));
        await go(page, "Hardware");
        await page.getByRole("grid", { name: "Hardware" }).locator("[data-cell='0 0']").dblclick();
        await page.getByRole("tab", { name: "History" }).waitFor();
        for (const tab of ["Documents", "Holders", "History"]) {
          await page.getByRole("tab", { name: tab }).click();
          found.push(...(await faults(page, `device, ${tab}`)));
        }
        await page.getByRole("button", { name: "Change state" }).click();
        await page.getByRole("menuitem").first().waitFor();
        found.push(...(await faults(page, "lifecycle menu")));
        await page.getByRole("menuitem").first().click();
        await page.getByRole("dialog").waitFor();
        found.push(...(await faults(page, "lifecycle dialog")));
        await page.keyboard.press("Escape");
        await page.keyboard.press("Control+k");
        await page.keyboard.type("micro");
        found.push(...(await faults(page, "palette")));
        expect(found).toEqual([]);
      } finally {
        await app.close();
      }
    },
  );
});
