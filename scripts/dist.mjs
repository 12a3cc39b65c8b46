import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { PROJECT } from "./project.mjs";
import { reachesGitHub } from "./reach.mjs";
import { run, stop } from "./run.mjs";
import { sayOnStderr, setUp } from "./set-up.mjs";

const FILE_PROTOCOL_FUSE_SINCE = 29;

/**
 * Packages the program with electron-builder, into dist/ or, for the twin, dist-test/.
 *
 * @param runtime   of electronRuntime(); a release takes only the pinned version
 * @param unpacked  only the unpacked program: what can be made where electron-builder's tools can't be downloaded
 * @param testTwin  leaves the inspector's fuse on, without which no test can drive the program
 * @returns electron-builder's exit code
 */
export async function pack(runtime, { unpacked, testTwin = false }) {
  if (!unpacked && !runtime.isPinned)
    stop(
      `A release is made with the pinned Electron only, and this is ${runtime.version}. “--dir” packs it for tests.`,
    );
  const [major = "0"] = runtime.version.split(".");
  const overrides = {
    electronVersion: runtime.version,
    "directories.output": testTwin ? "dist-test" : "dist",
    "electronFuses.enableNodeCliInspectArguments": testTwin,
    ...(unpacked && { electronDist: runtime.folder }),
    ...(Number(major) >= FILE_PROTOCOL_FUSE_SINCE && { "electronFuses.grantFileProtocolExtraPrivileges": false }),
  };
  const args = Object.entries(overrides).map(([name, value]) => `-c.${name}=${value}`);
  const builder = join(PROJECT, "node_modules/electron-builder/cli.js");
  return run(process.execPath, [builder, ...(unpacked ? ["--dir"] : []), ...args], {
    cwd: PROJECT,
    stdio: ["ignore", 2, 2],
  });
}

/** Why only the unpacked program can be made here, or undefined where installers can. */
async function reasonForUnpacked(runtime, flags) {
  if (flags.includes("--dir")) return "as asked for by --dir";
  if (flags.includes("--test")) return "as tests need no installer";
  if (!runtime.isPinned) return `as Electron ${runtime.version} isn't the pinned one and is never shipped`;
  return (await reachesGitHub()) ? undefined : "as GitHub, which has the tools that make installers, can't be reached";
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const flags = process.argv.slice(2);
  const runtime = await setUp(sayOnStderr);
  const reason = await reasonForUnpacked(runtime, flags);
  if (reason) sayOnStderr(`Packing the program only, without an installer (target “dir”), ${reason}.`);
  const testTwin = flags.includes("--test");
  const code = await pack(runtime, { unpacked: reason !== undefined, testTwin });
  if (code === 0) sayOnStderr(`It lies in ${join(PROJECT, testTwin ? "dist-test" : "dist")}`);
  process.exit(code);
}
