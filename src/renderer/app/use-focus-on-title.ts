import { useEffect, useRef } from "react";
import type { Route } from "../ui/route.ts";
import { isFocusLost, screenTitle } from "../ui/use-lost-focus.ts";

/**
 * After navigation the keyboard would be lost with the old screen: it goes to the new screen's title as soon as there is
 * one, unless it is somewhere else. The code or the record of a screen may have to be read first, and until then the
 * screen before is only hidden and keeps what has the keyboard; so this is looked after until somebody does something.
 *
 * @param firstRun  the welcome is shown in place of the route
 */
export function useFocusOnTitle(route: Route, firstRun: boolean): void {
  const before = useRef({ route, firstRun });
  useEffect(() => {
    if (before.current.route === route && before.current.firstRun === firstRun) return;
    before.current = { route, firstRun };
    const observer = new MutationObserver(look);
    const end = () => {
      observer.disconnect();
      for (const act of ACTS) window.removeEventListener(act, end, true);
    };
    function look(): void {
      if (!isFocusLost()) return;
      screenTitle()?.focus();
      if (!isFocusLost()) end();
    }
    observer.observe(document.body, { childList: true, subtree: true });
    for (const act of ACTS) window.addEventListener(act, end, true);
    look();
    return end;
  }, [route, firstRun]);
}

const ACTS = ["keydown", "pointerdown"] as const;
