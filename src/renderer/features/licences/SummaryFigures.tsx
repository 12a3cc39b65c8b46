import { IconAlertTriangle, IconCircleCheck, IconCircleDashed, IconCircleX, IconHelpCircle } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { numberText } from "../../ui/local-text.ts";
import styles from "./Position.module.css";
import { FIGURES, type Figure } from "./shown-lines.ts";

const SIZE = { size: 14, stroke: 2, "aria-hidden": true } as const;

const MARKS: Readonly<Partial<Record<Figure, { readonly icon: ReactNode; readonly tone: string }>>> = {
  under: { icon: <IconCircleX {...SIZE} />, tone: "bad" },
  notEvaluable: { icon: <IconHelpCircle {...SIZE} />, tone: "unknown" },
  over: { icon: <IconAlertTriangle {...SIZE} />, tone: "warn" },
  compliant: { icon: <IconCircleCheck {...SIZE} />, tone: "good" },
  noLicenceNeeded: { icon: <IconCircleDashed {...SIZE} />, tone: "neutral" },
};

interface Props {
  readonly counts: readonly number[];
  readonly figure: Figure;
  readonly onFigure: (figure: Figure) => void;
}

/** How many products stand how; each figure shows its products in the list. */
export function SummaryFigures({ counts, figure, onFigure }: Props) {
  return (
    <fieldset className={styles.figures}>
      <legend className="visually-hidden">Products by status</legend>
      {FIGURES.map(({ id, label }, i) => (
        <button
          key={id}
          type="button"
          className={styles.figure}
          data-tone={counts[i] === 0 ? "neutral" : MARKS[id]?.tone}
          aria-pressed={id === figure}
          onClick={() => onFigure(id)}
        >
          <span className={styles.figureNumber}>{numberText(counts[i] ?? 0)}</span>
          <span className={styles.figureLabel}>
            {MARKS[id]?.icon}
            {label}
          </span>
        </button>
      ))}
    </fieldset>
  );
}
