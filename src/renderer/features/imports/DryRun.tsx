import { SegmentedControl } from "@mantine/core";
import { useState } from "react";
import type { PlanSummary, RowKind } from "../../../domain/intake/draft.ts";
import { registerOf } from "../../../domain/registers/all.ts";
import { countText, numberText } from "../../ui/local-text.ts";
import { ProblemNotice } from "../../ui/ProblemNotice.tsx";
import styles from "./Imports.module.css";
import { PlanRows } from "./PlanRows.tsx";

const KINDS: readonly { readonly kind: RowKind; readonly label: string }[] = [
  { kind: "new", label: "New" },
  { kind: "changed", label: "Changed" },
  { kind: "unchanged", label: "Unchanged" },
  { kind: "rejected", label: "Rejected" },
];

/** What would happen: counts, what else would be made, what to know, and every row with its cells before and after. */
export function DryRun({ plan, register }: { readonly plan: PlanSummary; readonly register: string }) {
  const first = KINDS.find(({ kind }) => plan.counts[kind] > 0)?.kind ?? "all";
  const [kind, setKind] = useState<RowKind | "all">(plan.counts.rejected > 0 ? "rejected" : first);
  const total = KINDS.reduce((sum, k) => sum + plan.counts[k.kind], 0);
  return (
    <section className={styles.card} aria-labelledby="import-plan">
      <h2 id="import-plan" className={styles.cardTitle}>
        What would change in {register}
      </h2>
      {plan.notes.length > 0 ? (
        <ProblemNotice tone="info">
          <ul className={styles.notes}>
            {plan.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </ProblemNotice>
      ) : null}
      {plan.also.map(({ register: id, titles, total: count }) => (
        <details key={id} className={styles.also}>
          <summary>
            Also adds {countText(count, "record", "records")} to {registerOf(id).label}
          </summary>
          <p className={styles.quiet}>
            {titles.join(" · ")}
            {count > titles.length ? ` and ${numberText(count - titles.length)} more` : ""}
          </p>
        </details>
      ))}
      <SegmentedControl
        aria-label="Rows shown"
        value={kind}
        onChange={(value) => setKind(KINDS.find((k) => k.kind === value)?.kind ?? "all")}
        data={[
          ...KINDS.map((k) => ({ value: k.kind, label: `${k.label} ${numberText(plan.counts[k.kind])}` })),
          { value: "all", label: `All ${numberText(total)}` },
        ]}
      />
      <PlanRows key={kind} kind={kind} />
    </section>
  );
}
