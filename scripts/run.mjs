import { spawn, spawnSync } from "node:child_process";

const PASSED_ON = ["SIGTERM", "SIGHUP"];

/**
 * Runs a command to its end with the terminal's streams. Being asked to end is passed on to it.
 *
 * @returns its exit code
 */
export function run(command, args, { cwd = process.cwd(), env = process.env, stdio = "inherit" } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, stdio });
    const passOn = (signal) => child.kill(signal);
    // The terminal sends Ctrl+C to the command as well; this process only has to stay until it has ended.
    const stay = () => {};
    for (const signal of PASSED_ON) process.on(signal, passOn);
    process.on("SIGINT", stay);
    child.on("error", reject);
    child.on("close", (code) => {
      for (const signal of PASSED_ON) process.off(signal, passOn);
      process.off("SIGINT", stay);
      resolve(code ?? 1);
    });
  });
}

/** Runs a command quietly; gives back its exit code and what it printed. */
export function runQuietly(command, args, { cwd = process.cwd(), env = process.env, timeout = 600_000 } = {}) {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    env,
    timeout,
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  return { code: status ?? 1, stdout: stdout ?? "", stderr: stderr ?? "" };
}

/** Like runQuietly, but a failure ends the whole program with a sentence and what the command printed. */
export function mustRun(sentence, command, args, options) {
  const { code, stdout, stderr } = runQuietly(command, args, options);
  if (code !== 0) stop(`${sentence}\n${stdout}${stderr}`);
  return stdout;
}

/** Ends the program with a sentence, and with the exit code that says it couldn't run. */
export function stop(sentence) {
  console.error(sentence);
  process.exit(2);
}
