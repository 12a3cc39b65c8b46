import { Button } from "@mantine/core";
import { useState } from "react";
import type { PositionLine, PositionRow, PositionStep } from "../../../domain/licence/position-line.ts";
import { STATUS_WORDS } from "../../../domain/reports/status-words.ts";
import { numberText } from "../../ui/local-text.ts";
import { useNavigation } from "../../ui/navigation.ts";
import { StatusBadge } from "../../ui/StatusBadge.tsx";
import styles from "./LineDetail.module.css";
import { TONES } from "./shown-lines.ts";

const FEW_ROWS = 200;

/** One product's position, argued: the sentence, then what was added and taken away on each side, down to the records. */
export function LineDetail({ line }: { readonly line: PositionLine }) {
  const { go } = useNavigation();
  return (
    <div className={styles.detail}>
      <h2 className={styles.title}>{line.name}</h2>
      <p className={styles.meta}>
        <StatusBadge tone={TONES[line.status]}>{STATUS_WORDS[line.status]}</StatusBadge>
        <Button
          variant="subtle"
          size="compact-xs"
          onClick={() => go({ screen: "record", register: "software", id: line.product })}
        >
          Open software title
        </Button>
      </p>
      <p className={styles.sentence}>{line.sentence}</p>
      <Side title="Rights" line={line} side="rights" result={line.unlimited ? "unlimited" : numberText(line.rights)} />
      <p className={styles.provable}>
        Provable: {numberText(line.provable)} of {line.unlimited ? "unlimited" : numberText(line.rights)} rights have a
        proof of licence on record.
      </p>
      <Side
        title="Required"
        line={line}
        side="required"
        result={line.required === undefined ? "not evaluable" : numberText(line.required)}
      />
    </div>
  );
}

function Side({
  title,
  line,
  side,
  result,
}: {
  readonly title: string;
  readonly line: PositionLine;
  readonly side: PositionStep["side"];
  readonly result: string;
}) {
  const steps = line.steps.filter((step) => step.side === side);
  const largest = Math.max(1, ...steps.map(({ quantity }) => Math.abs(quantity)));
  return (
    <section className={styles.side} aria-label={title}>
      <h3 className={styles.sideTitle}>
        {title} <span>{result}</span>
      </h3>
      {steps.length === 0 ? <p className={styles.provable}>Nothing on record.</p> : null}
      {steps.map((step) => (
        <Step key={step.label} step={step} largest={largest} />
      ))}
    </section>
  );
}

function Step({ step, largest }: { readonly step: PositionStep; readonly largest: number }) {
  const [open, setOpen] = useState(false);
  return (
    <div className={styles.step}>
      <button
        type="button"
        className={styles.stepHead}
        aria-expanded={open}
        disabled={step.rows.length === 0}
        onClick={() => setOpen(!open)}
      >
        <span className={styles.stepLabel}>{step.label}</span>
        <span className={styles.bar} aria-hidden>
          <span
            data-negative={step.quantity < 0 || undefined}
            style={{ width: `${(Math.abs(step.quantity) / largest) * 100}%` }}
          />
        </span>
        <span className={styles.quantity}>{numberText(step.quantity)}</span>
      </button>
      {open ? (
        <ul className={styles.rows}>
          {step.rows.slice(0, FEW_ROWS).map((row) => (
            <Row key={row.id} row={row} />
          ))}
          {step.rows.length > FEW_ROWS ? (
            <li>{numberText(step.rows.length - FEW_ROWS)} more are in the exported workbook.</li>
          ) : null}
        </ul>
      ) : null}
    </div>
  );
}

function Row({ row }: { readonly row: PositionRow }) {
  const { go } = useNavigation();
  return (
    <li className={styles.row}>
      <button
        type="button"
        className={styles.link}
        onClick={() => go({ screen: "record", register: row.register, id: row.id })}
      >
        {row.title}
      </button>
      <span className={styles.rowCount}>{numberText(row.counts)}</span>
      <span className={styles.rowSentence}>{row.sentence}</span>
    </li>
  );
}
