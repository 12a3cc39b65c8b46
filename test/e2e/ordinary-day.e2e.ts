import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { beginEmpty, cli, freshFolder, go, type Opened, open } from "./program.ts";

/** Thirty desktops, some laptops and phones, and who has them. */
const DEVICES = [
  "Asset Tag,Device name,Category,Manufacturer,Model,Serial Number,Status,User",
  ...Array.from({ length: 30 }, (_, i) => `D-${i + 1},DESK-${i + 1},Desktop,Example,Tower 5,SD${i + 1},In stock,`),
  "L-1,LAP-1,Laptop,Example,Book 7,SL1,Deployed,Ben Old",
  "L-2,LAP-2,Laptop,Example,Book 8,SL2,In stock,",
  "P-1,PHONE-1,Phone,Example,Talk 3,SP1,Deployed,Ben Old",
  "P-2,PHONE-2,Phone,Example,Talk 4,SP2,Deployed,Cleo Calm",
].join("\n");
const CONTRACTS =
  "Number,Name,With,Owner,State,Starts on,Ends on,Notice by\nC-7,Printer lease,Example Leasing,Cleo Calm,Active,2024-01-01,2026-12-31,2026-09-30\n";

let opened: Opened;
let data: string;

/** Imports a file through the window, as it would come from somewhere else. */
async function imported(page: Page, name: string, text: string): Promise<void> {
  const file = join(freshFolder("day-file"), name);
  writeFileSync(file, text);
  await go(page, "Import");
  await page.locator("input[type=file]").setInputFiles(file);
  await page.getByRole("button", { name: /^(Add|Change) \d/ }).click();
  await page.getByRole("heading", { name: `“${name}” was imported` }).waitFor();
}

/** Opens the record of this name in a register. */
async function record(page: Page, register: string, name: string): Promise<void> {
  await go(page, register);
  await find(page, name);
  // Before the list is narrowed the record stands on another line, which may be another record's when the click arrives.
  await page.locator('[data-cell^="0 "]').getByText(name, { exact: true }).first().click();
  await page.keyboard.press("Control+Enter");
  await page.getByRole("tab", { name: "History" }).waitFor();
}

/** Narrows the list on the screen. */
async function find(page: Page, text: string): Promise<void> {
  await page.keyboard.press("Control+f");
  await page.locator(":focus").fill(text);
}

/** Begins a lifecycle step of the record that is open. @returns its dialog, which is called by the record */
async function step(page: Page, name: string, title: string) {
  await page.getByRole("button", { name: "Change state" }).click();
  await page.getByRole("menuitem", { name: `${name}…` }).click();
  return page.getByRole("dialog", { name: title });
}

/** The state that the open record's form shows. */
async function state(page: Page): Promise<string> {
  const box = page.getByRole("combobox", { name: "State", exact: true });
  return box.evaluate((select: HTMLSelectElement) => select.selectedOptions[0]?.label ?? "");
}

beforeAll(async () => {
  data = freshFolder("ordinary-day");
  opened = await open(data);
  const { page } = opened;
  await beginEmpty(page);
  await imported(page, "devices.csv", DEVICES);
  await imported(page, "contracts.csv", CONTRACTS);
}, 60_000);

afterAll(async () => {
  await opened.app.close();
});

describe("an administrator's ordinary day", () => {
  it("hands a new laptop to a new person, who is made on the way", async () => {
    const { page } = opened;
    await record(page, "Hardware", "LAP-2");
    const dialog = await step(page, "Hand over to somebody", "Hand over L-2 LAP-2");
    await dialog.getByRole("combobox", { name: "User" }).fill("Nora New");
    await page.getByText("Create “Nora New” in People").click();
    await dialog.getByRole("button", { name: "Hand over" }).click();
    await page.getByText("L-2 LAP-2 handed over.").waitFor();
    await expect.poll(() => state(page)).toBe("Deployed");
    await expect.poll(() => page.getByRole("combobox", { name: "User", exact: true }).inputValue()).toBe("Nora New");
    await page.getByRole("tab", { name: "Holders" }).click();
    await expect.poll(() => page.getByRole("tabpanel").textContent()).toMatch(/Nora New[\s\S]*nobody recorded/);
  });

  it("sends a device to repair, with since when and to whom", async () => {
    const { page } = opened;
    await record(page, "Hardware", "PHONE-2");
    const dialog = await step(page, "Send to repair", "Send P-2 PHONE-2 to repair");
    await dialog.getByRole("combobox", { name: "Repaired by" }).fill("Quick Repairs");
    await page.getByText("Create “Quick Repairs” in Organisations").click();
    await dialog.getByRole("button", { name: "Send to repair" }).click();
    await expect.poll(() => state(page)).toBe("In repair");
    await expect.poll(() => page.getByRole("combobox", { name: "Repaired by" }).inputValue()).toBe("Quick Repairs");
  });

  it("lets a person leave, and takes back what they held in the same step", async () => {
    const { page } = opened;
    await record(page, "People", "Ben Old");
    const dialog = await step(page, "Leaves", "Record the leave of Ben Old");
    await dialog.getByText("Take back into stock: L-1 LAP-1").waitFor();
    await dialog.getByText("Take back into stock: P-1 PHONE-1").waitFor();
    await dialog.getByRole("button", { name: "Record the leave" }).click();
    await expect.poll(() => state(page)).toBe("Left");
    await record(page, "Hardware", "LAP-1");
    await expect.poll(() => state(page)).toBe("In stock");
    await expect.poll(() => page.getByRole("combobox", { name: "User", exact: true }).inputValue()).toBe("");
  });

  it("lets the owner of a contract leave with a successor, and finds what nobody took over", async () => {
    const { page } = opened;
    await record(page, "Hardware", "DESK-2");
    await page.getByRole("combobox", { name: "Custodian" }).fill("Cleo Calm");
    await page.getByRole("option", { name: "Cleo Calm" }).click();
    await page.keyboard.press("Control+s");
    await page.getByText("Saved.").waitFor();
    await record(page, "People", "Cleo Calm");
    const dialog = await step(page, "Leaves", "Record the leave of Cleo Calm");
    await dialog.getByText("Take the user off: P-2 PHONE-2 (In repair)").waitFor();
    await dialog.getByRole("combobox", { name: "New owner of 1 contract" }).fill("Nora");
    await page.getByRole("option", { name: "Nora New", exact: true }).click();
    await dialog.getByRole("button", { name: "Record the leave" }).click();
    await expect.poll(() => state(page)).toBe("Left");
    await record(page, "Contracts", "Printer lease");
    await expect.poll(() => page.getByRole("combobox", { name: "Owner", exact: true }).inputValue()).toBe("Nora New");
    await record(page, "Hardware", "DESK-2");
    await page.getByText("Cleo Calm, who left, is still the custodian.").waitFor();
    await go(page, "Missing facts");
    const found = page.getByRole("region", { name: "Hardware: Cleo Calm, who left, is still the custodian" });
    await found.getByText("D-2 DESK-2").waitFor();
  });

  it("reports a phone as lost, and lists what nobody has recorded of it", async () => {
    const { page } = opened;
    await record(page, "Hardware", "PHONE-1");
    const dialog = await step(page, "Report as missing", "Report P-1 PHONE-1 as missing");
    await dialog.getByLabel("Missing since").fill("");
    await dialog.getByLabel("Loss report").fill("Police 4711");
    await dialog.getByRole("button", { name: "Report as missing" }).click();
    await expect.poll(() => state(page)).toBe("Missing");
    await page.getByText("Not recorded yet, though the state of this device rests on it").waitFor();
    await go(page, "Missing facts");
    await page.getByRole("region", { name: "Hardware: missing since" }).getByText("P-1 PHONE-1").waitFor();
  });

  it("disposes of thirty desktops in one step under one authorisation, and can take it back", async () => {
    const { page } = opened;
    await go(page, "Hardware");
    await find(page, "Tower 5");
    await expect.poll(() => page.getByText(/^30 of /).count()).toBe(1);
    await page.getByRole("grid", { name: "Hardware" }).getByText("Tower 5").first().click();
    await page.keyboard.press("Control+a");
    await page.getByRole("button", { name: "Change state of 30 devices" }).click();
    await page.getByRole("menuitem", { name: "Dispose of…" }).click();
    const dialog = page.getByRole("dialog", { name: "Dispose of 30 devices" });
    await dialog.getByText("30 devices: 30 In stock. User on record for none of them.").waitFor();
    await dialog.getByText("and 25 more").waitFor();
    await dialog.getByLabel("Disposal method").fill("Recycled");
    await dialog.getByLabel("Wipe or disposal certificate").fill("WC-2026-11");
    await dialog.getByLabel("Disposal authorised by").fill("Slip 12, C. Calm");
    await dialog.getByRole("button", { name: "Record the disposal" }).click();
    await dialog.waitFor({ state: "hidden" });
    await go(page, "Audit trail");
    await page
      .getByRole("button", { name: /30 devices disposed of/ })
      .first()
      .click();
    await page.getByText("Slip 12, C. Calm").first().waitFor();
    await page.keyboard.press("Control+z");
    await page.getByText("Taken back: 30 devices disposed of").first().waitFor();
    await page.keyboard.press("Control+y");
    await page.getByText("Done again: 30 devices disposed of").first().waitFor();
  });

  it("renews a contract with its new end", async () => {
    const { page } = opened;
    await record(page, "Contracts", "Printer lease");
    const dialog = await step(page, "Renew", "Renew C-7 Printer lease");
    await dialog.getByLabel("Ends on").fill("2028-12-31");
    await dialog.getByLabel("Notice by").fill("2028-09-30");
    await dialog.getByRole("button", { name: "Renew" }).click();
    await expect.poll(() => page.getByLabel("Ends on").inputValue()).toMatch(/^(31.12|12.31).2028$/);
    await page.getByRole("tab", { name: "History" }).click();
    await expect.poll(() => page.getByRole("tabpanel").textContent()).toContain("Printer lease renewed");
  });

  it("attaches the proof to a record and finds it whole", async () => {
    const { page } = opened;
    const file = join(freshFolder("proof"), "Wipe certificate.pdf");
    writeFileSync(file, "%PDF-1.4 a certificate");
    await record(page, "Hardware", "LAP-1");
    await page.getByRole("tab", { name: "Documents" }).click();
    await page.locator("input[type=file]").last().setInputFiles(file);
    await page.getByRole("tabpanel").getByRole("button", { name: "Wipe certificate.pdf", exact: true }).waitFor();
    await go(page, "Documents");
    await page.getByRole("grid", { name: "Documents" }).getByText("Wipe certificate.pdf").first().waitFor();
  });

  it("leaves a trail that is intact", async () => {
    await opened.app.close();
    expect(JSON.parse((await cli(data, ["verify", "--json"])).stdout)).toMatchObject({ ok: true });
    opened = await open(data);
  });
});
