import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { hasDisplay } from "./display.mjs";
import { runQuietly, stop } from "./run.mjs";

const LIBRARIES = ["libgtk-3-0", "libnss3", "libasound2", "libgbm1", "libxss1", "libxtst6"];
const FONTS = ["fonts-dejavu", "fonts-liberation"];
const DISPLAY = ["xvfb", "xauth"];
const PDF_TOOLS = ["poppler-utils"];

/**
 * Installs what Electron needs of a Debian system and lacks: as root or with sudo by itself, otherwise it ends with the
 * command to type. Does nothing where nothing is missing.
 *
 * @param program   Electron's program
 * @param forTests  also what the tests need: a virtual display and tools that read PDFs
 */
export function installSystemLibraries(say, program, { forTests }) {
  if (process.platform !== "linux") return;
  const missing = [
    ...(lacksLibraries(program) ? LIBRARIES : []),
    ...(lacksFonts() ? FONTS : []),
    ...((forTests || !hasDisplay()) && !(isOnPath("xvfb-run") && isOnPath("xauth")) ? DISPLAY : []),
    ...(forTests && !isOnPath("pdftotext") ? PDF_TOOLS : []),
  ];
  if (missing.length === 0) return;
  if (!isOnPath("apt-get"))
    stop(`This system lacks what Debian calls ${missing.join(" ")}. Install that with its own tools and start again.`);
  const asRoot = asRootPrefix();
  if (!asRoot) {
    const command = `sudo apt-get update && sudo apt-get install -y ${present(missing).join(" ")}`;
    stop(`Some libraries of the system are missing. Type this, then start again:\n\n  ${command}\n`);
  }
  say(`Installing with apt-get: ${missing.join(" ")}`);
  aptGet(asRoot, ["update", "-qq"]);
  aptGet(asRoot, ["install", "-y", "-qq", "--no-install-recommends", ...present(missing)]);
}

/** What to put before a command so that it runs as root without a question, or null where that can't be. */
function asRootPrefix() {
  if (process.getuid?.() === 0) return [];
  return runQuietly("sudo", ["-n", "true"]).code === 0 ? ["sudo", "-n"] : null;
}

function aptGet(asRoot, args) {
  const [program = "", ...rest] = [...asRoot, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", ...args];
  const { code, stderr } = runQuietly(program, rest);
  if (code !== 0) stop(`“apt-get ${args.join(" ")}” failed:\n${stderr}`);
}

/** The names under which this system knows the packages: Debian 13 renamed some for their 64-bit time. */
function present(names) {
  return names.map((name) => (runQuietly("apt-cache", ["show", `${name}t64`]).code === 0 ? `${name}t64` : name));
}

function lacksLibraries(program) {
  const { stdout, code } = runQuietly("ldd", [program]);
  return code !== 0 || stdout.includes("not found");
}

/** Without any font Chromium draws and prints boxes. */
function lacksFonts() {
  return runQuietly("fc-list", []).stdout.trim() === "";
}

function isOnPath(program) {
  return (process.env.PATH ?? "").split(delimiter).some((folder) => existsSync(join(folder, program)));
}
