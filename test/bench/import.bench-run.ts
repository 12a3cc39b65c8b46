import { readFileSync } from "node:fs";
import { join } from "node:path";
import { _electron, type Page } from "playwright-core";
import { describe, it } from "vitest";
import { beginEmpty, ELECTRON, freshFolder, go, type Opened, open, PROJECT, programArguments } from "../e2e/program.ts";
import { hardwareFiles, inventoryFile } from "./import-files.ts";
import { median, ms, ratio, report, shown, timed } from "./measured.ts";
import { watchFrames, watchMemory } from "./watched.ts";

const ROWS = 100_000;
const ROUNDS = 3;
const ALL_ROWS = /^Add 100[.,\s]?000 /;
const INVENTORY = { devices: 20_000, programs: 25 };

/** A library alone, in a page of the same Electron: read the file as the program does. */
async function libraryAlone(path: string): Promise<number> {
  const [, ...switches] = programArguments([]);
  const args = [join(PROJECT, "test/bench/alone"), ...switches];
  const app = await _electron.launch({ executablePath: ELECTRON, args });
  const page = await app.firstWindow();
  const took = await page.evaluate(
    ({ file, modules }) => {
      const require = Reflect.get(globalThis, "require");
      const bytes = new Uint8Array(require("node:fs").readFileSync(file));
      const library = require(`${modules}/${file.endsWith(".csv") ? "papaparse" : "xlsx"}`);
      const start = performance.now();
      if (file.endsWith(".csv")) library.parse(new TextDecoder().decode(bytes));
      else library.read(bytes, { type: "array", dense: true, cellFormula: false, cellHTML: false });
      return performance.now() - start;
    },
    { file: path, modules: join(PROJECT, "node_modules") },
  );
  await app.close();
  return took;
}

/** From the file chosen to the accepted change-set, in milliseconds. */
function imported(page: Page, path: string, accept: RegExp): Promise<number> {
  return timed(async () => {
    await page.locator("input[type=file]").first().setInputFiles(path);
    await shown(page, "button", accept);
    await page.getByRole("button", { name: accept }).click();
    await shown(page, "h2", /was imported/);
  });
}

async function beforeImport(): Promise<Opened> {
  const opened = await open(freshFolder("bench-import"));
  await beginEmpty(opened.page);
  await go(opened.page, "Import");
  return opened;
}

describe("import", () => {
  const folder = freshFolder("bench-file");
  const files = hardwareFiles(folder, ROWS);

  it.each([
    ["xlsx", "SheetJS"],
    ["csv", "PapaParse"],
  ] as const)("of 100,000 rows as %s up to the accepted change-set, against %s alone", async (kind, library) => {
    const path = files[kind];
    const alone: number[] = [];
    const whole: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      alone.push(await libraryAlone(path));
      const { app, page } = await beforeImport();
      whole.push(await imported(page, path, ALL_ROWS));
      await app.close();
    }
    // Looking at memory keeps the processes waiting, and looking at frames has them drawn: neither is timed.
    const watched = await beforeImport();
    const memory = await watchMemory(watched.app);
    await imported(watched.page, path, ALL_ROWS);
    const { pss, rss } = memory();
    await watched.app.close();
    const frames: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const { app, page } = await beforeImport();
      const longest = await watchFrames(page);
      await imported(page, path, ALL_ROWS);
      frames.push(await longest());
      await app.close();
    }
    report(`Import of 100,000 rows × 12 columns, ${kind}, ${Math.round(readFileSync(path).length / 1_000)} kB`, {
      [`${library} alone, median`]: ms(median(alone)),
      "Muster, file chosen to accepted, median": ms(median(whole)),
      ratio: ratio(median(whole) / median(alone)),
      "longest time without a frame, median": ms(median(frames)),
      "memory of all processes, peak, shared pages once": `${Math.round(pss)} MB`,
      "the same, shared pages in each process": `${Math.round(rss)} MB`,
    });
  });

  it("of an inventory of 20,000 devices with 500,000 installations, and again when 1 % changed", async () => {
    const first = inventoryFile(folder, "inventory.csv", { ...INVENTORY, changedEvery: 0 });
    const later = inventoryFile(folder, "inventory later.csv", { ...INVENTORY, changedEvery: 100 });
    const { app, page } = await beforeImport();
    const memory = await watchMemory(app);
    const longest = await watchFrames(page);
    const took = await imported(page, first, /^Add 20[.,\s]?000 /);
    const again = await imported(page, later, /^Change \d/);
    report("Import of 500,000 installations on 20,000 devices", {
      "first time": ms(took),
      "again, every hundredth in another version": ms(again),
      "longest time without a frame": ms(await longest()),
      "memory of all processes, peak, shared pages once": `${Math.round(memory().pss)} MB`,
    });
    await app.close();
  });
});
