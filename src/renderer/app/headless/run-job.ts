import { describeCustomFields } from "../../../domain/registers/all.ts";
import type { WindowApi } from "../../../main/bridge/window-api.ts";
import { engine, startEngine } from "../../engine/client.ts";
import { setTextLocale, usableLocale } from "../../ui/local-text.ts";
import { runChecklist } from "./checklist-command.ts";
import { runDemo } from "./demo-command.ts";
import { runExamples } from "./examples-command.ts";
import { runExport } from "./export-command.ts";
import { runImport } from "./import-command.ts";
import { cannotRun, type ExitCode, type Job } from "./job.ts";
import { runPosition } from "./position-command.ts";
import { runVerify } from "./verify-command.ts";

const COMMANDS: Readonly<Record<string, (job: Job) => Promise<ExitCode>>> = {
  import: runImport,
  position: runPosition,
  export: runExport,
  checklist: runChecklist,
  verify: runVerify,
  examples: runExamples,
  demo: runDemo,
};

/** Commands that only read; they run on registers that contradict the journal too, and say so. */
const READING = ["position", "export", "checklist", "verify", "examples"];

/** Starts the engine and carries out the command this page was opened for. @returns the program's exit code */
export async function runJob(host: WindowApi): Promise<ExitCode> {
  const asked = await host.request("cli.job", undefined);
  const info = await host.request("session.info", undefined);
  const locale = usableLocale(info.locale, navigator.language);
  setTextLocale(locale);
  const print = (stream: "stdout" | "stderr") => (text: string) => host.request("cli.print", { stream, text });
  const say = (sentence: string) => print("stderr")(`${sentence}\n`);
  const job: Job = { host, engine, asked, json: asked.options.json === true, out: print("stdout"), say };
  const report = await startEngine(host, locale, () => undefined);
  describeCustomFields(await engine.customFields());
  for (const note of report.notes) await say(note);
  if (report.problem) {
    await say(report.problem.sentence);
    if (!READING.includes(asked.command)) return cannotRun(job, "Nothing was changed.");
  }
  const run = COMMANDS[asked.command];
  if (!run) return cannotRun(job, `There is no command “${asked.command}”.`);
  const code = await run(job);
  await engine.snapshotIfDue();
  return code;
}
