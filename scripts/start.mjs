import { demo } from "./demo.mjs";
import { hasDisplay } from "./display.mjs";
import { runElectron } from "./electron.mjs";
import { sayOnStderr, setUp } from "./set-up.mjs";

const runtime = await setUp(sayOnStderr);
if (hasDisplay()) process.exit(await runElectron(runtime, process.argv.slice(2)));
sayOnStderr("There is no display here, so no window can be shown. Running the demo instead (npm run demo).");
process.exit(await demo(runtime));
