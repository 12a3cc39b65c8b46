import { runElectron } from "./electron.mjs";
import { sayOnStderr, setUp } from "./set-up.mjs";

// A scheduled job wants to hear of work done, not which Electron it runs on each time.
const runtime = await setUp((sentence) => {
  if (!sentence.startsWith("Electron ")) sayOnStderr(sentence);
});
process.exit(await runElectron(runtime, ["--cli", ...process.argv.slice(2)], { quiet: true }));
