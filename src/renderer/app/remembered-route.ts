import { useEffect } from "react";
import { registers } from "../../domain/registers/all.ts";
import type { Route } from "../ui/route.ts";

const KEY = "muster.route";

/** Where the window was when it was closed: one of the screens that need nothing else to make sense. */
export function firstRoute(): Route {
  const kept = localStorage.getItem(KEY) ?? "";
  const register = registers.find(({ id }) => kept === `register ${id}`);
  if (register) return { screen: "register", register: register.id };
  if (kept === "position" || kept === "checklist" || kept === "trail") return { screen: kept };
  if (kept === "duplicates" || kept === "recognition") return { screen: kept };
  return { screen: "overview" };
}

/** Keeps where the window is for its next start. A record is remembered as its register. */
export function useRememberedRoute(route: Route): void {
  useEffect(() => {
    const text = route.screen === "register" || route.screen === "record" ? `register ${route.register}` : route.screen;
    localStorage.setItem(KEY, text);
  }, [route]);
}
