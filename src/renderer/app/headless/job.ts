import type { Remote } from "comlink";
import type { RequestOut } from "../../../main/bridge/requests.ts";
import type { WindowApi } from "../../../main/bridge/window-api.ts";
import type { Engine } from "../../engine/engine.ts";

/** 0 done, 1 done with a finding, 2 could not run. */
export type ExitCode = 0 | 1 | 2;

/** What a command works with. `out` is for results, `say` for sentences. */
export interface Job {
  readonly host: WindowApi;
  readonly engine: Remote<Engine>;
  readonly asked: RequestOut<"cli.job">;
  readonly json: boolean;
  readonly out: (text: string) => Promise<void>;
  readonly say: (sentence: string) => Promise<void>;
}

/** The text of an option that takes a value; undefined when it wasn't given. */
export function textOption(job: Job, name: string): string | undefined {
  const value = job.asked.options[name];
  return typeof value === "string" ? value : undefined;
}

/** Prints the one JSON document of a `--json` run. */
export function outJson(job: Job, document: unknown): Promise<void> {
  return job.out(`${JSON.stringify(document, null, 2)}\n`);
}

/** Ends a command that can't run, with a sentence. */
export async function cannotRun(job: Job, sentence: string): Promise<ExitCode> {
  await job.say(sentence);
  return 2;
}
