import type { Route } from "../../../ui/route.ts";
import { ComparisonScreen } from "./ComparisonScreen.tsx";
import { FrozenScreen } from "./FrozenScreen.tsx";
import { SnapshotListScreen } from "./SnapshotListScreen.tsx";

/** Frozen positions: their list and trend, one of them, or what differs between two. */
export function SnapshotsScreen({ route }: { readonly route: Extract<Route, { screen: "snapshots" }> }) {
  const { shows } = route;
  if (shows?.what === "one") return <FrozenScreen key={shows.id} id={shows.id} />;
  if (shows?.what === "comparison") {
    return <ComparisonScreen key={`${shows.before} ${shows.after}`} before={shows.before} after={shows.after} />;
  }
  return <SnapshotListScreen key={shows?.what} isTaking={shows?.what === "taking"} />;
}
