import type { ImportDraft } from "../../../domain/intake/draft.ts";
import type { Problem, Result } from "../../../domain/value/result.ts";
import { engine, withProgress } from "../../engine/client.ts";
import type { Committed, OnProgress } from "../../engine/engine.ts";
import { host } from "../../host.ts";

/** What the sample organisation's files don't all say themselves. */
export const KNOWN_OF_SAMPLE = { currency: "EUR" } as const;

/**
 * Imports the files of the sample organisation, one change-set a file.
 *
 * @returns null when all were imported, else what went wrong; the files before it stay imported
 */
export async function importSample(onProgress: OnProgress): Promise<Problem | null> {
  const files = await host.request("sample.files", undefined);
  for (const [at, { name, token }] of files.entries()) {
    const step: OnProgress = ({ fraction }) =>
      onProgress({
        sentence: `Importing ${name} (${at + 1} of ${files.length})`,
        fraction: (at + (fraction ?? 0)) / files.length,
      });
    step({ sentence: "", fraction: 0 });
    const read = await host.request("file.read", { token });
    if (!read.ok) return read.problem;
    const draft = await withProgress<Result<ImportDraft>>(step, (listener) =>
      engine.openImport(read.value, listener, KNOWN_OF_SAMPLE),
    );
    if (!draft.ok) return draft.problem;
    if (!draft.value.plan) {
      await engine.cancelImport();
      return { code: "sample-question", sentence: `The sample file ${name} could not be read without a question.` };
    }
    const accepted = await withProgress<Result<Committed>>(step, (listener) => engine.acceptImport(listener));
    if (!accepted.ok) return accepted.problem;
  }
  return null;
}
