import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ElectronApplication, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { beginEmpty, freshFolder, go, open } from "./program.ts";

const DEVICES = "Tag,Name,Class\nT-1,Laptop of Ada,Laptop\nT-2,Laptop of Bo,Laptop\n";
const PEOPLE = "Name,E-mail\nAda Admin,ada@example.org\n";

describe("a watched folder", () => {
  it("has files wait until they are imported or left out, also over a restart, and again once they change", async () => {
    const folder = freshFolder("watched");
    const exports = join(folder, "Exports");
    mkdirSync(exports);
    const data = join(folder, "data");
    const first = await open(data);
    try {
      const { app, page } = first;
      await beginEmpty(page);
      await go(page, "Import");
      expect(await page.getByText("Exports").count()).toBe(0);
      await watch(app, page, exports);
      writeFileSync(join(exports, "devices.csv"), DEVICES);
      writeFileSync(join(exports, "~$devices.xlsx"), "lock");
      await page.getByText("“devices.csv” waits in “Exports”.").waitFor();
      await page.getByRole("button", { name: "Look" }).click();
      await page.getByRole("heading", { name: "1 file waits in “Exports”" }).waitFor();
      await countIs(page, "Import 1");
      await page.getByRole("button", { name: "Import devices.csv" }).click();
      await page.getByRole("button", { name: "Add 2 devices" }).click();
      await page.getByRole("heading", { name: "“devices.csv” was imported" }).waitFor();
      await countIs(page, "Import");
      writeFileSync(join(exports, "people.csv"), PEOPLE);
      await page.getByRole("heading", { name: "1 file waits in “Exports”" }).waitFor();
      await page.getByRole("button", { name: "Leave people.csv out" }).click();
      await countIs(page, "Import");
      expect(first.complaints).toEqual([]);
    } finally {
      await first.app.close();
    }

    const second = await open(data);
    try {
      const { page } = second;
      await go(page, "Import");
      await page.getByRole("heading", { name: "Nothing waits in “Exports”" }).waitFor();
      await page.getByRole("button", { name: "Show 2 others" }).click();
      await page.getByText(/^imported on .*, event \d+$/).waitFor();
      await page.getByText("left out", { exact: true }).waitFor();
      writeFileSync(join(exports, "devices.csv"), `${DEVICES}T-3,Laptop of Cy,Laptop\n`);
      writeFileSync(join(exports, "people.csv"), `${PEOPLE}Bo Berg,bo@example.org\n`);
      await page.getByRole("heading", { name: "2 files wait in “Exports”" }).waitFor();
      await countIs(page, "Import 2");

      await page.getByRole("button", { name: "Import all 2" }).click();
      await page.getByRole("button", { name: /^Add \d+ / }).click();
      await page.getByRole("button", { name: "Next file" }).click();
      await page.getByRole("button", { name: /^Add \d+ / }).click();
      await page.getByRole("heading", { name: /was imported$/ }).waitFor();
      await countIs(page, "Import");
      await page.getByRole("button", { name: "Undo this import" }).click();
      await page.getByRole("heading", { name: "1 file waits in “Exports”" }).waitFor();
      await countIs(page, "Import 1");

      await go(page, "Settings");
      await page.getByText("“Exports” is watched. 1 file waits there.").waitFor();
      await page.getByRole("button", { name: "Stop watching" }).click();
      await page.getByText("No folder is watched.").waitFor();
      await countIs(page, "Import");
      expect(second.complaints).toEqual([]);
    } finally {
      await second.app.close();
    }
    expect(readdirSync(exports).sort()).toEqual(["devices.csv", "people.csv", "~$devices.xlsx"]);
    expect(readFileSync(join(exports, "people.csv"), "utf8")).toBe(`${PEOPLE}Bo Berg,bo@example.org\n`);
  });
});

/** Chooses the folder in Settings; the dialog itself is the system's. */
async function watch(app: ElectronApplication, page: Page, path: string): Promise<void> {
  await app.evaluate(({ dialog }, folder) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [folder] });
  }, path);
  await go(page, "Settings");
  await page.getByText("No folder is watched.").waitFor();
  await page.getByRole("button", { name: "Choose a folder to watch…" }).click();
  await page.getByText("“Exports” is watched. Nothing waits there.").waitFor();
}

/** The sidebar's entry with the number behind it. */
async function countIs(page: Page, text: string): Promise<void> {
  await page.getByRole("navigation", { name: "Screens" }).getByRole("button", { name: text, exact: true }).waitFor();
}
