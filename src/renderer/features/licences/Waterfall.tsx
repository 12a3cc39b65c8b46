import { IconChevronRight } from "@tabler/icons-react";
import { useState } from "react";
import type { PositionStep } from "../../../domain/licence/position-line.ts";
import { numberText } from "../../ui/local-text.ts";
import type { Deciding } from "./deciding.ts";
import { StepRows } from "./StepRows.tsx";
import styles from "./Waterfall.module.css";
import { type WaterfallBar, type WaterfallRange, waterfallBars } from "./waterfall-bars.ts";

interface Props {
  readonly title: string;
  readonly steps: readonly PositionStep[];
  /** Of both sides, so that their bars can be compared. */
  readonly range: WaterfallRange;
  /** What the steps come to. */
  readonly total: { readonly label: string; readonly text: string };
  readonly empty: string;
  /** Begins a decision about a row; undefined while nothing can be changed. */
  readonly onDecide: ((deciding: Deciding) => void) | undefined;
}

/** One side of a position: what is added and taken away, step by step, down to what counts. Each step opens to its rows. */
export function Waterfall({ title, steps, range, total, empty, onDecide }: Props) {
  const bars = waterfallBars(steps, range);
  return (
    <section className={styles.side} aria-label={title}>
      <h3 className={styles.title}>{title}</h3>
      {steps.length === 0 ? <p className={styles.empty}>{empty}</p> : null}
      {steps.map((step, at) => (
        <Step key={step.label} step={step} bar={bars[at]} isFirst={at === 0} onDecide={onDecide} />
      ))}
      <div className={styles.total}>
        <span>{total.label}</span>
        <span className={styles.quantity}>{total.text}</span>
      </div>
    </section>
  );
}

interface StepProps {
  readonly step: PositionStep;
  readonly bar: WaterfallBar | undefined;
  readonly isFirst: boolean;
  readonly onDecide: Props["onDecide"];
}

function Step({ step, bar, isFirst, onDecide }: StepProps) {
  const [open, setOpen] = useState(false);
  const { quantity, label, rows } = step;
  return (
    <div>
      <button
        type="button"
        className={styles.step}
        aria-expanded={open}
        disabled={rows.length === 0}
        onClick={() => setOpen(!open)}
      >
        <IconChevronRight size={14} stroke={2} aria-hidden className={styles.chevron} data-open={open} />
        <span className={styles.label}>{label}</span>
        <span className={styles.track} aria-hidden>
          {bar && bar.width > 0 ? (
            <span
              className={styles.bar}
              data-falls={bar.falls}
              style={{ left: `${bar.from * 100}%`, width: `${bar.width * 100}%` }}
            />
          ) : null}
        </span>
        <span className={styles.quantity}>{isFirst ? numberText(quantity) : signedText(quantity)}</span>
      </button>
      {open ? <StepRows step={step} onDecide={onDecide} /> : null}
    </div>
  );
}

/** A number with its sign, as a step that is added or taken away. */
function signedText(quantity: number): string {
  if (quantity === 0) return "0";
  return quantity < 0 ? numberText(quantity) : `+${numberText(quantity)}`;
}
