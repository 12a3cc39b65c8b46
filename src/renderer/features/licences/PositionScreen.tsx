import type { ReactNode } from "react";
import type { Route } from "../../ui/route.ts";

/** Placeholder. */
export function PositionScreen({ route }: { readonly route: Route }): ReactNode {
  return <p>{route.screen}</p>;
}
