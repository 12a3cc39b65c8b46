import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { PROJECT } from "./project.mjs";
import { run } from "./run.mjs";
import { sandboxSwitch, sayOnStderr, setUp, withDisplay } from "./set-up.mjs";

/** Takes the sample organisation through the main job in a fresh data folder. @returns the program's exit code */
export async function demo(runtime) {
  const data = mkdtempSync(join(tmpdir(), "muster-demo-"));
  const to = join(PROJECT, "out", "demo");
  sayOnStderr(`Demo in a fresh data folder; the files go to ${relative(process.cwd(), to) || to}`);
  const [program, args] = withDisplay(runtime.program, [
    ...sandboxSwitch(),
    PROJECT,
    "--cli",
    "demo",
    "--to",
    to,
    "--data-dir",
    data,
  ]);
  const code = await run(program, args, { stdio: ["ignore", "inherit", "inherit"] });
  rmSync(data, { recursive: true, force: true });
  return code;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.exit(await demo(await setUp(sayOnStderr)));
}
