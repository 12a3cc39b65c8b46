import { useEffect, useRef } from "react";

/**
 * Gives the keyboard to something of a new view when what had it is gone with the view before; one who has put it elsewhere
 * keeps it, and where a screen begins is left to navigation.
 *
 * @param view  another text for each view
 * @param find  what gets the keyboard
 */
export function useLostFocus(view: string, find: () => HTMLElement | null | undefined): void {
  const before = useRef(view);
  const latest = useRef(find);
  latest.current = find;
  useEffect(() => {
    if (before.current === view) return;
    before.current = view;
    if (isFocusLost()) latest.current()?.focus();
  }, [view]);
}

/** The title of the screen that is shown. */
export function screenTitle(): HTMLElement | null {
  return document.querySelector<HTMLElement>("[data-screen-title]");
}

/** Whether the keyboard is nowhere in the window, or about to be: what was disabled loses it a moment later. */
export function isFocusLost(): boolean {
  const { activeElement, body } = document;
  return activeElement === null || activeElement === body || activeElement.matches(":disabled");
}
