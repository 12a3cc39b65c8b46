import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { CACHE } from "./project.mjs";

/** vitest's arguments that print the tests as they pass and leave their numbers in a file, of which no older one stays. */
export function reporting(suite) {
  rmSync(file(suite), { force: true });
  return ["--reporter=default", "--reporter=json", `--outputFile.json=${file(suite)}`];
}

/** Numbers of tests, from the file that the suite wrote. */
export function counts(suite) {
  try {
    const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(file(suite), "utf8"));
    return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests };
  } catch {
    return { passed: "no report", failed: "no report", skipped: "no report" };
  }
}

/**
 * The table that the tests end with.
 *
 * @param {{step: string, result: string, seconds?: number, passed?: number, failed?: number, skipped?: number}[]} results
 */
export function tableOf(results) {
  const columns = ["step", "result", "passed", "failed", "skipped", "seconds"];
  const rows = [columns, ...results.map((result) => columns.map((column) => String(result[column] ?? "")))];
  const widths = columns.map((_, at) => Math.max(...rows.map((row) => row[at].length)));
  return rows
    .map((row) => row.map((cell, at) => (at < 2 ? cell.padEnd(widths[at]) : cell.padStart(widths[at]))).join("  "))
    .join("\n");
}

function file(suite) {
  return join(CACHE, `${suite}-report.json`);
}
