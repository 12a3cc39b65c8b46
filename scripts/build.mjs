import { existsSync } from "node:fs";
import { join } from "node:path";
import { hashOf, isStamped, PROJECT, stamp } from "./project.mjs";
import { runQuietly } from "./run.mjs";

const INPUTS = [
  "src",
  "resources/seeds",
  "electron.vite.config.ts",
  "tsconfig.base.json",
  "package.json",
  "package-lock.json",
];
const OUTPUTS = [
  "out/main/index.js",
  "out/preload/preload.js",
  "out/renderer/index.html",
  "out/renderer/headless.html",
];

/**
 * Builds the program into out/, unless just these sources were built already.
 *
 * @returns what the build tool said when it failed, otherwise undefined
 */
export function build(say) {
  const sources = hashOf(INPUTS);
  if (isStamped("built", sources) && OUTPUTS.every((path) => existsSync(join(PROJECT, path)))) return undefined;
  say("Building");
  const tool = join(PROJECT, "node_modules/electron-vite/bin/electron-vite.js");
  const { code, stdout, stderr } = runQuietly(process.execPath, [tool, "build"], { cwd: PROJECT });
  if (code !== 0) return `${stdout}${stderr}`;
  stamp("built", sources);
  return undefined;
}
