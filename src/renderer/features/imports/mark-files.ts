import { host } from "../../host.ts";
import { countText } from "../../ui/local-text.ts";
import { notifyDone, notifyProblem } from "../../ui/notify.tsx";
import type { WatchedFile } from "../../ui/watched-folder.ts";

/**
 * Has files of the watched folder wait no more, unless their content changes, or wait again.
 *
 * @returns whether it was done; why not is told
 */
export async function markFiles(files: readonly WatchedFile[], as: "leftOut" | "waiting"): Promise<boolean> {
  const sha256s = [...new Set(files.map(({ sha256 }) => sha256))];
  const answer = await host.request("watched.mark", { sha256s, as });
  if (!answer.ok) notifyProblem(answer.problem);
  return answer.ok;
}

/** Leaves files out that wait, with the way back. */
export async function leaveOut(files: readonly WatchedFile[]): Promise<void> {
  const [first] = files;
  if (!first || !(await markFiles(files, "leftOut"))) return;
  const what = files.length === 1 ? `“${first.name}” was` : `${countText(files.length, "file was", "files were")}`;
  notifyDone(`${what} left out.`, () => void markFiles(files, "waiting"));
}
