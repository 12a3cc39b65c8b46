import { create } from "zustand";
import type { RegisterId } from "../../domain/registers/register-id.ts";

/** A file for the import screen, and the register it belongs to where whoever queued it knows. */
export interface PendingFile {
  readonly file: File;
  readonly register: RegisterId | null;
}

/** Files that were dropped on the window or made on another screen and wait for the import screen, first one first. */
export const usePendingFiles = create<{ readonly pendingFiles: readonly PendingFile[] }>(() => ({ pendingFiles: [] }));

/** Queues files for the import screen. */
export function queueFiles(files: readonly File[], register: RegisterId | null = null): void {
  const added = files.map((file) => ({ file, register }));
  usePendingFiles.setState((state) => ({ pendingFiles: [...state.pendingFiles, ...added] }));
}

/** Takes the next file out of the queue; undefined when there is none. */
export function takeFile(): PendingFile | undefined {
  const [first, ...rest] = usePendingFiles.getState().pendingFiles;
  if (first) usePendingFiles.setState({ pendingFiles: rest });
  return first;
}
