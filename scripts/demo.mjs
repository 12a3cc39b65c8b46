import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { runElectron } from "./electron.mjs";
import { PROJECT } from "./project.mjs";
import { sayOnStderr, setUp } from "./set-up.mjs";

/** Takes the sample organisation through the main job in a fresh data folder. @returns the program's exit code */
export async function demo(runtime) {
  const data = mkdtempSync(join(tmpdir(), "muster-demo-"));
  const to = join(PROJECT, "out", "demo");
  sayOnStderr(`Demo in a fresh data folder. What it makes goes to ${to}`);
  try {
    return await runElectron(runtime, ["--cli", "demo", "--to", to, "--data-dir", data], {
      stdio: ["ignore", "inherit", "inherit"],
      quiet: true,
    });
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exit(await demo(await setUp(sayOnStderr)));
