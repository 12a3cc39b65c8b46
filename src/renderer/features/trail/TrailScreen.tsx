import { Button } from "@mantine/core";
import { IconShieldCheck } from "@tabler/icons-react";
import { useState } from "react";
import { engine, listener } from "../../engine/client.ts";
import type { TrailEntry, VerifyReport } from "../../engine/engine.ts";
import { useCommand } from "../../ui/commands.ts";
import { countText } from "../../ui/local-text.ts";
import type { Route } from "../../ui/route.ts";
import { Screen } from "../../ui/Screen.tsx";
import { useRevision } from "../../ui/session.ts";
import { useAnswer } from "../../ui/use-answer.ts";
import { WorkProgress } from "../../ui/WorkProgress.tsx";
import { EventList } from "./EventList.tsx";
import styles from "./Trail.module.css";
import { VerifyResult } from "./VerifyResult.tsx";

const PAGE = 100;

/** Every change ever made, newest first; each can be opened and taken back. The whole can be verified. */
export function TrailScreen({ route }: { readonly route: Extract<Route, { screen: "trail" }> }) {
  const revision = useRevision();
  const [limit, setLimit] = useState(Math.max(PAGE, 0));
  const [report, setReport] = useState<VerifyReport | null>(null);
  const [working, setWorking] = useState<{ readonly sentence: string; readonly fraction: number | null } | null>(null);
  const trail = useAnswer(`${revision} ${limit} ${route.seq ?? ""}`, () => pagesOf(limit, route.seq));
  const verify = () => {
    setReport(null);
    setWorking({ sentence: "Walking the chain", fraction: 0 });
    void engine
      .verify(listener((progress) => setWorking((now) => (now === null ? null : progress))))
      .then(setReport)
      .finally(() => setWorking(null));
  };
  useCommand("trail.verify", working ? null : verify);
  const newest = trail?.[0];
  return (
    <Screen
      title="Audit trail"
      subtitle={newest ? countText(newest.header.seq, "event", "events") : null}
      actions={
        <Button leftSection={<IconShieldCheck size={15} />} disabled={working !== null} onClick={verify}>
          Verify
        </Button>
      }
    >
      {newest ? (
        <p className={styles.head}>
          Head hash <code>{newest.hash}</code>
          <Button variant="subtle" size="compact-xs" onClick={() => void navigator.clipboard.writeText(newest.hash)}>
            Copy
          </Button>
        </p>
      ) : null}
      {working ? <WorkProgress sentence={working.sentence} fraction={working.fraction} /> : null}
      {report ? <VerifyResult report={report} /> : null}
      {trail ? <EventList trail={trail} opened={route.seq} /> : null}
      {trail && (trail.at(-1)?.header.seq ?? 1) > 1 ? (
        <Button variant="default" mt="md" onClick={() => setLimit(limit + PAGE)}>
          Show earlier events
        </Button>
      ) : null}
    </Screen>
  );
}

/** The newest events, and so many more that the one asked for is among them. */
async function pagesOf(limit: number, seq: number | undefined): Promise<TrailEntry[]> {
  const entries: TrailEntry[] = [];
  let before: number | null = null;
  for (;;) {
    const page: readonly TrailEntry[] = await engine.trail(before, PAGE);
    entries.push(...page);
    const oldest = page.at(-1)?.header.seq ?? 1;
    const enough = entries.length >= limit && (seq === undefined || oldest <= seq);
    if (oldest <= 1 || enough) return entries;
    before = oldest - 1;
  }
}
