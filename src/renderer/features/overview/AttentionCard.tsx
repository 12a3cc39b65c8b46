import {
  IconCalendarDue,
  IconCertificate,
  IconCopyCheck,
  IconListCheck,
  IconListSearch,
  type TablerIcon,
} from "@tabler/icons-react";
import { comesSoon, DAYS_AHEAD, DEADLINES } from "../../../domain/lifecycle/deadlines.ts";
import { engine } from "../../engine/client.ts";
import { numberText } from "../../ui/local-text.ts";
import { useNavigation } from "../../ui/navigation.ts";
import type { Route } from "../../ui/route.ts";
import { useRevision, useShownDay } from "../../ui/session.ts";
import { changeTableView } from "../../ui/table/table-view.ts";
import { useAnswer } from "../../ui/use-answer.ts";
import styles from "./Overview.module.css";

interface Item {
  readonly label: string;
  readonly count: number;
  readonly icon: TablerIcon;
  readonly to: Route;
  readonly before?: () => void;
}

/** What waits for somebody: open work, and what runs out soon. Each line leads to its rows. */
export function AttentionCard() {
  const { go } = useNavigation();
  const revision = useRevision();
  const day = useShownDay();
  const items = useAnswer(`attention ${day} ${revision}`, waiting);
  const open = items?.filter(({ count }) => count > 0) ?? [];
  return (
    <section className={styles.card} aria-labelledby="overview-attention">
      <div className={styles.cardHead}>
        <h2 id="overview-attention" className={styles.cardTitle}>
          To look at
        </h2>
        <span className={styles.quiet}>days within the next {DAYS_AHEAD} days</span>
      </div>
      {items && open.length === 0 ? <p className={styles.quiet}>Nothing waits, and nothing runs out soon.</p> : null}
      <ul className={styles.list}>
        {open.map(({ label, count, icon: Icon, to, before }) => (
          <li key={label}>
            <button
              type="button"
              className={styles.item}
              onClick={() => {
                before?.();
                go(to);
              }}
            >
              <Icon size={15} stroke={1.7} aria-hidden className={styles.itemIcon} />
              <span className={styles.itemMain}>{label}</span>
              <span className="numbers">{numberText(count)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

async function waiting(): Promise<readonly Item[]> {
  const [missing, unproven, names, duplicates, soon] = await Promise.all([
    engine.missingFacts(),
    engine.missingProof(),
    engine.unrecognisedNames("", 0),
    engine.duplicateCount(),
    engine.deadlines(),
  ]);
  return [
    {
      label: "Records with missing or contradicting facts",
      count: missing.length,
      icon: IconListCheck,
      to: { screen: "missingFacts" },
    },
    {
      label: "Entitlements without proof",
      count: unproven.length,
      icon: IconCertificate,
      to: { screen: "missingProof" },
    },
    { label: "Names to recognise", count: names.total, icon: IconListSearch, to: { screen: "recognition" } },
    { label: "Duplicates", count: duplicates, icon: IconCopyCheck, to: { screen: "duplicates" } },
    ...DEADLINES.map((deadline, at) => ({
      label: deadline.label,
      count: soon[at] ?? 0,
      icon: IconCalendarDue,
      to: { screen: "register" as const, register: deadline.register },
      before: () =>
        changeTableView(deadline.register, {
          search: "",
          filters: {},
          retired: false,
          conditions: { match: "all", list: [comesSoon(deadline)] },
        }),
    })),
  ];
}
