import { join } from "node:path";
import { build } from "./build.mjs";
import { installDependencies } from "./dependencies.mjs";
import { withDisplay } from "./display.mjs";
import { PROJECT } from "./project.mjs";
import { run, stop } from "./run.mjs";
import { electronRuntime } from "./runtime.mjs";
import { sayOnStderr } from "./set-up.mjs";
import { installSystemLibraries } from "./system-libraries.mjs";
import { counts, reporting, tableOf } from "./test-report.mjs";

// `npm test` runs everything; `npm test -- unit` or `npm test -- e2e kill` a part of it.
const [part, ...filter] = process.argv.slice(2);
const PARTS = {
  types: () => tool("typescript/bin/tsc", ["-b"]),
  lint: () => tool("@biomejs/biome/bin/biome", ["ci", "--error-on-warnings", "."]),
  unit: () => suite("unit"),
  e2e: (runtime) => builtThen(() => suite("e2e", runtime)),
};
const names = Object.keys(PARTS);
if (part !== undefined && !names.includes(part))
  stop(`There is no part “${part}” of the tests. There are: ${names.join(", ")}.`);

await installDependencies(sayOnStderr);
const wanted = names.filter((name) => part === undefined || name === part);
const runtime = wanted.includes("e2e") ? await electronRuntime(sayOnStderr) : undefined;
if (runtime) installSystemLibraries(sayOnStderr, runtime.program, { forTests: true });

const results = [];
for (const name of wanted) {
  console.log(`\n── ${name}`);
  const start = Date.now();
  const outcome = await PARTS[name](runtime);
  results.push({ step: name, ...outcome, seconds: Math.round((Date.now() - start) / 1_000) });
}
console.log(`\n${tableOf(results)}`);
process.exit(results.every(({ result }) => result === "passed") ? 0 : 1);

async function tool(path, args) {
  return { result: verdict(await run(process.execPath, [bin(path), ...args], { cwd: PROJECT })) };
}

async function suite(name, electron) {
  const args = [bin("vitest/vitest.mjs"), "run", "--project", name, ...reporting(name), ...filter];
  const [program, all] = electron ? withDisplay(process.execPath, args) : [process.execPath, args];
  const env = electron
    ? { ...process.env, MUSTER_ELECTRON: electron.program, MUSTER_ELECTRON_VERSION: electron.version }
    : process.env;
  const code = await run(program, all, { cwd: PROJECT, env });
  return { result: verdict(code), ...counts(name) };
}

async function builtThen(next) {
  const problem = build(sayOnStderr);
  if (!problem) return next();
  console.error(problem);
  return { result: "NOT RUN: the build failed" };
}

function verdict(code) {
  return code === 0 ? "passed" : "FAILED";
}

function bin(path) {
  return join(PROJECT, "node_modules", path);
}
