import { create } from "zustand";

/**
 * A file that lies in the watched folder.
 *
 * @property token     asks the main process for its content
 * @property modified  UTC instant
 * @property imported  the import by which the registers hold it; null when there is none
 */
export interface WatchedFile {
  readonly token: string;
  readonly name: string;
  readonly bytes: number;
  readonly modified: string;
  readonly sha256: string;
  readonly leftOut: boolean;
  readonly imported: { readonly seq: number; readonly at: string } | null;
}

/**
 * The watched folder as every screen sees it.
 *
 * @property folder   its name; null while none is watched
 * @property problem  why it can't be looked at now, in words
 * @property notes    what is not looked at and why, in sentences
 */
export interface Watched {
  readonly folder: string | null;
  readonly problem: string | null;
  readonly notes: readonly string[];
  readonly files: readonly WatchedFile[];
}

/** Filled by the app whenever the main process tells of something new. */
export const useWatched = create<Watched>(() => ({ folder: null, problem: null, notes: [], files: [] }));

/** Whether nobody has decided about a file yet. */
export function isWaiting({ leftOut, imported }: WatchedFile): boolean {
  return !leftOut && imported === null;
}

/** How many files wait in the watched folder. */
export function useWaitingCount(): number {
  return useWatched(({ files }) => files.filter(isWaiting).length);
}
