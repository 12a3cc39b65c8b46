import { existsSync } from "node:fs";
import { join } from "node:path";
import { npm } from "./npm.mjs";
import { hashOf, isStamped, PROJECT, stamp } from "./project.mjs";
import { run, stop } from "./run.mjs";

/** Installs the packages of package-lock.json, unless just these are there already. */
export async function installDependencies(say) {
  const lock = hashOf(["package-lock.json"]);
  if (existsSync(join(PROJECT, "node_modules")) && isStamped("dependencies", lock)) return;
  say("Installing the packages of package-lock.json (npm ci)");
  const [program, args] = npm(["ci", "--no-audit", "--no-fund", "--loglevel=error"]);
  const code = await run(program, args, { cwd: PROJECT, stdio: ["ignore", 2, 2] });
  if (code !== 0)
    stop("The packages could not be installed. Check the connection to the npm registry and start again.");
  stamp("dependencies", lock);
}
