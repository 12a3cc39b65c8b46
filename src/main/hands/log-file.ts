import { appendFileSync, existsSync, mkdirSync, renameSync, statSync } from "node:fs";
import { join } from "node:path";

/** Writes lines for whoever has to find a fault. Never cell values, names or keys. */
export type Log = (level: "info" | "warn" | "error", message: string) => void;

const FILE_BYTES = 1_000_000;
const KEPT = 3;

/**
 * A log in a folder: `muster.log`, and the two before it as `muster.1.log` and `muster.2.log`. It never throws: a log that
 * can't be written, on a full disk say, must not stop the work it tells about.
 */
export function createLog(folder: string): Log {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, "muster.log");
  return (level, message) => {
    const line = `${new Date().toISOString()} ${level} ${message.replaceAll(/[\r\n]+/g, " ")}\n`;
    try {
      if (existsSync(path) && statSync(path).size > FILE_BYTES) rotate(folder);
      appendFileSync(path, line, { mode: 0o600 });
    } catch (error) {
      process.stderr.write(`${line}The log file could not be written: ${String(error)}\n`);
    }
  };
}

function rotate(folder: string): void {
  for (let i = KEPT - 1; i >= 1; i--) {
    const from = join(folder, i === 1 ? "muster.log" : `muster.${i - 1}.log`);
    if (existsSync(from)) renameSync(from, join(folder, `muster.${i}.log`));
  }
}
