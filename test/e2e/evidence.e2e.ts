import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { recordChange } from "../../src/domain/change/record-change.ts";
import { registerOf } from "../../src/domain/registers/all.ts";
import type { Value } from "../../src/domain/registers/field.ts";
import { foundKey } from "../../src/domain/registers/installation.ts";
import type { RegisterId } from "../../src/domain/registers/register-id.ts";
import { asRecordId } from "../../src/domain/value/record-id.ts";
import { writeJournal } from "../builders/dated-journal.ts";
import { beginWithSample, freshFolder, go, type Opened, open, saveTo } from "./program.ts";

const INVOICE = "%PDF-1.4 the invoice of Visio";

async function goToEvidence(page: Page): Promise<void> {
  await go(page, "Licence position");
  await page.getByRole("button", { name: "Evidence", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: "Evidence for an audit" }).waitFor();
}

async function chooseMicrosoft(page: Page): Promise<void> {
  await page.getByRole("combobox", { name: "Publisher" }).click();
  await page.getByRole("option", { name: /^Microsoft/ }).click();
}

function show(page: Page, view: string): Promise<void> {
  return page.getByRole("radiogroup", { name: "What is shown" }).getByText(view, { exact: true }).click();
}

const NAMES: Readonly<Record<string, string>> = { s1: "Planner", d1: "PC-1", p1: "Fable Soft" };

function change(register: RegisterId, id: string, values: Record<string, Value>, before?: Record<string, Value>) {
  const record = before && { id: asRecordId(id), register, values: before, trail: [] };
  const made = recordChange(registerOf(register), record, asRecordId(id), values, (_, link) => NAMES[link] ?? "");
  if (!made) throw new Error("Nothing would change");
  return made;
}

const RIGHT = { name: "Planner licences", software: "s1", metric: "perDevice", quantity: 1, proof: "Folder 3" };

/** One right to a product in the first year, 6 since the second. */
async function twoYears(): Promise<string> {
  const data = freshFolder("evidence-freeze");
  const form = { kind: "form" } as const;
  const changes = [
    change("organisation", "organisation", { name: "Brook", administrator: "Ada", currency: "EUR", paper: "A4" }),
    change("party", "p1", { name: "Fable Soft" }),
    change("software", "s1", { product: "Planner", publisher: "p1", licenceNeeded: true }),
    change("hardware", "d1", { name: "PC-1", state: "deployed" }),
    change("installation", "i1", {
      device: "d1",
      source: "Agent",
      [foundKey("Planner", undefined)]: { name: "Planner" },
    }),
    change("entitlement", "e1", RIGHT),
  ];
  await writeJournal(data, [
    { at: "2025-01-10T12:00:00.000Z", changeSet: { why: "Beginning", source: form, changes } },
    {
      at: "2026-02-01T12:00:00.000Z",
      changeSet: { why: "Bought", source: form, changes: [change("entitlement", "e1", { quantity: 6 }, RIGHT)] },
    },
  ]);
  return data;
}

describe("Evidence as at a freeze date", () => {
  it("tells what was on record that day, and is logged today", async () => {
    const data = await twoYears();
    const { app, page } = await open(data);
    try {
      await goToEvidence(page);
      const day = page.getByLabel("As at: the day that everything shows");
      await day.fill("2025-03-01");
      await day.press("Enter");
      await page.getByText("As it stood on", { exact: false }).waitFor();
      for (const field of ["Handed to", "Purpose", "Our contact", "Authorised by"])
        await page.getByLabel(field).fill("Bea");
      await page.getByRole("region", { name: "Pages" }).getByText("Position as at 1 March 2025").first().waitFor();
      const file = join(data, "pack.zip");
      await saveTo(app, file);
      await page.getByRole("button", { name: "Save pack…" }).click();
      await page.getByText("The hand-over is logged as event 3.").waitFor();
      const workbook = unzipSync(unzipSync(new Uint8Array(readFileSync(file)))["evidence.xlsx"] ?? new Uint8Array());
      const position = strFromU8(workbook["xl/worksheets/sheet2.xml"] ?? new Uint8Array());
      expect(position).toContain("1 right is valid");
      expect(position).not.toContain("6 rights");
      await show(page, "Hand-overs");
      await page.getByRole("row", { name: /Bea.*Event 3/ }).waitFor();
      await page.getByRole("button", { name: "Back to today" }).click();
      await page.getByRole("row", { name: /Bea.*Event 3/ }).waitFor();
    } finally {
      await app.close();
    }
  });
});

describe("Evidence for a publisher's audit", () => {
  let program: Opened;
  let folder: string;
  beforeAll(async () => {
    folder = freshFolder("evidence");
    program = await open(folder);
    const { page } = program;
    await beginWithSample(page);
    await go(page, "Entitlements");
    await page.getByText("Visio LTSC Professional 2021", { exact: true }).first().click();
    await page.getByRole("tab", { name: "Documents" }).click();
    const invoice = join(folder, "Invoice 4711.pdf");
    writeFileSync(invoice, INVOICE);
    await page.locator("input[type=file]").first().setInputFiles(invoice);
    await page.getByText("Attached “Invoice 4711.pdf”").waitFor();
  });
  afterAll(() => program.app.close());

  it("puts the publisher's figures beside ours and asks for the reason of each difference", async () => {
    const { page } = program;
    await goToEvidence(page);
    await chooseMicrosoft(page);
    await show(page, "Publisher's figures");
    await page.getByLabel("Publisher's rights of Microsoft Visio LTSC Professional 2021").fill("6");
    await page.getByLabel("Why the rights of Microsoft Visio LTSC Professional 2021 differ").fill("Lacks order 118");
    await page.getByRole("row", { name: /Microsoft Visio LTSC.*−2/ }).waitFor();
    await show(page, "Pack");
    await page.getByRole("dialog").getByRole("button", { name: "Keep editing" }).click();
    await page.getByRole("button", { name: "Save figures" }).click();
    await page.getByText("Figures of Microsoft saved").waitFor();
  });

  it("says what is missing before a pack is saved", async () => {
    const { page } = program;
    await show(page, "Pack");
    await page.getByLabel("With the publisher's figures beside ours").check();
    await page.getByRole("region", { name: "Page 1 of", exact: false }).waitFor();
    expect(await page.getByLabel("Microsoft Visio LTSC Professional 2021").isChecked()).toBe(true);
    expect(await page.getByLabel("Microsoft Edge", { exact: true }).isChecked()).toBe(false);
    await page.getByRole("button", { name: "Save pack…" }).click();
    await page.getByText("Say who gets the pack.").waitFor();
  });

  it("saves a pack of the chosen products only, whose files are what its checksums say", async () => {
    const { page, app, complaints } = program;
    await page.getByLabel("Handed to").fill("Audit Partners");
    await page.getByLabel("Purpose").fill("Licence review");
    await page.getByLabel("Our contact").fill("Ada Admin");
    await page.getByLabel("Authorised by").fill("Jonas Kolb");
    const file = join(folder, "pack.zip");
    await saveTo(app, file);
    await page.getByRole("region", { name: "Pages" }).getByText("Audit Partners").waitFor();
    await page.getByRole("button", { name: "Save pack…" }).click();
    await page.getByText(/The hand-over is logged as event \d+/).waitFor();

    const files = unzipSync(new Uint8Array(readFileSync(file)));
    expect(Object.keys(files).sort()).toEqual([
      "SHA256SUMS",
      "evidence.pdf",
      "evidence.xlsx",
      "proofs/Invoice 4711.pdf",
    ]);
    expect(strFromU8(files["proofs/Invoice 4711.pdf"] ?? new Uint8Array())).toBe(INVOICE);
    for (const line of strFromU8(files.SHA256SUMS ?? new Uint8Array())
      .trimEnd()
      .split("\n")) {
      const [hash, path = ""] = [line.slice(0, 64), line.slice(66)];
      expect(
        createHash("sha256")
          .update(files[path] ?? "")
          .digest("hex"),
        path,
      ).toBe(hash);
    }
    expect(strFromU8((files["evidence.pdf"] ?? new Uint8Array()).slice(0, 5))).toBe("%PDF-");
    const sheets = Object.values(unzipSync(files["evidence.xlsx"] ?? new Uint8Array())).map((part) => strFromU8(part));
    expect(sheets.join()).toContain("Visio LTSC Professional 2021");
    expect(sheets.join()).toContain("Lacks order 118");
    expect(sheets.join()).not.toMatch(/Adobe|AutoCAD|Autodesk/);
    expect(complaints).toEqual([]);
  });

  it("lists the hand-over with its files, until it is taken back", async () => {
    const { page } = program;
    await show(page, "Hand-overs");
    const row = page.getByRole("row", { name: /Audit Partners/ });
    await row.getByText("3 files with SHA-256").click();
    await row.getByText("proofs/Invoice 4711.pdf").waitFor();
    await row.getByRole("button", { name: /^Event/ }).waitFor();
    await page.getByRole("button", { name: "Undo", exact: true }).click();
    await page.getByText("Nothing was handed over yet").waitFor();
  });
});
