import { existsSync } from "node:fs";
import { join } from "node:path";
import { hashOf, isStamped, PROJECT, stamp } from "./project.mjs";
import { runQuietly, stop } from "./run.mjs";

const INPUTS = ["src", "resources/seeds", "electron.vite.config.ts", "package-lock.json", "tsconfig.base.json"];

/** Builds the program into out/, unless just these sources were built already. */
export function build(say) {
  const sources = hashOf(INPUTS);
  if (existsSync(join(PROJECT, "out/main/index.js")) && isStamped("built", sources)) return;
  say("Building");
  const tool = join(PROJECT, "node_modules/electron-vite/bin/electron-vite.js");
  const { code, stdout, stderr } = runQuietly(process.execPath, [tool, "build"], { cwd: PROJECT });
  if (code !== 0) stop(`The build failed:\n${stdout}${stderr}`);
  stamp("built", sources);
}
