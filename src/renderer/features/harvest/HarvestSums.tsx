import { freedFigures } from "../../../domain/licence/harvest/harvest.ts";
import { freedNote } from "../../../domain/licence/harvest/harvest-words.ts";
import type { Proposal } from "../../../domain/licence/harvest/proposal.ts";
import { amountsByCurrency } from "../../../domain/licence/money/amounts.ts";
import type { MoneySum } from "../../../domain/licence/money/money-sum.ts";
import { totalText } from "../../../domain/licence/money/money-words.ts";
import { countText, valueFormat } from "../../ui/local-text.ts";
import styles from "./Harvest.module.css";

interface Props {
  readonly sum: MoneySum;
  readonly chosen: readonly Proposal[];
}

/** What all proposals free a year and what the selected ones do, a sum a currency. */
export function HarvestSums({ sum, chosen }: Props) {
  const figures = freedFigures(chosen);
  const ofChosen: MoneySum = {
    amounts: amountsByCurrency(figures.flatMap(({ amounts }) => amounts)),
    unknown: figures.filter(({ missing }) => missing).length,
    exchanged: null,
  };
  return (
    <dl className={styles.sums}>
      <Sum label="Can be freed a year" sum={sum} />
      {chosen.length > 0 ? (
        <Sum label={`By the ${countText(chosen.length, "proposal", "proposals")} selected`} sum={ofChosen} />
      ) : null}
    </dl>
  );
}

function Sum({ label, sum }: { readonly label: string; readonly sum: MoneySum }) {
  const { money } = valueFormat();
  return (
    <div>
      <dt className={styles.quiet}>{label}</dt>
      <dd className={styles.sum}>
        {totalText(sum, money)}
        <span className={styles.note}>{freedNote(sum, money)}</span>
      </dd>
    </div>
  );
}
