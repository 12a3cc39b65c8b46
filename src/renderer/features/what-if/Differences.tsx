import { IconChevronRight } from "@tabler/icons-react";
import { Fragment, useState } from "react";
import { numberWords } from "../../../domain/licence/line-numbers.ts";
import type { MoneyFigureId } from "../../../domain/licence/money/money-figure.ts";
import { moneyChanges } from "../../../domain/licence/what-if/comparison.ts";
import type { CostedLine, Difference } from "../../../domain/licence/what-if/differences.ts";
import { STATUS_TONES, statusWord } from "../../../domain/reports/status-words.ts";
import { numberText, valueFormat } from "../../ui/local-text.ts";
import { StatusBadge } from "../../ui/StatusBadge.tsx";
import { AfterDetail } from "./AfterDetail.tsx";
import styles from "./WhatIf.module.css";

/** A dash to the eye, words to a screen reader. */
const UNKNOWN = "–";

const NUMBERS = [
  { label: "Rights", of: ({ line }: CostedLine) => (line.unlimited ? "unlimited" : numberText(line.rights)) },
  { label: "Required", of: ({ line }: CostedLine) => numberWords(line, "required", UNKNOWN, numberText) },
  { label: "Shortfall", of: ({ line }: CostedLine) => numberWords(line, "shortfall", UNKNOWN, numberText) },
  { label: "Surplus", of: ({ line }: CostedLine) => numberWords(line, "surplus", UNKNOWN, numberText) },
] as const;

/** What the figures are called where the whole words have no room. */
const SHORT: Readonly<Record<MoneyFigureId, string>> = { trueUp: "To buy", idle: "Not used", yearly: "A year" };

const AT_ONCE = 100;

/** The products that change, each opening to the explanation of what would be. */
export function Differences({ differences }: { readonly differences: readonly Difference[] }) {
  const [open, setOpen] = useState<string | null>(null);
  const [most, setMost] = useState(AT_ONCE);
  return (
    <table className={`list-table ${styles.differences}`} aria-label="Products that change">
      <thead>
        <tr>
          <th scope="col">Product</th>
          {NUMBERS.map(({ label }) => (
            <th key={label} scope="col" data-number="true">
              {label}
            </th>
          ))}
          <th scope="col">Status</th>
          <th scope="col">Change in money</th>
        </tr>
      </thead>
      <tbody>
        {differences.slice(0, most).map((difference) => {
          const isOpen = difference.product === open;
          return (
            <Fragment key={difference.product}>
              <tr data-open={isOpen}>
                <Cells
                  difference={difference}
                  isOpen={isOpen}
                  onToggle={() => setOpen(isOpen ? null : difference.product)}
                />
              </tr>
              {isOpen ? (
                <tr>
                  <td colSpan={NUMBERS.length + 3} className={styles.detail}>
                    <AfterDetail difference={difference} />
                  </td>
                </tr>
              ) : null}
            </Fragment>
          );
        })}
      </tbody>
      {differences.length > most ? (
        <tfoot>
          <tr>
            <td colSpan={NUMBERS.length + 3}>
              <button type="button" className="text-link" onClick={() => setMost(most + AT_ONCE * 4)}>
                Show more of the {numberText(differences.length)} products
              </button>
            </td>
          </tr>
        </tfoot>
      ) : null}
    </table>
  );
}

interface CellsProps {
  readonly difference: Difference;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

function Cells({ difference, isOpen, onToggle }: CellsProps) {
  const { name, publisher, before, after } = difference;
  return (
    <>
      <th scope="row">
        <button type="button" className={styles.product} aria-expanded={isOpen} onClick={onToggle}>
          <IconChevronRight size={14} stroke={2} aria-hidden className={styles.chevron} data-open={isOpen} />
          <span>
            {name}
            <span className={styles.quiet}>{publisher}</span>
          </span>
        </button>
      </th>
      {NUMBERS.map(({ label, of }) => (
        <td key={label} data-number="true">
          <Change before={before ? of(before) : UNKNOWN} after={after ? of(after) : UNKNOWN} />
        </td>
      ))}
      <td className={styles.status}>
        {before?.line.status !== after?.line.status ? (
          <span className={styles.quiet}>{before ? statusWord(before.line) : "Not in the position"}, then</span>
        ) : null}
        {after ? (
          <StatusBadge tone={STATUS_TONES[after.line.status]}>{statusWord(after.line)}</StatusBadge>
        ) : (
          "Not in the position"
        )}
      </td>
      <td>
        {moneyChanges(difference, valueFormat().money).map(({ id, label, change }) => (
          <span key={id} className={styles.money} title={label}>
            <span className={styles.quiet}>{SHORT[id]}</span> <span className="numbers">{change}</span>
          </span>
        ))}
      </td>
    </>
  );
}

function Change({ before, after }: { readonly before: string; readonly after: string }) {
  if (before === after) {
    return (
      <span className={styles.same}>
        <Quantity text={after} />
      </span>
    );
  }
  return (
    <>
      <span className={styles.old}>
        <Quantity text={before} />
      </span>
      <span aria-hidden> → </span>
      <span className="visually-hidden"> becomes </span>
      <strong>
        <Quantity text={after} />
      </strong>
    </>
  );
}

function Quantity({ text }: { readonly text: string }) {
  if (text !== UNKNOWN) return text;
  return (
    <span title="Not known">
      <span aria-hidden>{UNKNOWN}</span>
      <span className="visually-hidden">not known</span>
    </span>
  );
}
