import { engine } from "../../engine/client.ts";
import type { Route } from "../../ui/route.ts";
import { Screen } from "../../ui/Screen.tsx";
import { useRevision, useSession } from "../../ui/session.ts";
import { useAnswer } from "../../ui/use-answer.ts";
import { useCounts } from "../../ui/use-counts.ts";
import { AttentionCard } from "./AttentionCard.tsx";
import { FirstSteps } from "./FirstSteps.tsx";
import { ImportsCard } from "./ImportsCard.tsx";
import styles from "./Overview.module.css";
import { PositionCard } from "./PositionCard.tsx";
import { RegisterTiles } from "./RegisterTiles.tsx";
import { StartNotes } from "./StartNotes.tsx";
import { TrailCard } from "./TrailCard.tsx";
import { Welcome } from "./Welcome.tsx";

const EVENTS_LOOKED_AT = 200;

/** What stands where: the licence position, the registers, the last imports, the trail. Every number leads to its rows. */
export function OverviewScreen(_: { readonly route: Extract<Route, { screen: "overview" }> }) {
  const firstRun = useSession((session) => session.firstRun);
  return firstRun ? <Welcome /> : <Overview />;
}

function Overview() {
  const revision = useRevision();
  const settings = useAnswer(`settings ${revision}`, () => engine.settings());
  const counts = useCounts(engine);
  const trail = useAnswer(`trail ${revision}`, () => engine.trail(null, EVENTS_LOOKED_AT));
  if (!counts || !trail || !settings) return null;
  const hasRecords = Object.entries(counts).some(([register, count]) => register !== "organisation" && count > 0);
  return (
    <Screen wide title="Overview" subtitle={settings.name}>
      <StartNotes administrator={settings.administrator} />
      <div className={styles.columns}>
        <div>
          {hasRecords ? <PositionCard /> : <FirstSteps />}
          <RegisterTiles counts={counts} />
        </div>
        <div>
          {hasRecords ? <AttentionCard /> : null}
          <ImportsCard trail={trail} />
          <TrailCard latest={trail[0]} />
        </div>
      </div>
    </Screen>
  );
}
