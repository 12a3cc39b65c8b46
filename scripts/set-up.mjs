import { build } from "./build.mjs";
import { installDependencies } from "./dependencies.mjs";
import { stop } from "./run.mjs";
import { electronRuntime } from "./runtime.mjs";
import { installSystemLibraries } from "./system-libraries.mjs";

/**
 * Everything between a fresh clone and a program that runs. Each step looks first whether it is done.
 *
 * @param say  where messages go, so that a command's standard output stays its own
 * @returns the runtime, as electronRuntime() describes it
 */
export async function setUp(say, { forTests = false } = {}) {
  await installDependencies(say);
  const runtime = await electronRuntime(say);
  installSystemLibraries(say, runtime.program, { forTests });
  const problem = build(say);
  if (problem) stop(`The build failed:\n${problem}`);
  return runtime;
}

/** Prints a message beside, not into, a command's output. */
export function sayOnStderr(sentence) {
  process.stderr.write(`${sentence}\n`);
}
