import { PROJECT } from "./project.mjs";
import { run } from "./run.mjs";
import { sandboxSwitch, sayOnStderr, setUp } from "./set-up.mjs";
import { hasDisplay } from "./system-libraries.mjs";

const runtime = await setUp(sayOnStderr);
if (hasDisplay()) {
  process.exit(await run(runtime.program, [...sandboxSwitch(), PROJECT, ...process.argv.slice(2)]));
}
sayOnStderr("There is no display here, so no window can be shown. Running the demo instead (npm run demo).");
const { demo } = await import("./demo.mjs");
process.exit(await demo(runtime));
