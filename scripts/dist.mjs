import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { NPM, PROJECT } from "./project.mjs";
import { run, runQuietly } from "./run.mjs";
import { sayOnStderr, setUp } from "./set-up.mjs";

const SHIPPED_FUSES = {
  runAsNode: false,
  enableNodeOptionsEnvironmentVariable: false,
  onlyLoadAppFromAsar: true,
  enableCookieEncryption: true,
};

/**
 * Packages the program with electron-builder.
 *
 * @param dirOnly   only the unpacked program: what can be made where electron-builder's tools can't be downloaded
 * @param testTwin  leaves the inspector's fuse on, so that tests can drive it; goes to dist-test/
 * @returns electron-builder's exit code
 */
export async function pack(runtime, { dirOnly, testTwin = false }) {
  const fuses = {
    ...SHIPPED_FUSES,
    enableNodeCliInspectArguments: testTwin,
    ...(runtime.isFallback
      ? {}
      : { grantFileProtocolExtraPrivileges: false, enableEmbeddedAsarIntegrityValidation: true }),
  };
  const args = [
    join(PROJECT, "node_modules/electron-builder/cli.js"),
    ...(dirOnly ? ["--dir"] : []),
    ...(dirOnly ? [`-c.electronDist=${runtime.folder}`] : []),
    `-c.electronVersion=${runtime.version}`,
    `-c.directories.output=${testTwin ? "dist-test" : "dist"}`,
    ...Object.entries(fuses).map(([name, value]) => `-c.electronFuses.${name}=${value}`),
  ];
  return run(process.execPath, args, { cwd: PROJECT, stdio: ["ignore", 2, 2] });
}

/** True when GitHub answers, from where electron-builder fetches its tools. */
function reachesGitHub() {
  const probe =
    "fetch('https://github.com',{method:'HEAD',signal:AbortSignal.timeout(8000)}).then(()=>process.exit(0),()=>process.exit(1))";
  return runQuietly(process.execPath, ["-e", probe]).code === 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const runtime = await setUp(sayOnStderr);
  const testTwin = process.argv.includes("--test-twin");
  const dirOnly = testTwin || process.argv.includes("--dir") || runtime.isFallback || !reachesGitHub();
  if (dirOnly) {
    sayOnStderr(
      "Building the unpacked program only (target “dir”): installers need tools from GitHub and a current Electron.",
    );
  }
  const code = await pack(runtime, { dirOnly, testTwin });
  if (code === 0) sayOnStderr(`The program lies in ${testTwin ? "dist-test" : "dist"}/. “${NPM} run dist” is done.`);
  process.exit(code);
}
