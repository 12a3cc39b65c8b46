import { type FSWatcher, watch } from "node:fs";
import { realpath, stat } from "node:fs/promises";
import { basename, sep } from "node:path";
import { failed, ok, type Result } from "../../domain/value/result.ts";
import { shownName } from "./folder-files.ts";
import { isMissing, systemReason } from "./system-reason.ts";

/** Listens for what happens in a folder, where the system tells. */
export interface Listening {
  /** Listens to this folder and no other; null listens to none. */
  readonly to: (place: Place | null) => void;
}

/** A folder that is there. `identity` is another one when a new folder took its path. */
export interface Place {
  readonly path: string;
  readonly identity: string;
}

/** The folder's name, or the whole path where it has none (the root of a drive). */
export function folderName(path: string): string {
  return shownName(basename(path) || path);
}

/** A folder that was chosen, with every link in its path followed. Refused in words when it isn't fit to be watched. */
export async function chosenFolder(path: string, dataFolder: string): Promise<Result<string>> {
  const name = folderName(path);
  try {
    const [real, data] = await Promise.all([realpath(path), realpath(dataFolder)]);
    if (real === data || real.startsWith(data + sep)) {
      return failed(
        "watched-own",
        `“${name}” belongs to Muster's data folder, where no files arrive. Choose another one.`,
      );
    }
    if ((await stat(real)).isDirectory()) return ok(real);
    return failed("watched-unfit", `“${name}” is no folder. Choose one.`);
  } catch (error) {
    return failed("watched-unfit", `“${name}” can't be read (${systemReason(error)}). Choose another folder.`);
  }
}

/** Whether the watched folder is there and still the place that was chosen; else why not, in words. */
export async function placeOf(path: string): Promise<Result<Place>> {
  const name = folderName(path);
  try {
    if ((await realpath(path)) !== path) {
      return failed(
        "watched-moved",
        `“${name}” now leads to another place than the one you chose. Nothing there is looked at. Choose the folder again in Settings.`,
      );
    }
    const stats = await stat(path);
    if (stats.isDirectory()) return ok({ path, identity: `${path} ${stats.dev} ${stats.ino}` });
    return failed("watched-gone", `Where the watched folder “${name}” was, there is a file now. Nothing waits.`);
  } catch (error) {
    return failed("watched-gone", goneSentence(name, error));
  }
}

/** Why a watched folder can't be looked at now. */
export function goneSentence(name: string, error: unknown): string {
  const what = isMissing(error) ? "is not there" : `can't be read (${systemReason(error)})`;
  return `The watched folder “${name}” ${what}; perhaps it lies on a drive that isn't connected. Its files wait again once it is back.`;
}

/**
 * Where the system can't tell, as for many network folders, only the regular looks find what is new.
 *
 * @param onEvent  something happened in the folder, or to it
 */
export function createListening(onEvent: () => void): Listening {
  let watcher: FSWatcher | null = null;
  let heard: string | null = null;
  const end = () => {
    watcher?.close();
    watcher = null;
    heard = null;
  };
  return {
    to: (place) => {
      if (place?.identity === heard) return;
      end();
      if (!place) return;
      heard = place.identity;
      try {
        watcher = watch(place.path, { persistent: false }, onEvent);
        // Not listened to again while it is the same folder: it would fail again at once.
        watcher.on("error", () => {
          watcher?.close();
          onEvent();
        });
      } catch {
        // No more watches, or none on this kind of drive: the regular looks do without.
        watcher = null;
      }
    },
  };
}
