import { withDisplay } from "./display.mjs";
import { PROJECT } from "./project.mjs";
import { run } from "./run.mjs";

/**
 * Runs Muster from its sources' build.
 *
 * @param runtime  of electronRuntime()
 * @param args     the program's own arguments
 * @param options  stdio as for run(); quiet keeps Chromium's own complaints off the terminal
 * @returns its exit code
 */
export function runElectron(runtime, args, { stdio, quiet = false } = {}) {
  // Editors that are Electron programs themselves leave this in their terminals; with it Electron is a plain Node.
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  const switches = [...sandboxSwitch(), ...(quiet ? ["--log-level=3"] : [])];
  const [program, all] = withDisplay(runtime.program, [PROJECT, ...switches, ...args]);
  return run(program, all, { env, stdio, cwd: process.env.INIT_CWD ?? process.cwd() });
}

/** As root Chromium runs only without its sandbox; everywhere else the sandbox stays. */
function sandboxSwitch() {
  return process.platform === "linux" && process.getuid?.() === 0 ? ["--no-sandbox"] : [];
}
