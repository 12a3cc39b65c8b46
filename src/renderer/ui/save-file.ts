import type { EngineHost } from "../engine/engine.ts";
import type { ListFormat } from "../engine/exports-calls.ts";
import { notifyDone, notifyProblem } from "./notify.tsx";

/** What a file may be saved as. */
export type SavedKind = ListFormat | "ics" | "zip";

/**
 * Asks where to save a file, makes it, writes it there, and tells what came of it.
 *
 * @param name  proposed for the file
 * @param make  is asked only once a place was chosen
 * @param done  the sentence for a file that was written, by the path it has
 */
export async function saveFile(
  host: Pick<EngineHost, "request">,
  { name, kind }: { readonly name: string; readonly kind: SavedKind },
  make: () => Promise<Uint8Array>,
  done: (path: string) => string,
): Promise<void> {
  const place = await host.request("save.choose", { name, kind });
  if (!place) return;
  const bytes = new Uint8Array(await make());
  const written = await host.request("save.write", { token: place.token, bytes });
  if (written.ok) notifyDone(done(written.value));
  else notifyProblem(written.problem);
}
