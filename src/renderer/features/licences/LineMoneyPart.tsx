import { type LineMoney, MONEY_FIGURES } from "../../../domain/licence/money/money-figure.ts";
import { figureText } from "../../../domain/licence/money/money-words.ts";
import { valueFormat } from "../../ui/local-text.ts";
import styles from "./Money.module.css";

/** What a line comes to in money, each amount with what it rests on. */
export function LineMoneyPart({ money }: { readonly money: LineMoney }) {
  const figures = MONEY_FIGURES.flatMap(({ id, label }) => {
    const figure = money[id];
    return figure ? [{ id, label, figure }] : [];
  });
  if (figures.length === 0) return null;
  return (
    <section className={styles.part} aria-label="In money">
      <h3 className={styles.heading}>In money</h3>
      {figures.map(({ id, label, figure }) => (
        <div key={id} className={styles.figure}>
          <p className={styles.line}>
            <span>{label}</span>
            <span className={styles.amount}>{figureText(figure, valueFormat().money)}</span>
          </p>
          <p className={styles.rule}>{figure.sentence}</p>
        </div>
      ))}
    </section>
  );
}
