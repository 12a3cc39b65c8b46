import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { expect } from "vitest";
import { beginEmpty, freshFolder, go, open, PROJECT, saveTo } from "./program.ts";

/** Takes the program from an empty folder over a vendor's file and an inventory to the printed checklist. */
export async function takeThroughMainJob(program?: string): Promise<void> {
  const { app, page, complaints } = await open(freshFolder("job"), program);
  const out = freshFolder("job-out");
  const sample = (name: string) => join(PROJECT, "resources/sample", name);
  try {
    await beginEmpty(page);
    for (const name of ["devices.csv", "discovered apps raw.csv", "Microsoft licence summary.xlsx"]) {
      await go(page, "Import");
      await page.locator("input[type=file]").setInputFiles(sample(name));
      await page.getByRole("button", { name: /^(Add|Change) \d/ }).click();
      await page.getByRole("heading", { name: `“${name}” was imported` }).waitFor();
    }
    await page.getByRole("button", { name: "See the licence position" }).click();
    const visio = page.getByRole("row", { name: /Visio LTSC Professional 2021/ });
    await visio.click();
    const figures = () => visio.locator("td").allTextContents();
    await expect.poll(figures).toEqual(["8", "0", "15", "72,887.50 EUR", "0", "Shortfall"]);
    await page.getByText(/devices need a right and 8 rights are valid/).waitFor();

    await go(page, "Audit checklist");
    await page.getByRole("button", { name: "Print checklist" }).click();
    const pdf = join(out, "checklist.pdf");
    await saveTo(app, pdf);
    await page.getByRole("button", { name: "Save as PDF…" }).click();
    await page.getByText(`Saved as ${pdf}`).waitFor();
    const text = execFileSync("pdftotext", ["-layout", pdf, "-"], { encoding: "utf8" });
    expect(text).toContain("Internal audit checklist");
    expect(text).toContain("Test organisation");
    expect(text).toMatch(/4 events/);
    expect(text).toMatch(/Page 1 of \d+/);
    expect(complaints).toEqual([]);
  } finally {
    await app.close();
  }
}
