import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
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
    await page.getByRole("button", { name: "Save figures" }).click();
    await page.getByText("Figures of Microsoft saved").waitFor();
  });

  it("says what is missing before a pack is saved", async () => {
    const { page } = program;
    await show(page, "Pack");
    await page.getByLabel("With the publisher's figures beside ours").check();
    await page.getByRole("region", { name: "Page 1 of", exact: false }).waitFor();
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
