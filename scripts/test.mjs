import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { CACHE, PROJECT } from "./project.mjs";
import { run } from "./run.mjs";
import { sayOnStderr, setUp, withDisplay } from "./set-up.mjs";

// `npm test` runs everything; `npm test -- unit` or `npm test -- e2e kill` a part of it.
const [part, ...filter] = process.argv.slice(2);
const runtime = await setUp(sayOnStderr, { forTests: true });
const node = process.execPath;
const bin = (path) => join(PROJECT, "node_modules", path);

const steps = [
  { name: "types", command: () => [node, [bin("typescript/bin/tsc"), "-b"]] },
  { name: "lint", command: () => [node, [bin("@biomejs/biome/bin/biome"), "ci", "--error-on-warnings", "."]] },
  { name: "unit", command: () => vitest("unit") },
  { name: "e2e", command: () => withDisplay(...vitest("e2e")) },
].filter((step) => part === undefined || step.name === part);

const results = [];
for (const step of steps) {
  console.log(`\n── ${step.name}`);
  const start = Date.now();
  const [program, args] = step.command();
  const code = await run(program, args, {
    cwd: PROJECT,
    env: { ...process.env, MUSTER_ELECTRON: runtime.program, MUSTER_ELECTRON_VERSION: runtime.version },
  });
  results.push({
    step: step.name,
    result: code === 0 ? "passed" : "FAILED",
    ...counts(step.name),
    seconds: Math.round((Date.now() - start) / 1_000),
  });
}
console.table(results);
process.exit(results.every(({ result }) => result === "passed") ? 0 : 1);

function vitest(project) {
  rmSync(report(project), { force: true });
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report(project)}`];
  return [node, [bin("vitest/vitest.mjs"), "run", "--project", project, ...reporters, ...filter]];
}

function report(project) {
  return join(CACHE, `${project}-report.json`);
}

/** Numbers of tests, from the report that the suite wrote. */
function counts(name) {
  if (name !== "unit" && name !== "e2e") return {};
  try {
    const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(report(name), "utf8"));
    return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests };
  } catch {
    return { passed: 0, failed: "no report" };
  }
}
