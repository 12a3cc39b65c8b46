import {
  IconArrowsDiff,
  IconCertificate,
  IconClipboardCheck,
  IconCopyCheck,
  IconFileImport,
  IconHistory,
  IconLayoutDashboard,
  IconListCheck,
  IconListSearch,
  IconScale,
  IconSettings,
  type TablerIcon,
} from "@tabler/icons-react";
import { type ComponentType, createElement, lazy, type ReactNode } from "react";
import type { CommandId } from "../../main/bridge/commands.ts";
import { OverviewScreen } from "../features/overview/OverviewScreen.tsx";
import { RecordScreen } from "../features/registers/RecordScreen.tsx";
import { RegisterScreen } from "../features/registers/RegisterScreen.tsx";
import type { Route } from "../ui/route.ts";
import { useWaitingCount } from "../ui/watched-folder.ts";
import { useDuplicateCount, useMissingFactsCount, useMissingProofCount, useNameCount } from "./use-open-work.ts";

// Screens that no start shows are read when somebody first goes there.
const ChecklistScreen = lazy(() =>
  import("../features/checks/ChecklistScreen.tsx").then((loaded) => ({ default: loaded.ChecklistScreen })),
);
const DaysScreen = lazy(() =>
  import("../features/days/DaysScreen.tsx").then((loaded) => ({ default: loaded.DaysScreen })),
);
const MissingFactsScreen = lazy(() =>
  import("../features/facts/MissingFactsScreen.tsx").then((loaded) => ({ default: loaded.MissingFactsScreen })),
);
const MissingProofScreen = lazy(() =>
  import("../features/licences/MissingProofScreen.tsx").then((loaded) => ({ default: loaded.MissingProofScreen })),
);
const TermsScreen = lazy(() =>
  import("../features/licences/TermsScreen.tsx").then((loaded) => ({ default: loaded.TermsScreen })),
);
const HarvestScreen = lazy(() =>
  import("../features/harvest/HarvestScreen.tsx").then((loaded) => ({ default: loaded.HarvestScreen })),
);
const EvidenceScreen = lazy(() =>
  import("../features/evidence/EvidenceScreen.tsx").then((loaded) => ({ default: loaded.EvidenceScreen })),
);
const DuplicatesScreen = lazy(() =>
  import("../features/duplicates/DuplicatesScreen.tsx").then((loaded) => ({ default: loaded.DuplicatesScreen })),
);
const MergeScreen = lazy(() =>
  import("../features/duplicates/MergeScreen.tsx").then((loaded) => ({ default: loaded.MergeScreen })),
);
const ImportScreen = lazy(() =>
  import("../features/imports/ImportScreen.tsx").then((loaded) => ({ default: loaded.ImportScreen })),
);
const LabelsScreen = lazy(() =>
  import("../features/labels/LabelsScreen.tsx").then((loaded) => ({ default: loaded.LabelsScreen })),
);
const PrintScreen = lazy(() =>
  import("../features/print/PrintScreen.tsx").then((loaded) => ({ default: loaded.PrintScreen })),
);
const RecognitionScreen = lazy(() =>
  import("../features/recognition/RecognitionScreen.tsx").then((loaded) => ({ default: loaded.RecognitionScreen })),
);
const TrailScreen = lazy(() =>
  import("../features/trail/TrailScreen.tsx").then((loaded) => ({ default: loaded.TrailScreen })),
);
const SnapshotsScreen = lazy(() =>
  import("../features/licences/snapshots/SnapshotsScreen.tsx").then((loaded) => ({ default: loaded.SnapshotsScreen })),
);
const SettingsScreen = lazy(() =>
  import("../features/settings/SettingsScreen.tsx").then((loaded) => ({ default: loaded.SettingsScreen })),
);
const PositionScreen = lazy(() =>
  import("../features/licences/PositionScreen.tsx").then((loaded) => ({ default: loaded.PositionScreen })),
);
const WhatIfScreen = lazy(() =>
  import("../features/what-if/WhatIfScreen.tsx").then((loaded) => ({ default: loaded.WhatIfScreen })),
);

/**
 * A place in the sidebar.
 *
 * @property command  the menu's command that leads there
 * @property inside   other screens that belong to this place
 * @property useCount how much waits there; shown when there is anything
 */
export interface SidebarEntry {
  readonly group: "top" | "work" | "foot";
  readonly label: string;
  readonly icon: TablerIcon;
  readonly route: Route;
  readonly command?: CommandId;
  readonly inside?: readonly Route["screen"][];
  readonly useCount?: () => number;
}

/** One feature's screen. `show` draws a route, or gives null when the route is another feature's. */
export interface Feature {
  readonly screen: Route["screen"];
  readonly show: (route: Route) => ReactNode;
  readonly sidebar?: SidebarEntry;
}

function feature<S extends Route["screen"]>(
  screen: S,
  Screen: ComponentType<{ readonly route: Extract<Route, { screen: S }> }>,
  sidebar?: SidebarEntry,
): Feature {
  const show = (route: Route) =>
    isRouteTo(route, screen) ? createElement(Screen, { route, key: keyOf(route) }) : null;
  return sidebar ? { screen, show, sidebar } : { screen, show };
}

function isRouteTo<S extends Route["screen"]>(route: Route, screen: S): route is Extract<Route, { screen: S }> {
  return route.screen === screen;
}

/** Another register or record is another screen, with a state of its own. */
function keyOf(route: Route): string {
  if (route.screen === "register") return `register ${route.register}`;
  if (route.screen === "merge") return `merge ${route.ids.join(" ")}`;
  return route.screen === "record" ? `record ${route.register} ${route.id ?? "new"}` : route.screen;
}

/** Every feature of the window: screens, sidebar and the menu's Go commands derive from this list. */
export const features: readonly Feature[] = [
  feature("overview", OverviewScreen, {
    group: "top",
    label: "Overview",
    icon: IconLayoutDashboard,
    route: { screen: "overview" },
    command: "go.overview",
  }),
  feature("position", PositionScreen, {
    group: "top",
    label: "Licence position",
    icon: IconScale,
    route: { screen: "position" },
    command: "go.position",
    inside: ["terms", "harvest", "whatIf", "snapshots", "evidence"],
  }),
  feature("register", RegisterScreen),
  feature("record", RecordScreen),
  feature("import", ImportScreen, {
    group: "work",
    label: "Import",
    icon: IconFileImport,
    route: { screen: "import" },
    command: "import.open",
    useCount: useWaitingCount,
  }),
  feature("recognition", RecognitionScreen, {
    group: "work",
    label: "Names to recognise",
    icon: IconListSearch,
    route: { screen: "recognition" },
    command: "go.recognition",
    useCount: useNameCount,
  }),
  feature("duplicates", DuplicatesScreen, {
    group: "work",
    label: "Duplicates",
    icon: IconCopyCheck,
    route: { screen: "duplicates" },
    command: "go.duplicates",
    inside: ["merge"],
    useCount: useDuplicateCount,
  }),
  feature("merge", MergeScreen),
  feature("checklist", ChecklistScreen, {
    group: "work",
    label: "Audit checklist",
    icon: IconClipboardCheck,
    route: { screen: "checklist" },
    command: "go.checklist",
  }),
  feature("print", PrintScreen),
  feature("labels", LabelsScreen),
  feature("trail", TrailScreen, {
    group: "work",
    label: "Audit trail",
    icon: IconHistory,
    route: { screen: "trail" },
    command: "go.trail",
  }),
  feature("missingFacts", MissingFactsScreen, {
    group: "work",
    label: "Missing facts",
    icon: IconListCheck,
    route: { screen: "missingFacts" },
    command: "go.missingFacts",
    useCount: useMissingFactsCount,
  }),
  feature("missingProof", MissingProofScreen, {
    group: "work",
    label: "Missing proof",
    icon: IconCertificate,
    route: { screen: "missingProof" },
    useCount: useMissingProofCount,
  }),
  feature("terms", TermsScreen),
  feature("harvest", HarvestScreen),
  feature("snapshots", SnapshotsScreen),
  feature("evidence", EvidenceScreen),
  feature("whatIf", WhatIfScreen),
  feature("days", DaysScreen, {
    group: "work",
    label: "Changes between days",
    icon: IconArrowsDiff,
    route: { screen: "days" },
    command: "go.days",
  }),
  feature("settings", SettingsScreen, {
    group: "foot",
    label: "Settings",
    icon: IconSettings,
    route: { screen: "settings" },
    command: "go.settings",
  }),
];
