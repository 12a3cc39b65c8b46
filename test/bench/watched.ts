import { readFileSync } from "node:fs";
import type { ElectronApplication, Page } from "playwright-core";

/** What all processes of the program take, in MB: pages that they share counted once (Pss), or in each (Rss). */
export interface Memory {
  readonly pss: number;
  readonly rss: number;
}

/** Looks at the memory of all processes every fifty milliseconds; gives back the largest sums. */
export async function watchMemory(app: ElectronApplication): Promise<() => Memory> {
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

/** Looks how long the window goes without drawing a frame; gives back the longest time so far, in milliseconds. */
export async function watchFrames(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    let last = performance.now();
    Reflect.set(window, "longestFrame", 0);
    const look = (now: number) => {
      Reflect.set(window, "longestFrame", Math.max(Number(Reflect.get(window, "longestFrame")), now - last));
      last = now;
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  return () => page.evaluate(() => Number(Reflect.get(window, "longestFrame")));
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
