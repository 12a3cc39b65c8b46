import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { runQuietly, stop } from "./run.mjs";

const LIBRARIES = [
  "libgtk-3-0",
  "libnss3",
  "libasound2",
  "libgbm1",
  "libxss1",
  "libxtst6",
  "fonts-dejavu",
  "fonts-liberation",
];
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
    ...((forTests || !hasDisplay()) && !isOnPath("xvfb-run") ? DISPLAY : []),
    ...(forTests && !isOnPath("pdftotext") ? PDF_TOOLS : []),
  ];
  if (missing.length === 0) return;
  const install = `apt-get install -y --no-install-recommends ${missing.join(" ")}`;
  if (!isOnPath("apt-get"))
    stop(`These are missing, and this is no Debian system: ${missing.join(" ")}. Install them and start again.`);
  const sudo = process.getuid?.() === 0 ? [] : runQuietly("sudo", ["-n", "true"]).code === 0 ? ["sudo"] : null;
  if (!sudo)
    stop(
      `Some system libraries are missing. Type this, then start again:\n\n  sudo apt-get update && sudo ${install}\n`,
    );
  say(`Installing ${missing.join(" ")}`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  for (const command of ["apt-get update -qq", install.replace("install", "install -qq")]) {
    const [first = "", ...rest] = [...sudo, ...command.split(" ")];
    const { code, stderr } = runQuietly(first, rest, { env });
    if (code !== 0) stop(`“${command}” failed:\n${stderr}`);
  }
}

/** True when windows can be shown. */
export function hasDisplay() {
  return process.platform !== "linux" || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

function lacksLibraries(program) {
  const { stdout, code } = runQuietly("ldd", [program]);
  return code !== 0 || stdout.includes("not found");
}

function isOnPath(program) {
  return (process.env.PATH ?? "").split(delimiter).some((folder) => existsSync(join(folder, program)));
}
