import { numberText } from "../../ui/local-text.ts";
import styles from "./Position.module.css";
import { FIGURES, type Figure } from "./shown-lines.ts";

/** How many products stand how; each figure shows its products. */
export function SummaryFigures({
  counts,
  figure,
  onFigure,
}: {
  readonly counts: readonly number[];
  readonly figure: Figure;
  readonly onFigure: (figure: Figure) => void;
}) {
  return (
    <fieldset className={styles.figures} aria-label="Products by status">
      {FIGURES.map(({ id, label }, i) => (
        <button
          key={id}
          type="button"
          className={styles.figure}
          aria-pressed={id === figure}
          onClick={() => onFigure(id)}
        >
          <span className={styles.figureNumber}>{numberText(counts[i] ?? 0)}</span>
          <span>{label}</span>
        </button>
      ))}
    </fieldset>
  );
}
