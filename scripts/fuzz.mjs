import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { installDependencies } from "./dependencies.mjs";
import { PROJECT } from "./project.mjs";
import { stop } from "./run.mjs";
import { sayOnStderr } from "./set-up.mjs";

// `npm run fuzz` reads 10,000 mutated files. `-- --count N --seed N` other ones, `-- --seed N --file NAME --count 1` one
// of them again. A file that is never read to its end is named after half a minute, and the run ends.
const NAMES = { "--count": "FUZZ_COUNT", "--seed": "FUZZ_SEED", "--file": "FUZZ_FILE" };
const STUCK_MS = 30_000;

const env = { ...process.env };
const args = process.argv.slice(2);
for (let i = 0; i < args.length; i += 2) {
  const name = NAMES[args[i]];
  if (!name || args[i + 1] === undefined)
    stop(`There is no option “${args[i]}”. There are: ${Object.keys(NAMES).join(", ")}.`);
  env[name] = args[i + 1];
}

await installDependencies(sayOnStderr);
const folder = join(PROJECT, ".cache");
mkdirSync(folder, { recursive: true });
env.FUZZ_AT = join(folder, `fuzz-at-${process.pid}`);
const vitest = join(PROJECT, "node_modules/vitest/vitest.mjs");
const child = spawn(process.execPath, [vitest, "run", "--project", "fuzz", "--silent=false"], {
  cwd: PROJECT,
  env,
  stdio: "inherit",
  detached: true,
});

let last = "";
let since = Date.now();
const timer = setInterval(() => {
  const now = whereItIs();
  if (now !== last) {
    last = now;
    since = Date.now();
  } else if (now !== "" && Date.now() - since > STUCK_MS) {
    console.error(`Not read to its end within ${STUCK_MS / 1_000} s: npm run fuzz -- ${now}`);
    process.kill(-child.pid, "SIGKILL");
  }
}, 1_000);

child.on("exit", (code) => {
  clearInterval(timer);
  if (code !== 0) console.error(`The last file was: npm run fuzz -- ${whereItIs()}`);
  rmSync(env.FUZZ_AT, { force: true });
  process.exit(code ?? 1);
});

function whereItIs() {
  try {
    return readFileSync(env.FUZZ_AT, "utf8");
  } catch {
    // Not written yet.
    return "";
  }
}
