import { create } from "zustand";
import { localToday } from "./local-today.ts";

/**
 * What every screen has to know of this run.
 *
 * @property readOnly  says in words why nothing can be changed; null when everything can
 * @property past      the earlier day that everything shows, and why nothing can be changed meanwhile; null is today
 * @property firstRun  nothing exists yet and the welcome has not been gone through
 * @property notes     what the start did besides reading, in sentences
 * @property revision  rises with each saved change
 */
interface Session {
  readonly readOnly: string | null;
  readonly past: { readonly day: string; readonly seq: number; readonly sentence: string } | null;
  readonly firstRun: boolean;
  readonly notes: readonly string[];
  readonly revision: number;
}

/** Dies with the window; records are never copied into it. */
export const useSession = create<Session>(() => ({
  readOnly: null,
  past: null,
  firstRun: false,
  notes: [],
  revision: 0,
}));

/** The sentence why nothing can be changed, or null when everything can. Disable actions while it is set. */
export function useReadOnly(): string | null {
  return useSession((session) => session.readOnly ?? session.past?.sentence ?? null);
}

/** The day that everything shows: today, unless an earlier one was chosen. */
export function useShownDay(): string {
  return useSession((session) => session.past?.day) ?? localToday();
}

/** Call when the engine shows another day, so that everything is read anew. */
export function showDay(past: Session["past"]): void {
  useSession.setState((session) => ({ past, revision: session.revision + 1 }));
}

/** A number that rises with each saved change: what shows records reads them anew when it does. */
export function useRevision(): number {
  return useSession((session) => session.revision);
}

/** Call after every change the engine has saved, so that everything shown is read anew. */
export function announceChange(): void {
  useSession.setState((session) => ({ revision: session.revision + 1 }));
}

/** Set once, after the start. */
export function beginSession(start: Pick<Session, "readOnly" | "firstRun" | "notes">): void {
  useSession.setState(start);
}

/** The welcome has been gone through. */
export function endFirstRun(): void {
  useSession.setState({ firstRun: false });
}

/** The notes of the start have been read. */
export function dismissNotes(): void {
  useSession.setState({ notes: [] });
}
