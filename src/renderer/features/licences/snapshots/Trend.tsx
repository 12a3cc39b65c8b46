import { SegmentedControl } from "@mantine/core";
import { useState } from "react";
import type { RightsBasis } from "../../../../domain/licence/proven-rights.ts";
import type { SnapshotSummary } from "../../../../domain/licence/snapshots/snapshot-record.ts";
import { trend } from "../../../../domain/licence/snapshots/trend.ts";
import styles from "./Snapshots.module.css";
import { TrendChart } from "./TrendChart.tsx";

/**
 * How the figures went from snapshot to snapshot. Positions with all rights and with proven ones are never joined by a line.
 * The same numbers stand in the list of snapshots.
 */
export function Trend({ snapshots }: { readonly snapshots: readonly SnapshotSummary[] }) {
  const [wanted, setWanted] = useState<RightsBasis>("all");
  const bases = [...new Set(snapshots.map(({ basis }) => basis))];
  const basis = bases.includes(wanted) ? wanted : bases[0];
  const drawn = snapshots.filter((snapshot) => snapshot.basis === basis);
  return (
    <section className={styles.trend} aria-label="Trend">
      <div className={styles.trendHead}>
        <h2 className={styles.heading}>Trend{basis === "proven" ? ", proven rights only" : ""}</h2>
        {bases.length > 1 ? (
          <SegmentedControl
            size="xs"
            aria-label="Snapshots in the trend"
            data={[
              { value: "all", label: "All rights" },
              { value: "proven", label: "Proven rights only" },
            ]}
            value={basis ?? "all"}
            onChange={(value) => setWanted(value === "proven" ? "proven" : "all")}
          />
        ) : null}
      </div>
      {drawn.length < 2 ? (
        <p className={styles.hint}>The trend is drawn from the second snapshot on.</p>
      ) : (
        <div className={styles.charts}>
          {trend(drawn).map((series) => (
            <TrendChart key={series.label} series={series} />
          ))}
        </div>
      )}
    </section>
  );
}
