import { Skeleton } from "@mantine/core";
import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconHelpCircle } from "@tabler/icons-react";
import type { PositionLine } from "../../../domain/licence/position-line.ts";
import { STATUS_WORDS } from "../../../domain/reports/status-words.ts";
import { engine } from "../../engine/client.ts";
import { dayText, numberText } from "../../ui/local-text.ts";
import { useNavigation } from "../../ui/navigation.ts";
import { useRevision, useShownDay } from "../../ui/session.ts";
import { useAnswer } from "../../ui/use-answer.ts";
import { Figure } from "./Figure.tsx";
import styles from "./Overview.module.css";

const WORST = 5;

/** The licence position in four numbers, and the largest shortfalls by name. */
export function PositionCard() {
  const revision = useRevision();
  const { go } = useNavigation();
  const today = useShownDay();
  const position = useAnswer(`position ${today} ${revision}`, () => engine.position(today));
  const tally = positionTally(position?.lines ?? []);
  const to = { screen: "position" } as const;
  return (
    <section className={styles.card} aria-labelledby="overview-position">
      <div className={styles.cardHead}>
        <h2 id="overview-position" className={styles.cardTitle}>
          Licence position
        </h2>
        <span className={styles.quiet}>products, as at {dayText(today)}</span>
      </div>
      {position ? (
        <div className={styles.figures}>
          <Figure number={tally.shortfalls.length} label={STATUS_WORDS.under} icon={IconCircleX} tone="bad" to={to} />
          <Figure number={tally.surplus} label={STATUS_WORDS.over} icon={IconAlertTriangle} tone="warn" to={to} />
          <Figure
            number={tally.notEvaluable}
            label={STATUS_WORDS.notEvaluable}
            icon={IconHelpCircle}
            tone="unknown"
            to={to}
          />
          <Figure number={tally.compliant} label={STATUS_WORDS.compliant} icon={IconCircleCheck} tone="good" to={to} />
        </div>
      ) : (
        <Skeleton height={72} radius="md" />
      )}
      {tally.shortfalls.length > 0 ? (
        <>
          <h3 className={styles.subhead}>Largest shortfalls</h3>
          <ul className={styles.list}>
            {tally.shortfalls.slice(0, WORST).map((line) => (
              <li key={`${line.product} ${line.metric ?? ""}`}>
                <button
                  type="button"
                  className={styles.item}
                  onClick={() => go({ screen: "position", product: line.product })}
                >
                  <span className={styles.itemMain}>{line.name}</span>
                  <span className="numbers">{numberText(line.shortfall ?? 0)} missing</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}

/** The lines of a position counted by what they come to; shortfalls with the largest first. */
export function positionTally(lines: readonly PositionLine[]): {
  readonly shortfalls: readonly PositionLine[];
  readonly surplus: number;
  readonly notEvaluable: number;
  readonly compliant: number;
} {
  const count = (status: PositionLine["status"]) => lines.filter((line) => line.status === status).length;
  return {
    shortfalls: lines.filter((line) => line.status === "under").sort((a, b) => (b.shortfall ?? 0) - (a.shortfall ?? 0)),
    surplus: count("over"),
    notEvaluable: count("notEvaluable"),
    compliant: count("compliant"),
  };
}
