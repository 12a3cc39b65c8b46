import { join } from "node:path";
import { withDisplay } from "./display.mjs";
import { PROJECT } from "./project.mjs";
import { run } from "./run.mjs";
import { sayOnStderr, setUp } from "./set-up.mjs";

// `npm run bench` measures everything, `npm run bench -- import` one thing. Figures are printed, nothing is asserted.
const runtime = await setUp(sayOnStderr, { forTests: true });
const vitest = join(PROJECT, "node_modules/vitest/vitest.mjs");
const [program, args] = withDisplay(process.execPath, [
  vitest,
  "run",
  "--project",
  "bench",
  "--silent=false",
  ...process.argv.slice(2),
]);
const env = { ...process.env, MUSTER_ELECTRON: runtime.program, MUSTER_ELECTRON_VERSION: runtime.version };
process.exit(await run(program, args, { cwd: PROJECT, env }));
