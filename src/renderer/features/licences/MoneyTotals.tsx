import { totalNote, totalText } from "../../../domain/licence/money/money-words.ts";
import type { MoneyTotal } from "../../../domain/licence/money/position-money.ts";
import { valueFormat } from "../../ui/local-text.ts";
import styles from "./Money.module.css";

/** What the whole position comes to: a sum a currency and, where rates are recorded, one in the organisation's own. */
export function MoneyTotals({ totals }: { readonly totals: readonly MoneyTotal[] }) {
  const { money } = valueFormat();
  return (
    <dl className={styles.totals}>
      {totals.map((total) => (
        <div key={total.id}>
          <dt className={styles.label}>{total.label}</dt>
          <dd className={styles.sum}>
            {totalText(total, money)}
            <span className={styles.note}>{totalNote(total, money)}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
