import { cpus, totalmem } from "node:os";

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
