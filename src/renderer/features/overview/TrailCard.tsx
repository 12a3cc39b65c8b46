import { Button, Group } from "@mantine/core";
import { useState } from "react";
import { engine, withProgress } from "../../engine/client.ts";
import type { TrailEntry, VerifyReport } from "../../engine/engine.ts";
import { countText } from "../../ui/local-text.ts";
import { useNavigation } from "../../ui/navigation.ts";
import { ProblemNotice } from "../../ui/ProblemNotice.tsx";
import { StatusBadge } from "../../ui/StatusBadge.tsx";
import { WorkProgress } from "../../ui/WorkProgress.tsx";
import styles from "./Overview.module.css";

type Work = { readonly sentence: string; readonly fraction: number | null };

/** How long the audit trail is, its head hash, and whether it was found intact. */
export function TrailCard({ latest }: { readonly latest: TrailEntry | undefined }) {
  const { go } = useNavigation();
  const [work, setWork] = useState<Work | null>(null);
  const [report, setReport] = useState<VerifyReport | null>(null);
  const verify = async () => {
    setReport(null);
    setWork({ sentence: "Checking the trail", fraction: null });
    const found = await withProgress(setWork, (listener) => engine.verify(listener)).finally(() => setWork(null));
    setReport(found);
  };
  return (
    <section className={styles.card} aria-labelledby="overview-trail">
      <div className={styles.cardHead}>
        <h2 id="overview-trail" className={styles.cardTitle}>
          Audit trail
        </h2>
        <TrailState report={report} />
      </div>
      {latest ? (
        <>
          <button type="button" className={styles.item} onClick={() => go({ screen: "trail" })}>
            <span className={styles.itemMain}>{countText(latest.header.seq, "event", "events")}</span>
            <span className={styles.quiet}>last: {latest.header.why}</span>
          </button>
          <div className={styles.hash}>{latest.hash}</div>
        </>
      ) : (
        <p className={styles.quiet}>Nothing was changed yet.</p>
      )}
      {report && !report.ok ? (
        <ProblemNotice tone="bad">{report.problems.map((problem) => problem.sentence).join(" ")}</ProblemNotice>
      ) : null}
      {work ? (
        <WorkProgress sentence={work.sentence} fraction={work.fraction} />
      ) : (
        <Group>
          <Button variant="default" disabled={!latest} onClick={() => void verify()}>
            Verify now
          </Button>
        </Group>
      )}
    </section>
  );
}

function TrailState({ report }: { readonly report: VerifyReport | null }) {
  if (!report) return <span className={styles.quiet}>not verified since the start</span>;
  if (!report.ok) return <StatusBadge tone="bad">Not intact</StatusBadge>;
  return <StatusBadge tone="good">{`Intact: ${countText(report.events, "event", "events")}`}</StatusBadge>;
}
