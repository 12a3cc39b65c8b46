import { cpus, totalmem } from "node:os";
import type { Page } from "playwright-core";

/** The middle of an odd number of figures. */
export function median(figures: readonly number[]): number {
  return [...figures].sort((a, b) => a - b)[Math.floor(figures.length / 2)] ?? Number.NaN;
}

/** Milliseconds that a job takes. */
export async function timed(job: () => Promise<unknown> | unknown): Promise<number> {
  const start = performance.now();
  await job();
  return performance.now() - start;
}

/**
 * Waits until an element with such a text stands in the page, looking at every frame. (A locator looks again after up to
 * half a second, which would be measured too.)
 */
export async function shown(page: Page, selector: string, text: RegExp): Promise<void> {
  await page.waitForFunction(
    ({ selector, source }) =>
      [...document.querySelectorAll(selector)].some(({ textContent }) => new RegExp(source).test(textContent ?? "")),
    { selector, source: text.source },
    { timeout: 120_000 },
  );
}

/** Prints figures with the machine they were measured on. */
export function report(title: string, figures: Readonly<Record<string, string | number>>): void {
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? "unknown"}, ${Math.round(totalmem() / 1e9)} GB`;
  console.log(`\n${title}\n${machine}`);
  console.table(figures);
}

/** Whole milliseconds, for a table. */
export function ms(figure: number): string {
  return `${Math.round(figure)} ms`;
}

/** A ratio, for a table. */
export function ratio(figure: number): string {
  return `${figure.toFixed(2)} ×`;
}
