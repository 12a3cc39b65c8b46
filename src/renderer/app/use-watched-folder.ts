import { useEffect, useRef } from "react";
import { engine } from "../engine/client.ts";
import { host } from "../host.ts";
import { announce } from "../ui/announce.ts";
import { countText } from "../ui/local-text.ts";
import type { Navigation } from "../ui/navigation.ts";
import { notifyArrived } from "../ui/notify.tsx";
import type { Route } from "../ui/route.ts";
import { useSession } from "../ui/session.ts";
import { isWaiting, useWatched, type Watched } from "../ui/watched-folder.ts";

/** What lay in the folder since the window was opened, by its SHA-256; null until it was first looked at. */
let known: Set<string> | null = null;

/** Keeps what the screens see of the watched folder up to date, and tells quietly of files that arrive. */
export function useWatchedFolder(route: Route, { go }: Navigation): void {
  const shown = useRef(route);
  shown.current = route;
  const welcoming = useSession((session) => session.firstRun);

  useEffect(() => {
    if (welcoming) return;
    let asked = 0;
    const read = async (): Promise<void> => {
      const question = ++asked;
      const watched = await watchedNow();
      if (question !== asked) return;
      useWatched.setState(watched, true);
      const sentence = arrivedText(watched, known);
      known = new Set([...(known ?? []), ...watched.files.map(({ sha256 }) => sha256)]);
      if (sentence === "") return;
      // Over the list itself, or the dry run's buttons, a message would only be in the way.
      if (shown.current.screen === "import") announce(sentence);
      else notifyArrived(sentence, () => go({ screen: "import" }));
    };
    // A saved change may be an import, or one that was taken back.
    const ends = [
      host.onWatched(() => void read()),
      useSession.subscribe((now, before) => {
        if (now.revision !== before.revision) void read();
      }),
    ];
    void read();
    return () => {
      asked = Number.POSITIVE_INFINITY;
      for (const end of ends) end();
    };
  }, [welcoming, go]);
}

async function watchedNow(): Promise<Watched> {
  const { files, ...watched } = await host.request("watched.state", undefined);
  const imports = files.length === 0 ? {} : await engine.importedFiles(files.map(({ sha256 }) => sha256));
  return { ...watched, files: files.map((file) => ({ ...file, imported: imports[file.sha256] ?? null })) };
}

/** The sentence that tells of waiting files that were not there before; "" when there are none. */
export function arrivedText({ folder, files }: Watched, before: ReadonlySet<string> | null): string {
  const arrived = before === null ? [] : files.filter((file) => isWaiting(file) && !before.has(file.sha256));
  const [first] = arrived;
  if (!first) return "";
  return arrived.length === 1
    ? `“${first.name}” waits in “${folder}”.`
    : `${countText(arrived.length, "new file waits", "new files wait")} in “${folder}”.`;
}
