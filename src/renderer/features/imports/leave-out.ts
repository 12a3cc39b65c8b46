import { host } from "../../host.ts";
import { notifyProblem } from "../../ui/notify.tsx";
import type { WatchedFile } from "../../ui/watched-folder.ts";

/** Has files of the watched folder wait no more, unless their content changes. */
export async function leaveOut(files: readonly WatchedFile[]): Promise<void> {
  const sha256s = [...new Set(files.map(({ sha256 }) => sha256))];
  const answer = await host.request("watched.leaveOut", { sha256s });
  if (!answer.ok) notifyProblem(answer.problem);
}
