import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "vitest";
import { aWorkbook } from "../builders/workbook.ts";
import { beginEmpty, freshFolder, go, importFile, open } from "./program.ts";

const ROWS = 25_000;
const LONG_NOTE = "Bought with the framework agreement and handed over in the branch. ".repeat(4);

describe("a workbook so large that several workers read it", () => {
  it("is imported from its first row to its last", async () => {
    const folder = freshFolder("large");
    const rows = Array.from({ length: ROWS }, (_, i) => [`T-${i + 1}`, `SN-${i * 31}`, "Example", `${LONG_NOTE}${i}`]);
    const file = join(folder, "devices.xlsx");
    writeFileSync(file, aWorkbook({ Devices: [["Asset tag", "Serial number", "Manufacturer", "Notes"], ...rows] }));
    const { app, page } = await open(folder);
    try {
      await beginEmpty(page);
      await importFile(page, file);
      await page.getByText(/25[.,\s]?000 .* added/).waitFor();
      await go(page, "Hardware");
      for (const tag of ["T-1", "T-12500", "T-12501", `T-${ROWS}`]) {
        await page.getByLabel("Find in this list").fill(tag);
        await page.getByText(tag, { exact: true }).first().waitFor();
      }
    } finally {
      await app.close();
    }
  });
});
