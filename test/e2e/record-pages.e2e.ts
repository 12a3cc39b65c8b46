import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { RecordChange } from "../../src/domain/change/change-set.ts";
import { recordChange } from "../../src/domain/change/record-change.ts";
import { registerOf } from "../../src/domain/registers/all.ts";
import type { Value } from "../../src/domain/registers/field.ts";
import { foundKey } from "../../src/domain/registers/installation.ts";
import type { RegisterId } from "../../src/domain/registers/register-id.ts";
import { asRecordId } from "../../src/domain/value/record-id.ts";
import { writeJournal } from "../builders/dated-journal.ts";
import { freshFolder, open } from "./program.ts";

const NAMES: Readonly<Record<string, string>> = {
  p1: "Ada Example",
  p2: "Ben Example",
  d1: "PC-1",
  t1: "Draw",
  c1: "Lease",
};

function made(register: RegisterId, id: string, values: Record<string, Value>): RecordChange {
  const change = recordChange(registerOf(register), undefined, asRecordId(id), values, (_, link) => NAMES[link] ?? "");
  if (!change) throw new Error("Nothing would change");
  return change;
}

function inventory(id: string, device: string, version: string): RecordChange {
  const found = { [foundKey("Draw", "Fable")]: { name: "Draw", publisher: "Fable", version } };
  return made("installation", id, { device, source: "agent", ...found });
}

const euros = (amount: number): Value => ({ minor: amount * 100, currency: "EUR" });

/** Three leased devices, one of them Ada's, with a program in two versions. */
async function anOrganisation(): Promise<string> {
  const data = freshFolder("record-pages");
  const changes = [
    made("organisation", "organisation", { name: "Brook", administrator: "Ada", currency: "EUR", paper: "A4" }),
    made("person", "p1", { name: "Ada Example", state: "active" }),
    made("person", "p2", { name: "Ben Example", state: "active" }),
    made("contract", "c1", { name: "Lease", state: "active", cost: euros(100), costPeriod: "year" }),
    made("hardware", "d1", { name: "PC-1", state: "deployed", user: "p1", contract: "c1", cost: euros(900) }),
    made("hardware", "d2", { name: "PC-2", state: "deployed", contract: "c1" }),
    made("hardware", "d3", { name: "PC-3", state: "deployed", contract: "c1" }),
    made("software", "t1", { product: "Draw", aliases: ["Draw"] }),
    inventory("i1", "d1", "1.9"),
    inventory("i2", "d2", "1.10"),
    inventory("i3", "d3", "1.10"),
  ];
  const changeSet = { why: "Beginning", source: { kind: "form" as const }, changes };
  await writeJournal(data, [{ at: "2026-01-10T12:00:00.000Z", changeSet }]);
  return data;
}

async function find(page: Page, name: string): Promise<void> {
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.keyboard.press("Control+K");
  await page.keyboard.type(name);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name }).waitFor();
}

const tab = (page: Page, name: string) => page.getByRole("tab", { name }).click();

describe("a record's page", () => {
  it("tells what a device costs, amount by amount, each leading to where it stands", async () => {
    const { app, page, complaints } = await open(await anOrganisation());
    try {
      await find(page, "PC-1");
      await tab(page, "Cost");
      const yearly = page.getByRole("region", { name: "Per year" }).getByRole("button");
      expect(await yearly.textContent()).toBe(
        "Share of a contract≈ 33.33 EURLease100.00 EUR a year ÷ 3 devices; 3 × 33.33 EUR is 0.01 EUR less than the whole",
      );
      expect(await page.getByLabel("Total").textContent()).toBe("Paid once900.00 EURPer year≈ 33.33 EUR");
      await yearly.click();
      await page.getByRole("heading", { level: 1, name: "Lease" }).waitFor();
      expect(complaints).toEqual([]);
    } finally {
      await app.close();
    }
  });

  it("tells the versions of a title in their order, and warns once one is recorded whose support has ended", async () => {
    const { app, page } = await open(await anOrganisation());
    try {
      await find(page, "Draw");
      await tab(page, "Versions");
      const versions = page.getByRole("tabpanel").getByRole("listitem");
      await expect.poll(() => versions.count()).toBe(2);
      expect(await versions.nth(0).textContent()).toMatch(/^1\.102 devices/);
      expect(await versions.nth(1).textContent()).toMatch(/^1\.91 device/);

      await page.getByRole("button", { name: "Record 1.9" }).click();
      await page.getByLabel("End of support").fill("2026-06-30");
      await page.keyboard.press("Control+s");
      await page.getByRole("heading", { level: 1, name: "Draw – 1.9" }).waitFor();
      await page.getByText("Found on").waitFor();

      await find(page, "Draw");
      await page.getByText("Support has ended for what is on 1 device.").waitFor();
      await tab(page, "Versions");
      await page.getByText("Support ended 30 Jun 2026").waitFor();
      await versions.filter({ hasText: "1.9" }).getByRole("button", { name: "1 device" }).click();
      await page.getByRole("button", { name: "PC-1" }).click();
      await page.getByRole("heading", { level: 1, name: "PC-1" }).waitFor();
      await page.getByText(/1\.9 · Fable · agent · support ended/).waitFor();
    } finally {
      await app.close();
    }
  });

  it("tells who had a device since when, though it was recorded later, and what was on record on an earlier day", async () => {
    const { app, page } = await open(await anOrganisation());
    try {
      await find(page, "PC-1");
      await page.getByRole("button", { name: "Change state" }).click();
      await page.getByRole("menuitem", { name: "Hand on to somebody else" }).click();
      const dialog = page.getByRole("dialog");
      await dialog.getByLabel("User").fill("Ben");
      await page.getByRole("option", { name: "Ben Example" }).click();
      await dialog.getByLabel("Deployed on").fill("2026-03-01");
      await dialog.getByRole("button", { name: "Hand on" }).click();
      await page.getByText("PC-1 handed on").waitFor();

      await tab(page, "Holders");
      const user = page.getByRole("region", { name: "User" });
      const spans = user.getByRole("listitem");
      await expect.poll(() => spans.first().textContent()).toMatch(/Ben Example.*1 Mar 2026 until now, recorded on/);
      expect(await spans.nth(1).textContent()).toMatch(/Ada Example.*10 Jan 2026 to 1 Mar 2026/);

      const day = page.getByLabel("As at: the day that everything shows");
      await day.fill("2026-05-01");
      await day.press("Enter");
      await page.getByText("As it stood on 1 May 2026").waitFor();
      await tab(page, "Holders");
      await expect.poll(() => user.textContent()).toMatch(/On 1 May 2026: Ada Example/);
      expect(await user.textContent()).toMatch(/By what was recorded since \(event 2, .*\): Ben Example/);
    } finally {
      await app.close();
    }
  });
});
