import { build } from "./build.mjs";
import { installDependencies } from "./dependencies.mjs";
import { electronRuntime } from "./runtime.mjs";
import { hasDisplay, installSystemLibraries } from "./system-libraries.mjs";

/**
 * Everything between a fresh clone and a program that runs. Each step looks first whether it is done.
 *
 * @param say  where messages go, so that a command's standard output stays its own
 */
export async function setUp(say, { forTests = false } = {}) {
  await installDependencies(say);
  const runtime = await electronRuntime(say);
  installSystemLibraries(say, runtime.program, { forTests });
  build(say);
  return runtime;
}

/**
 * The command line that runs a program which wants a display: as it is where there is one, else in a virtual one.
 *
 * @returns {[string, string[]]}
 */
export function withDisplay(program, args) {
  return hasDisplay() ? [program, args] : ["xvfb-run", ["-a", "-s", "-screen 0 1920x1200x24", program, ...args]];
}

/** As root Chromium runs only without its sandbox; everywhere else the sandbox stays. */
export function sandboxSwitch() {
  return process.platform === "linux" && process.getuid?.() === 0 ? ["--no-sandbox"] : [];
}

/** Prints a message beside, not into, a command's output. */
export function sayOnStderr(sentence) {
  process.stderr.write(`${sentence}\n`);
}
