import { useEffect } from "react";
import { isFocusLost } from "../ui/use-lost-focus.ts";

const MOST_REMEMBERED = 20;

/**
 * Gives the keyboard back when a dialog that had it leaves the window: to what had it last and can still take it, within
 * the dialog below where there is one. A dialog that is drawn only while it is open can't do so itself.
 */
export function useFocusAfterDialog(): void {
  useEffect(() => {
    /** What had the keyboard, the last one first. */
    let had: readonly HTMLElement[] = [];
    const onFocus = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement)
        had = [target, ...had.filter((other) => other !== target)].slice(0, MOST_REMEMBERED);
    };
    const giveBack = () => {
      const below = [...document.querySelectorAll(DIALOG)].at(-1);
      for (const element of had) {
        if (!isFocusLost()) return;
        if (element.isConnected && (below?.contains(element) ?? true)) element.focus({ preventScroll: true });
      }
    };
    const observer = new MutationObserver((changes) => {
      // The view that comes in its place may have something better to give it to, and goes first.
      if (changes.some(({ removedNodes }) => [...removedNodes].some(holdsDialog))) setTimeout(giveBack);
    });
    document.addEventListener("focusin", onFocus);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener("focusin", onFocus);
      observer.disconnect();
    };
  }, []);
}

const DIALOG = "[role=dialog]";

function holdsDialog(node: Node): boolean {
  return node instanceof Element && (node.matches(DIALOG) || node.querySelector(DIALOG) !== null);
}
