import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { _electron, type ElectronApplication } from "playwright-core";
import { describe, it } from "vitest";
import { utils, write } from "xlsx";
import { beginEmpty, ELECTRON, freshFolder, go, open, PROJECT, programArguments } from "../e2e/program.ts";
import { median, ms, ratio, report, shown, timed } from "./measured.ts";

const ROWS = 50_000;
const ROUNDS = 3;

/** A hardware list of 50,000 rows and 12 columns, with dates and amounts. */
function hardwareFile(folder: string): string {
  const head = [
    "Asset Tag",
    "Device name",
    "Category",
    "Manufacturer",
    "Model",
    "Serial Number",
    "Status",
    "Purchase Date",
    "Purchase Cost",
    "Order Number",
    "Operating System",
    "Notes",
  ];
  const rows = Array.from({ length: ROWS }, (_, i) => [
    `T-${i}`,
    `PC-${i}`,
    i % 3 === 0 ? "Desktop" : "Laptop",
    "Example Computers",
    `Model ${i % 60}`,
    `SN${i * 7_919}`,
    "Deployed",
    new Date(Date.UTC(2020 + (i % 6), i % 12, 1 + (i % 28))),
    700 + (i % 900) + 0.5,
    `PO-${i % 5_000}`,
    "Windows 11 Pro",
    `Row ${i}`,
  ]);
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([head, ...rows], { cellDates: true, UTC: true }), "Assets");
  const path = join(folder, "assets.xlsx");
  writeFileSync(path, Buffer.from(write(book, { type: "array", bookType: "xlsx", compression: true })));
  return path;
}

/** The spreadsheet library alone, in a page of the same Electron: read the file as the program does. */
async function sheetJsAlone(path: string): Promise<number> {
  const [, ...switches] = programArguments([]);
  const app = await _electron.launch({
    executablePath: ELECTRON,
    args: [join(PROJECT, "test/bench/alone"), ...switches],
  });
  const page = await app.firstWindow();
  const took = await page.evaluate(
    ({ file, library }) => {
      const require = Reflect.get(globalThis, "require");
      const bytes = new Uint8Array(require("node:fs").readFileSync(file));
      const { read } = require(library);
      const start = performance.now();
      read(bytes, { type: "array", dense: true, cellFormula: false, cellHTML: false });
      return performance.now() - start;
    },
    { file: path, library: join(PROJECT, "node_modules/xlsx") },
  );
  await app.close();
  return took;
}

/** What all processes of the program take, in MB: pages that they share counted once (Pss), or in each (Rss). */
interface Memory {
  readonly pss: number;
  readonly rss: number;
}

/** Looks at the memory of all processes every fifty milliseconds; gives back the largest sums. */
async function watchMemory(app: ElectronApplication): Promise<() => Memory> {
  const pids = await app.evaluate(({ app: electron }) => electron.getAppMetrics().map(({ pid }) => pid));
  const peak = { pss: 0, rss: 0 };
  const timer = setInterval(() => {
    const now = pids.map(memoryOf);
    peak.pss = Math.max(
      peak.pss,
      now.reduce((sum, { pss }) => sum + pss, 0),
    );
    peak.rss = Math.max(
      peak.rss,
      now.reduce((sum, { rss }) => sum + rss, 0),
    );
  }, 50);
  return () => {
    clearInterval(timer);
    return peak;
  };
}

/** From Linux's /proc; a process that has ended takes nothing. */
function memoryOf(pid: number): Memory {
  try {
    const text = readFileSync(`/proc/${pid}/smaps_rollup`, "utf8");
    const mb = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, "m").exec(text)?.[1] ?? 0) / 1_024;
    return { pss: mb("Pss"), rss: mb("Rss") };
  } catch {
    return { pss: 0, rss: 0 };
  }
}

describe("import", () => {
  it("of a 50,000-row workbook up to the accepted change-set, against SheetJS alone on the same file", async () => {
    const path = hardwareFile(freshFolder("bench-file"));
    const alone: number[] = [];
    const whole: number[] = [];
    const peak = { pss: 0, rss: 0 };
    for (let round = 0; round < ROUNDS; round++) {
      alone.push(await sheetJsAlone(path));
      const { app, page } = await open(freshFolder("bench-import"));
      await beginEmpty(page);
      await go(page, "Import");
      const memory = await watchMemory(app);
      whole.push(
        await timed(async () => {
          await page.locator("input[type=file]").setInputFiles(path);
          await shown(page, "button", /^Add 50[.,\s]?000 /);
          await page.getByRole("button", { name: /^Add 50[.,\s]?000 / }).click();
          await shown(page, "h2", /“assets.xlsx” was imported/);
        }),
      );
      const { pss, rss } = memory();
      peak.pss = Math.max(peak.pss, pss);
      peak.rss = Math.max(peak.rss, rss);
      await app.close();
    }
    report(`Import of 50,000 rows × 12 columns, ${Math.round(readFileSync(path).length / 1_000)} kB`, {
      "SheetJS alone, median": ms(median(alone)),
      "Muster, file chosen to accepted, median": ms(median(whole)),
      ratio: ratio(median(whole) / median(alone)),
      "memory of all processes, peak, shared pages once": `${Math.round(peak.pss)} MB`,
      "the same, shared pages in each process": `${Math.round(peak.rss)} MB`,
    });
  });
});
