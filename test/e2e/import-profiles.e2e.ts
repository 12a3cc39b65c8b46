import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { beginEmpty, freshFolder, go, open } from "./program.ts";

const HEADINGS = "Kit,Serial number,Asset tag,Status,Place";

describe("a profile that somebody saved", () => {
  it("is edited in the window, without a file for the next of its kind and with one that is then read anew", async () => {
    const folder = freshFolder("profiles");
    const file = (name: string, ...rows: readonly string[]) => {
      const path = join(folder, name);
      writeFileSync(path, [HEADINGS, ...rows].join("\n"));
      return path;
    };
    const { app, page } = await open(folder);
    try {
      await beginEmpty(page);
      await go(page, "Import");
      await put(page, file("march.csv", "PC1,SN1001,T-1,Deployed,Shelf", "PC2,SN1002,T-2,In stock,Shelf"));
      await step(page, "Columns");
      await choose(page, "Field for Kit", "Name");
      await page.getByRole("button", { name: "Profiles…" }).click();
      await page.getByLabel("Save how this file is read as").fill("Workshop");
      await page.getByRole("button", { name: "Save profile" }).click();
      await step(page, "Dry run");
      await page.getByRole("button", { name: "Add 2 devices" }).click();
      await page.getByRole("heading", { name: "“march.csv” was imported" }).waitFor();

      // Without a file: another field for a column, a word's meaning.
      await page.getByRole("button", { name: "Import profiles…" }).click();
      await page.getByRole("button", { name: "Edit… Workshop" }).click();
      const editor = page.getByRole("dialog", { name: "Profile “Workshop”" });
      await choose(page, "Field for “Place”", "Notes");
      await editor.getByRole("button", { name: "More for “Status”" }).click();
      await editor.getByRole("button", { name: "Add a word" }).click();
      await editor.getByRole("textbox", { name: "Word 1" }).fill("Bench");
      await editor.getByRole("button", { name: "Save profile" }).click();
      await editor.getByText("Choose what it means.").waitFor();
      await choose(page, "Meaning of word 1", "In repair");
      await editor.getByRole("button", { name: "Save profile" }).click();
      await page.getByText("The profile “Workshop” was saved.").last().waitFor();
      await page.getByRole("dialog").getByRole("button", { name: "Close", exact: true }).last().click();

      // The tags were given anew, so that T-2 is now on PC1: by its usual keys, the file would mean the other device.
      await put(page, file("april.csv", "PC1,SN1001,T-2,Bench,Bay 4"));
      await step(page, "How it was read");
      await page.getByText("Read by the profile “Workshop”.").waitFor();
      await step(page, "Columns");
      await page.getByRole("button", { name: "Profiles…" }).click();
      await page.getByRole("button", { name: "Edit… Workshop" }).click();
      const serialFirst = editor.getByRole("button", { name: "serial number earlier", exact: true });
      await serialFirst.click();
      await page.keyboard.press("Enter");
      const keys = editor.getByRole("list", { name: "Keys in their order" }).getByRole("listitem");
      await expect.poll(() => keys.first().textContent()).toContain("serial number");
      await editor.getByRole("button", { name: "Save profile" }).click();
      await page.getByRole("dialog", { name: "Import profiles" }).getByRole("button", { name: "Close" }).last().click();
      await page.getByRole("button", { name: /^Rows find their record by serial number, then asset tag/ }).waitFor();
      await step(page, "Dry run");
      await page
        .getByRole("row", { name: /SN1001|PC1/ })
        .first()
        .click();
      await page.getByRole("button", { name: "Change 1 device" }).click();
      await page.getByRole("heading", { name: "“april.csv” was imported" }).waitFor();

      await go(page, "Hardware");
      const first = page.getByRole("row", { name: /PC1/ });
      await first.getByText("T-2").waitFor();
      await first.getByText("In repair").waitFor();
      await page.getByRole("row", { name: /PC2/ }).getByText("In stock").waitFor();
      await go(page, "Audit trail");
      await expect.poll(() => page.getByText("Import profile “Workshop”").count()).toBeGreaterThanOrEqual(3);
    } finally {
      await app.close();
    }
  });
});

describe("The dialogs of import profiles", () => {
  it("keep what was entered, whichever way they are left, and their buttons free of messages", async () => {
    const folder = freshFolder("profile-dialogs");
    const path = join(folder, "march.csv");
    writeFileSync(path, [HEADINGS, "PC1,SN1001,T-1,Deployed,Shelf"].join("\n"));
    const { app, page } = await open(folder);
    try {
      await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800));
      await beginEmpty(page);
      await go(page, "Import");
      await put(page, path);
      await step(page, "Columns");
      const asked = page.getByRole("dialog", { name: "Save your entries first?" });
      const keys = page.getByRole("button", { name: /^Rows find their record by/ });

      // Escape asks, and a second one goes back to the entries.
      await keys.click();
      await page.getByRole("button", { name: "serial number earlier", exact: true }).click();
      await page.keyboard.press("Escape");
      await isAsked(asked);
      await page.keyboard.press("Escape");
      await asked.waitFor({ state: "hidden" });
      await page.getByRole("list", { name: "Keys in their order" }).waitFor();
      await page.keyboard.press("Escape");
      await isAsked(asked);
      await asked.getByRole("button", { name: "Save" }).click();
      await page.getByRole("button", { name: /by asset tag, then serial number, then maker/ }).waitFor();

      await page.getByRole("button", { name: "Profiles…" }).click();
      await page.getByLabel("Save how this file is read as").fill("Workshop");
      await page.getByRole("button", { name: "Save profile" }).click();
      await page.getByRole("dialog").waitFor({ state: "hidden" });
      await page.getByRole("button", { name: "Profiles…" }).click();
      // A message that stays until it is closed.
      const list = page.getByRole("dialog", { name: "Import profiles" });
      await list.locator("input[type=file]").setInputFiles(path);
      await page.getByText(/^This is no import profile/).waitFor();
      expect(await isUnderMessage(page, list)).toBe(false);
      await page.getByRole("button", { name: "Copy and edit… Adobe: users as people" }).click();
      const editor = page.getByRole("dialog", { name: "A profile of your own" });
      await editor.waitFor();
      expect(await isUnderMessage(page, editor)).toBe(false);

      const name = editor.getByLabel("Name", { exact: true });
      await name.fill("Workshop");
      await editor.getByRole("button", { name: "Save profile" }).click();
      await editor.getByText(/^Another profile is called “Workshop”/).waitFor();
      await expect.poll(() => name.evaluate((field) => field === document.activeElement), PATIENT).toBe(true);
      await editor.getByRole("combobox", { name: "Headings of “Email”" }).focus();
      await page.keyboard.press("Escape");
      await isAsked(asked);
      await asked.getByRole("button", { name: "Keep editing" }).click();
      await name.fill("Adobe people");
      await editor.getByRole("button", { name: "Save profile" }).click();

      // By now there are several messages.
      const box = list.getByRole("textbox", { name: "Name of Adobe people" });
      await box.fill("workshop");
      await page.keyboard.press("Enter");
      await list.getByText(/^Another profile is called “workshop”/).waitFor();
      await page.keyboard.press("Escape");
      expect(await box.inputValue()).toBe("Adobe people");
      await page.getByText("The profile “Adobe people” was saved.").waitFor();
      expect(await isUnderMessage(page, list)).toBe(false);
      await list.getByRole("button", { name: "Close" }).last().click();
      await list.waitFor({ state: "hidden" });
    } finally {
      // When this fails with entries on the screen, the window would ask before it closes.
      app.process().kill("SIGKILL");
    }
  });
});

/** Waits until a question stands there in full: one that goes as it comes is seen for a moment as well. */
async function isAsked(question: Locator): Promise<void> {
  await question.waitFor();
  const opacity = () => question.evaluate((dialog) => getComputedStyle(dialog).opacity, null, { timeout: 500 });
  await expect.poll(opacity, PATIENT).toBe("1");
}

const PATIENT = { timeout: 10_000 };

/** Whether a message lies over any part of a dialog. */
async function isUnderMessage(page: Page, dialog: Locator): Promise<boolean> {
  const covered = await dialog.boundingBox();
  const messages = await page.locator(".mantine-Notification-root").all();
  const boxes = await Promise.all(messages.map((message) => message.boundingBox()));
  if (!covered || boxes.length === 0) throw new Error("There is no dialog or no message to look at");
  return boxes.some(
    (box) =>
      box !== null &&
      box.y + box.height > covered.y &&
      box.y < covered.y + covered.height &&
      box.x + box.width > covered.x &&
      box.x < covered.x + covered.width,
  );
}

async function put(page: Page, path: string): Promise<void> {
  await page.locator("input[type=file]").first().setInputFiles(path);
}

async function step(page: Page, name: string): Promise<void> {
  await page.getByRole("navigation", { name: "Parts of the import" }).getByText(name).click();
}

async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole("combobox", { name: label, exact: true }).click();
  await page.getByRole("option", { name: option, exact: true }).click();
}
