import { amountText } from "../../../domain/cost/amount-text.ts";
import type { CostLine } from "../../../domain/cost/cost-line.ts";
import type { CostTotal } from "../../../domain/cost/record-cost.ts";
import type { Register } from "../../../domain/registers/register.ts";
import type { Fraction } from "../../../domain/value/fraction.ts";
import type { RecordId } from "../../../domain/value/record-id.ts";
import { engine } from "../../engine/client.ts";
import { valueFormat } from "../../ui/local-text.ts";
import { useNavigation } from "../../ui/navigation.ts";
import { useRevision } from "../../ui/session.ts";
import { useAnswer } from "../../ui/use-answer.ts";
import styles from "./CostPanel.module.css";
import side from "./SidePanel.module.css";

/** What the record costs: totals a currency, and every amount they are made of, which leads to where it is on record. */
export function CostPanel({ register, id }: { readonly register: Register; readonly id: RecordId }) {
  const revision = useRevision();
  const cost = useAnswer(`${register.id} ${id} ${revision}`, () => engine.cost(register.id, id));
  if (!cost) return null;
  const { lines, totals } = cost;
  const paid = (how: "once" | "year") => lines.filter(({ price }) => price?.paid === how);
  const left = lines.filter(({ price }) => price === null);
  if (lines.length === 0)
    return <p className={side.nothing}>Nothing that this record is linked with has a cost on record.</p>;
  return (
    <>
      {totals.length === 0 ? null : (
        <dl className={styles.totals} aria-label="Total">
          {totals.map((total) => (
            <Total key={total.currency} total={total} />
          ))}
        </dl>
      )}
      <Lines label="Paid once" lines={paid("once")} />
      <Lines label="Per year" lines={paid("year")} />
      <Lines label="Not counted" lines={left} />
    </>
  );
}

function Total({ total: { currency, once, year } }: { readonly total: CostTotal }) {
  return (
    <>
      {once ? <Figure label="Paid once" minor={once} currency={currency} /> : null}
      {year ? <Figure label="Per year" minor={year} currency={currency} /> : null}
    </>
  );
}

interface FigureProps {
  readonly label: string;
  readonly minor: Fraction;
  readonly currency: string;
}

function Figure({ label, minor, currency }: FigureProps) {
  return (
    <div className={styles.figure}>
      <dt>{label}</dt>
      <dd>{amountText(minor, currency, valueFormat().money)}</dd>
    </div>
  );
}

function Lines({ label, lines }: { readonly label: string; readonly lines: readonly CostLine[] }) {
  const { go } = useNavigation();
  if (lines.length === 0) return null;
  return (
    <section className={side.group} aria-label={label}>
      <h3 className={side.heading}>{label}</h3>
      <ul className={side.list}>
        {lines.map(({ source, what, rule, price }) => (
          <li key={`${source.id} ${what} ${rule}`}>
            <button
              type="button"
              className={`${side.item} ${styles.line}`}
              onClick={() => go({ screen: "record", register: source.register, id: source.id })}
            >
              <span>{what}</span>
              <span className={styles.amount}>
                {price ? amountText(price.minor, price.currency, valueFormat().money) : "–"}
              </span>
              <span className={styles.where}>{source.title}</span>
              <span className={`${side.detail} ${styles.rule}`}>{rule}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
