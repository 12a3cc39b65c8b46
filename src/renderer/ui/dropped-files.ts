import { create } from "zustand";

/** Files that were dropped on the window or chosen in the overview and wait for the import screen, first one first. */
export const usePendingFiles = create<{ readonly pendingFiles: readonly File[] }>(() => ({ pendingFiles: [] }));

/** Queues files for the import screen. */
export function queueFiles(files: readonly File[]): void {
  usePendingFiles.setState((state) => ({ pendingFiles: [...state.pendingFiles, ...files] }));
}

/** Takes the next file out of the queue; undefined when there is none. */
export function takeFile(): File | undefined {
  const [first, ...rest] = usePendingFiles.getState().pendingFiles;
  if (first) usePendingFiles.setState({ pendingFiles: rest });
  return first;
}
