import { join } from "node:path";
import { _electron } from "playwright-core";
import { describe, it } from "vitest";
import { ELECTRON, open, PROJECT, programArguments } from "../e2e/program.ts";
import { largeDataFolder } from "./large-data-folder.ts";
import { median, ms, ratio, report, shown, timed } from "./measured.ts";

const ROUNDS = 7;
const SIZE = { devices: 10_000, installationsPerDevice: 20, titles: 1_000 };

async function startEmpty(): Promise<number> {
  const [, ...switches] = programArguments([]);
  let close: () => Promise<void> = async () => undefined;
  const took = await timed(async () => {
    const app = await _electron.launch({
      executablePath: ELECTRON,
      args: [join(PROJECT, "test/bench/alone"), ...switches],
    });
    close = () => app.close();
    await shown(await app.firstWindow(), "h1", /Empty/);
  });
  await close();
  return took;
}

/** Until the overview stands and the sidebar shows how many devices there are. */
async function startMuster(data: string): Promise<number> {
  let close: () => Promise<void> = async () => undefined;
  const took = await timed(async () => {
    const { app, page } = await open(data);
    close = () => app.close();
    await shown(page, "h1", /Overview/);
    await shown(page, "nav *", /^9[.,\s]?800$/);
  });
  await close();
  return took;
}

describe("start", () => {
  it("to usable, against an empty window of the same runtime", async () => {
    const data = await largeDataFolder(SIZE);
    const rebuild = await startMuster(data);
    const empty: number[] = [];
    const muster: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      empty.push(await startEmpty());
      muster.push(await startMuster(data));
    }
    report("Start with 10,000 devices, 200,000 installations, 1,000 entitlements", {
      "empty window, median": ms(median(empty)),
      "Muster usable, median": ms(median(muster)),
      ratio: ratio(median(muster) / median(empty)),
      "first start, registers rebuilt from the journal": ms(rebuild),
    });
  });
});
