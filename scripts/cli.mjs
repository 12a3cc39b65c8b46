import { PROJECT } from "./project.mjs";
import { run } from "./run.mjs";
import { sandboxSwitch, setUp, withDisplay } from "./set-up.mjs";

// Set-up is silent when nothing is left to do, so that a scheduled job's output is the command's own.
const quiet = (sentence) => {
  if (!sentence.startsWith("Electron ")) process.stderr.write(`${sentence}\n`);
};
const runtime = await setUp(quiet);
const [program, args] = withDisplay(runtime.program, [...sandboxSwitch(), PROJECT, "--cli", ...process.argv.slice(2)]);
process.exit(await run(program, args));
