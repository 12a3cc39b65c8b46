import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's folder. */
export const PROJECT = resolve(dirname(fileURLToPath(import.meta.url)), "..");

/** What set-up keeps between runs; not in git. */
export const CACHE = join(PROJECT, ".cache");

/** SHA-256 over the names and contents of files and of everything in folders. */
export function hashOf(paths) {
  const hash = createHash("sha256");
  for (const path of paths) add(hash, join(PROJECT, path));
  return hash.digest("hex");
}

function add(hash, path) {
  if (!existsSync(path)) return;
  if (statSync(path).isDirectory()) {
    for (const name of readdirSync(path).sort()) add(hash, join(path, name));
  } else hash.update(path.slice(PROJECT.length)).update("\0").update(readFileSync(path)).update("\0");
}

/** True when the stamp of this name holds this text: the step was done for just this input. */
export function isStamped(name, text) {
  const path = join(CACHE, name);
  return existsSync(path) && readFileSync(path, "utf8") === text;
}

/** Notes that a step was done for this input. */
export function stamp(name, text) {
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(join(CACHE, name), text);
}

/** Version of a package that package-lock.json names, as installed. */
export function installedVersion(name) {
  return JSON.parse(readFileSync(join(PROJECT, "node_modules", name, "package.json"), "utf8")).version;
}
