import { createContext, useContext } from "react";
import type { Route } from "./route.ts";

/** Where the window goes: forward to a route, or back to the one before. */
export interface Navigation {
  readonly go: (route: Route) => void;
  readonly back: () => void;
}

/** Filled by the app; lets features send the user elsewhere without knowing each other. */
export const NavigationContext = createContext<Navigation>({ go: () => undefined, back: () => undefined });

/** Moves the window to another screen. */
export function useNavigation(): Navigation {
  return useContext(NavigationContext);
}
