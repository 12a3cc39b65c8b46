import { IconLock } from "@tabler/icons-react";
import { Suspense, useRef } from "react";
import { NavigationContext } from "../ui/navigation.ts";
import { TitleBarContext } from "../ui/Screen.tsx";
import { useSession } from "../ui/session.ts";
import { UnsavedDialog } from "../ui/UnsavedDialog.tsx";
import { AppCommands } from "./AppCommands.tsx";
import { DayBar } from "./DayBar.tsx";
import { DayBox } from "./DayBox.tsx";
import { DropOverlay } from "./DropOverlay.tsx";
import { ErrorBoundary } from "./ErrorBoundary.tsx";
import { features } from "./features.ts";
import { Palette } from "./palette/Palette.tsx";
import { firstRoute, useRememberedRoute } from "./remembered-route.ts";
import styles from "./Shell.module.css";
import { Sidebar } from "./Sidebar.tsx";
import { useCustomFields } from "./use-custom-fields.ts";
import { useFocusAfterDialog } from "./use-focus-after-dialog.ts";
import { useFocusOnTitle } from "./use-focus-on-title.ts";
import { useWatchedFolder } from "./use-watched-folder.ts";
import { useWindowRoute } from "./use-window-route.ts";

/** The window once it has started: sidebar, banner, the screen of the route, and what lies over it. */
export function Shell() {
  const { readOnly, firstRun } = useSession();
  const { route, navigation, asking, decide } = useWindowRoute(firstRun ? { screen: "overview" } : firstRoute());
  const content = useRef<HTMLElement>(null);
  useFocusOnTitle(route, firstRun);
  useFocusAfterDialog();
  useRememberedRoute(route);
  useCustomFields();
  useWatchedFolder(route, navigation);
  return (
    <NavigationContext value={navigation}>
      <AppCommands />
      <button type="button" className={styles.skip} onClick={() => content.current?.focus()} data-screen-only>
        Skip to the content
      </button>
      <div className={styles.shell} data-alone={firstRun}>
        {firstRun ? null : <Sidebar route={route} />}
        <div className={styles.right}>
          {readOnly ? (
            <div className={styles.banner} role="alert" data-screen-only>
              <IconLock size={16} stroke={2} aria-hidden />
              <span>
                <strong>Read-only.</strong> {readOnly}
              </span>
            </div>
          ) : null}
          <DayBar />
          <main ref={content} className={styles.main} tabIndex={-1}>
            <ErrorBoundary>
              <TitleBarContext value={firstRun ? null : <DayBox />}>
                <Suspense fallback={null}>{features.map((feature) => feature.show(route))}</Suspense>
              </TitleBarContext>
            </ErrorBoundary>
          </main>
        </div>
      </div>
      <UnsavedDialog asking={asking} decide={decide} />
      <DropOverlay />
      {firstRun ? null : <Palette route={route} />}
    </NavigationContext>
  );
}
