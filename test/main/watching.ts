import { mkdirSync, mkdtempSync, realpathSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { openWatchedFolder, type WatchedFolder, type WatchedState } from "../../src/main/hands/watched-folder.ts";

/** A watched folder over real ones, whose data folder is its own. */
export interface Watching {
  readonly root: string;
  readonly exports: string;
  readonly memoryFile: string;
  /** Opens it as a start of the program does. */
  readonly started: () => Promise<WatchedFolder>;
  /** The first state for which this holds; asked again whenever the folder tells that it changed. */
  readonly until: (watched: WatchedFolder, holds: (state: WatchedState) => boolean) => Promise<WatchedState>;
}

/** Folders of their own for one test. */
export function aWatching(): Watching {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "muster-watched-")));
  const exports = join(root, "Exports");
  const memoryFile = join(root, "data", "watched-folder.json");
  mkdirSync(exports);
  mkdirSync(join(root, "data"));
  let tell = new EventTarget();
  return {
    root,
    exports,
    memoryFile,
    started: async () => {
      tell = new EventTarget();
      const watched = await openWatchedFolder({
        memoryFile,
        dataFolder: join(root, "data"),
        onChanged: () => tell.dispatchEvent(new Event("changed")),
        onFailure: (sentence) => {
          throw new Error(sentence);
        },
        settleMs: 40,
        pollMs: 100,
      });
      onTestFinished(() => watched.close());
      return watched;
    },
    until: async (watched, holds) => {
      for (;;) {
        const changed = new Promise((resolve) => tell.addEventListener("changed", resolve, { once: true }));
        const state = await watched.state();
        if (holds(state)) return state;
        await changed;
      }
    },
  };
}

/** The names of the files that wait, in their order. */
export function waiting({ files }: WatchedState): readonly string[] {
  return files.filter(({ leftOut }) => !leftOut).map(({ name }) => name);
}
