import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { app } from "electron";
import { answerRequests } from "./answer-requests.ts";
import type { Arguments } from "./arguments.ts";
import type { RequestOut } from "./bridge/requests.ts";
import { createHandlers } from "./handlers.ts";
import type { Tokens } from "./hands/tokens.ts";
import type { Prepared } from "./prepared.ts";
import { ORIGIN } from "./protocol.ts";
import { openHeadlessPage } from "./window.ts";

/** How long a page may take to ask for its command. Starting takes a second; longer only when it can't. */
const PATIENCE_MS = 60_000;
const DEMO_FILES = ["position.pdf", "checklist.pdf", "position.xlsx"] as const;

/** Carries out a command in a page without a window and ends the program with its exit code. */
export async function runCommand(parts: Prepared, command: string, { args, options }: Arguments): Promise<void> {
  const records = await parts.records;
  let finished = false;
  const finish = (code: 0 | 1 | 2): void => {
    if (finished) return;
    finished = true;
    Promise.all([records.close(), written(process.stdout), written(process.stderr)]).finally(() => app.exit(code));
  };
  const give = (sentence: string): void => {
    process.stderr.write(`${sentence}\n`);
    finish(2);
  };
  const read = command === "import" || command === "examples" ? args : [];
  const missing = read.find((file) => !existsSync(file));
  if (missing !== undefined) {
    return give(`There is no file “${missing}”. Nothing was ${command === "import" ? "imported" : "run"}.`);
  }
  const silence = setTimeout(() => give("Muster could not begin: its page did not report."), PATIENCE_MS);
  const job: RequestOut<"cli.job"> = {
    command,
    args: [...args],
    options: { ...options },
    files: read.map((file) => ({ name: basename(file), token: parts.reading.tokenFor(resolve(file)) })),
    to: await places(command, options.to, parts.writing),
    today: localDay(new Date()),
  };
  for (const stream of [process.stdout, process.stderr]) {
    // A reader that has gone away (`| head`) must not end an import between two files.
    stream.on("error", (error) => parts.log("warn", `Output could not be written: ${error.message}`));
  }
  const cli = {
    job: () => {
      clearTimeout(silence);
      return job;
    },
    print: (stream: "stdout" | "stderr", text: string) => void process[stream].write(text),
    done: finish,
  };
  const windowless = { watched: null, menu: null, unsaved: () => undefined, links: null };
  const handlers = createHandlers({ ...parts, ...windowless, records, cli });
  answerRequests(Promise.resolve(handlers), ORIGIN, (sentence) => parts.log("warn", sentence));
  app.on("window-all-closed", () => undefined);
  app.on("render-process-gone", (_event, _page, { reason }) =>
    give(`Muster could not finish: its page ended (${reason}). What was saved before is safe.`),
  );
  await openHeadlessPage();
}

/** Waits until everything printed has been handed on: to a slow reader that takes a while, and exiting would cut it off. */
function written(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((done) => {
    stream.write("", () => done());
  });
}

/** Tokens for where a command may write: `file`, or the demo's three files by name. */
async function places(
  command: string,
  to: string | boolean | undefined,
  writing: Tokens,
): Promise<Record<string, string>> {
  if (typeof to !== "string") return {};
  if (command !== "demo") return { file: writing.tokenFor(resolve(to)) };
  await mkdir(to, { recursive: true });
  return Object.fromEntries(DEMO_FILES.map((name) => [name, writing.tokenFor(resolve(join(to, name)))]));
}

/** The day where the workstation stands. */
function localDay(now: Date): string {
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
