import { Button } from "@mantine/core";
import { IconHistory, IconShieldCheck } from "@tabler/icons-react";
import { useState } from "react";
import { EVERY_EVENT } from "../../../domain/journal/event-filter.ts";
import { engine } from "../../engine/client.ts";
import type { TrailEntry } from "../../engine/engine.ts";
import { useCommand } from "../../ui/commands.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { countText } from "../../ui/local-text.ts";
import type { Route } from "../../ui/route.ts";
import { Screen } from "../../ui/Screen.tsx";
import { useRevision } from "../../ui/session.ts";
import { useAnswer } from "../../ui/use-answer.ts";
import { WorkProgress } from "../../ui/WorkProgress.tsx";
import { EventList } from "./EventList.tsx";
import { Seal } from "./Seal.tsx";
import { TrailFilter } from "./TrailFilter.tsx";
import styles from "./TrailScreen.module.css";
import { useVerify } from "./use-verify.ts";
import { VerifyResult } from "./VerifyResult.tsx";

const PAGE = 100;

/** Every change ever made, newest first; each can be opened and taken back. The whole can be verified. */
export function TrailScreen({ route }: { readonly route: Extract<Route, { screen: "trail" }> }) {
  const revision = useRevision();
  const [limit, setLimit] = useState(PAGE);
  const { work, report, verify } = useVerify(revision);
  const [filter, setFilter] = useState(EVERY_EVENT);
  const isNarrowed = JSON.stringify(filter) !== JSON.stringify(EVERY_EVENT);
  const trail = useAnswer(`${revision} ${limit} ${route.seq ?? ""}`, () => newestEvents(limit, route.seq));
  const found = useAnswer(isNarrowed ? `found ${revision} ${limit} ${JSON.stringify(filter)}` : null, () =>
    engine.findEvents(filter, limit),
  );
  useCommand("trail.verify", work ? null : verify);
  const newest = trail?.[0];
  const oldest = trail?.at(-1)?.header.seq ?? 1;
  return (
    <Screen
      title="Audit trail"
      subtitle={newest ? countText(newest.header.seq, "event, newest first", "events, newest first") : null}
      actions={
        <Button
          leftSection={<IconShieldCheck size={15} />}
          disabled={work !== null || !newest}
          title="Walk the whole chain and compare the registers with it"
          onClick={verify}
        >
          Verify
        </Button>
      }
    >
      {newest ? <Seal newest={newest} /> : null}
      <div className={styles.notices}>
        {work ? <WorkProgress sentence={work.sentence} fraction={work.fraction} /> : null}
        {report ? <VerifyResult report={report} /> : null}
      </div>
      {newest ? <TrailFilter filter={filter} onChange={setFilter} /> : null}
      {trail && newest && !isNarrowed ? <EventList key={route.seq} trail={trail} opened={route.seq} /> : null}
      {isNarrowed && found ? <EventList key="found" trail={found.events} opened={undefined} /> : null}
      {isNarrowed && found?.events.length === 0 ? (
        <p className={styles.none} role="status">
          No event fits. Clear some of what is asked above.
        </p>
      ) : null}
      {isNarrowed && found?.more ? (
        <Button variant="default" mt="md" onClick={() => setLimit(limit + PAGE)}>
          Show earlier events
        </Button>
      ) : null}
      {trail?.length === 0 ? (
        <EmptyState icon={IconHistory} title="Nothing was changed yet">
          Every change to a register will stand here with who made it, when and why, and can be taken back.
        </EmptyState>
      ) : null}
      {oldest > 1 && !isNarrowed ? (
        <Button variant="default" mt="md" onClick={() => setLimit(limit + PAGE)}>
          Show {countText(Math.min(PAGE, oldest - 1), "earlier event", "earlier events")}
        </Button>
      ) : null}
    </Screen>
  );
}

/** The newest events; more than asked for when the one to be opened lies further back. */
async function newestEvents(limit: number, opened: number | undefined): Promise<readonly TrailEntry[]> {
  const newest = await engine.trail(null, limit);
  const oldest = newest.at(-1)?.header.seq ?? 1;
  if (opened === undefined || opened >= oldest) return newest;
  return [...newest, ...(await engine.trail(oldest - 1, oldest - opened))];
}
