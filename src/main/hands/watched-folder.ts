import { failed, ok, type Result } from "../../domain/value/result.ts";
import type { RequestOut } from "../bridge/requests.ts";
import { newestFiles, readFolderFile } from "./folder-files.ts";
import { createRepeated } from "./repeated.ts";
import { readThrough, type Seen } from "./watched-contents.ts";
import { NO_MEMORY, readWatchedMemory, rememberedIn } from "./watched-memory.ts";
import { chosenFolder, createListening, folderName, goneSentence, type Place, placeOf } from "./watched-place.ts";

/** A watched folder as it was looked at last. */
export type WatchedState = RequestOut<"watched.state">;

/** A folder whose files wait to be imported. Nothing in it is ever changed, moved or deleted. */
export interface WatchedFolder {
  /** What was found last; waits for the first look after the start. */
  readonly state: () => Promise<WatchedState>;
  /** Watches this folder from now on, instead of the one before. */
  readonly watch: (path: string) => Promise<Result<null>>;
  /** Watches nothing any more. What was left out stays known. */
  readonly stop: () => Promise<Result<null>>;
  /** Has contents wait no more, under whatever name they lie there, or wait again. */
  readonly mark: (sha256s: readonly string[], as: "leftOut" | "waiting") => Promise<Result<null>>;
  /** The content behind a token; refused when it is no longer what was listed. */
  readonly read: (token: string) => Promise<Result<{ readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }>>;
  /** Waits for what is being remembered, but not for a folder that doesn't answer. */
  readonly close: () => Promise<void>;
}

/**
 * @property memoryFile  where folder and left-out files are remembered
 * @property dataFolder  Muster's own folder, which can't be watched
 * @property onChanged   another state is to be seen
 * @property onFailure   something went wrong that nobody waits for; never with a name or a path
 * @property settleMs    how long a file must stand still before it counts
 * @property pollMs      how often the folder is looked at although the system told nothing
 */
export interface WatchParts {
  readonly memoryFile: string;
  readonly dataFolder: string;
  readonly onChanged: () => void;
  readonly onFailure: (sentence: string) => void;
  readonly settleMs: number;
  readonly pollMs: number;
}

type Told = Pick<WatchedState, "problem" | "notes">;

const MOST_FILES = 1_000;
const MOST_LEFT_OUT = 10_000;
/** Events come in showers: one look for all of them. */
const SHOWER_MS = 150;

/** Takes up the watch where the last run left it. */
export async function openWatchedFolder(parts: WatchParts): Promise<WatchedFolder> {
  const { settleMs, pollMs } = parts;
  const read = await readWatchedMemory(parts.memoryFile);
  const memory = rememberedIn(parts.memoryFile, read.ok ? read.value : NO_MEMORY);
  let isOpen = true;
  let told: Told = { problem: read.ok ? null : read.problem.sentence, notes: [] };
  let seen: ReadonlyMap<string, Seen> = new Map();
  let state: WatchedState = { folder: null, problem: null, notes: [], files: [] };

  const show = (): void => {
    const { folder, leftOut } = memory.now();
    const next = { folder: folder === null ? null : folderName(folder), ...told, files: listed(seen, leftOut) };
    if (JSON.stringify(next) === JSON.stringify(state)) return;
    state = next;
    parts.onChanged();
  };

  const showNone = (now: Told): void => {
    seen = new Map();
    told = now;
    show();
  };

  /** @returns milliseconds until the next look */
  const look = async (): Promise<number> => {
    const { folder } = memory.now();
    if (folder === null) {
      listening.to(null);
      showNone(told);
      return Number.POSITIVE_INFINITY;
    }
    const place = await placeOf(folder);
    listening.to(place.ok ? place.value : null);
    const found = place.ok ? await filesAt(place.value) : place;
    const known = found.ok ? await readThrough(found.value.files, seen, memory.now(), settleMs) : null;
    if (!isOpen || memory.now().folder !== folder) return 0;
    if (!found.ok || !known) {
      showNone({ problem: found.ok ? null : found.problem.sentence, notes: [] });
      return pollMs;
    }
    seen = known.seen;
    told = { problem: null, notes: [...tooMany(folder, found.value.more), ...known.notes] };
    show();
    await rememberContents();
    return known.unsettled ? settleMs : pollMs;
  };

  const rememberContents = async (): Promise<void> => {
    const files = [...seen.values()].flatMap(({ file: { name, stamp }, sha256 }) =>
      sha256 === null ? [] : [{ name, stamp, sha256 }],
    );
    if (JSON.stringify(files) === JSON.stringify(memory.now().files)) return;
    const { folder } = memory.now();
    const written = await memory.change((now) => (now.folder === folder ? { ...now, files } : now));
    if (!written.ok) parts.onFailure("What the files of the watched folder hold could not be remembered.");
  };

  const looks = createRepeated(look);
  const listening = createListening(() => looks.within(SHOWER_MS));
  const first = looks.now();

  const changeFolder = async (folder: string | null): Promise<Result<null>> => {
    const written = await memory.change((now) => ({ ...now, folder, files: [] }));
    if (written.ok) showNone({ problem: null, notes: [] });
    return written;
  };

  return {
    state: async () => {
      await first;
      return state;
    },
    watch: async (path) => {
      const chosen = await chosenFolder(path, parts.dataFolder);
      const changed = chosen.ok ? await changeFolder(chosen.value) : chosen;
      if (changed.ok) await looks.now();
      return changed;
    },
    stop: async () => {
      const changed = await changeFolder(null);
      looks.within(0);
      return changed;
    },
    mark: async (sha256s, as) => {
      const changed = await memory.change((now) => {
        const others = now.leftOut.filter((known) => !sha256s.includes(known));
        return { ...now, leftOut: as === "waiting" ? others : [...others, ...sha256s].slice(-MOST_LEFT_OUT) };
      });
      show();
      return changed;
    },
    read: async (token) => {
      const entry = [...seen.values()].find((known) => known.token === token);
      if (!entry) return otherwise("The file");
      const content = await readFolderFile(entry.file);
      if (!content.ok) return content;
      const { name, bytes, sha256 } = content.value;
      return sha256 === entry.sha256 ? ok({ name, bytes }) : otherwise(`“${name}”`);
    },
    close: async () => {
      isOpen = false;
      looks.close();
      listening.to(null);
      await memory.settled();
    },
  };
}

function listed(seen: ReadonlyMap<string, Seen>, leftOut: readonly string[]): WatchedState["files"] {
  const left = new Set(leftOut);
  return [...seen.values()].flatMap(({ file: { shown: name, bytes, modified }, token, sha256 }) =>
    sha256 === null ? [] : [{ token, name, bytes, modified, sha256, leftOut: left.has(sha256) }],
  );
}

async function filesAt({ path }: Place): Promise<Result<Awaited<ReturnType<typeof newestFiles>>>> {
  try {
    return ok(await newestFiles(path, MOST_FILES));
  } catch (error) {
    return failed("watched-gone", goneSentence(folderName(path), error));
  }
}

function tooMany(folder: string, more: number): readonly string[] {
  if (more === 0) return [];
  return [
    `“${folderName(folder)}” holds ${MOST_FILES + more} files that could be imported. Only the ${MOST_FILES} newest are looked at. Move the others away, or choose a folder for imports alone.`,
  ];
}

function otherwise(what: string): Result<never> {
  return failed(
    "file-changed",
    `${what} is no longer what was listed: it was changed, replaced or taken away meanwhile. Nothing was imported. What lies there now waits as soon as it stands still.`,
  );
}
