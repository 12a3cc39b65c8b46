import { useNavigation } from "./navigation.ts";
import styles from "./PositionTabs.module.css";
import type { Route } from "./route.ts";

/** The screens about the licence position, in the order of the work. */
const TABS = [
  { label: "Position", route: { screen: "position" } },
  { label: "Missing proof", route: { screen: "missingProof" } },
  { label: "Terms", route: { screen: "terms" } },
  { label: "Harvest", route: { screen: "harvest" } },
  { label: "What-if", route: { screen: "whatIf" } },
  { label: "Snapshots", route: { screen: "snapshots" } },
  { label: "Evidence", route: { screen: "evidence" } },
] as const satisfies readonly { readonly label: string; readonly route: Route }[];

/** Leads from one screen about the licence position to the others. @param current  the one that is shown */
export function PositionTabs({ current }: { readonly current: (typeof TABS)[number]["route"]["screen"] }) {
  const { go } = useNavigation();
  return (
    <nav className={styles.tabs} aria-label="Licence position" data-screen-only>
      {TABS.map(({ label, route }) => (
        <button
          key={label}
          type="button"
          className={styles.tab}
          aria-current={route.screen === current ? "page" : undefined}
          onClick={() => go(route)}
        >
          {label}
        </button>
      ))}
    </nav>
  );
}
