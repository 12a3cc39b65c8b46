import { create } from "zustand";

/** What a screen reader is told next. */
export const useAnnouncement = create<{ readonly text: string }>(() => ({ text: "" }));

/** Tells a screen reader about a result that is only seen otherwise: sorted, filtered, saved. */
export function announce(text: string): void {
  useAnnouncement.setState({ text });
}
