import { MONEY_FIGURES } from "../../../domain/licence/money/money-figure.ts";
import { figureText } from "../../../domain/licence/money/money-words.ts";
import type { PositionRow, PositionStep } from "../../../domain/licence/position-line.ts";
import type { Difference } from "../../../domain/licence/what-if/differences.ts";
import { isAssumed } from "../../../domain/licence/what-if/in-order.ts";
import { textFromScenario } from "../../../domain/licence/what-if/scenario-text.ts";
import { engine } from "../../engine/client.ts";
import { numberText, valueFormat } from "../../ui/local-text.ts";
import { useNavigation } from "../../ui/navigation.ts";
import { useRevision, useShownDay } from "../../ui/session.ts";
import { useAnswer } from "../../ui/use-answer.ts";
import styles from "./AfterDetail.module.css";
import { useOpenScenario } from "./open-scenario.ts";

const SIDES = [
  { side: "rights", label: "Rights" },
  { side: "required", label: "Required" },
  { side: "coverage", label: "Covered by" },
  { side: "reading", label: "Readings of a contested rule" },
] as const;

const MOST_ROWS = 200;

/** How a product would stand, argued: the sentence, the steps down to the records, the money with what it rests on. */
export function AfterDetail({ difference: { product, before, after } }: { readonly difference: Difference }) {
  const asAt = useShownDay();
  const revision = useRevision();
  const { scenario } = useOpenScenario();
  const key = `${asAt} ${revision} ${product} ${textFromScenario(scenario)}`;
  const line = useAnswer(key, () => engine.whatIfLine(asAt, scenario, product));
  const { money: text } = valueFormat();
  return (
    <div className={styles.explained}>
      <p>
        <strong>Before:</strong> {before?.line.sentence ?? "It was in no line of the position."}
      </p>
      <p>
        <strong>After:</strong> {after?.line.sentence ?? "It would be in no line of the position."}
      </p>
      <div className={styles.sides}>
        {SIDES.map(({ side, label }) => {
          const steps = line?.steps.filter((step) => step.side === side) ?? [];
          return steps.length === 0 ? null : (
            <section key={side} aria-label={`${label}, after`}>
              <h3 className={styles.heading}>{label}, after</h3>
              {steps.map((step) => (
                <Step key={step.label} step={step} />
              ))}
            </section>
          );
        })}
        <section aria-label="In money, after">
          <h3 className={styles.heading}>In money, after</h3>
          {MONEY_FIGURES.flatMap(({ id, label }) => {
            const figure = after?.money[id];
            return figure ? [{ id, label, figure }] : [];
          }).map(({ id, label, figure }) => (
            <p key={id}>
              <span>{label}</span> <strong className="numbers">{figureText(figure, text)}</strong>
              <span className={styles.quiet}>{figure.sentence}</span>
            </p>
          ))}
          {after && MONEY_FIGURES.every(({ id }) => after.money[id] === null) ? (
            <p className={styles.quiet}>Nothing to pay for.</p>
          ) : null}
        </section>
      </div>
    </div>
  );
}

function Step({ step: { label, quantity, rows } }: { readonly step: PositionStep }) {
  return (
    <details className={styles.step}>
      <summary>
        <span>{label}</span> <span className="numbers">{numberText(quantity)}</span>
      </summary>
      <ul>
        {rows.slice(0, MOST_ROWS).map((row) => (
          <Row key={`${row.register} ${row.id}`} row={row} />
        ))}
        {rows.length > MOST_ROWS ? <li>{numberText(rows.length - MOST_ROWS)} more, in the same way.</li> : null}
      </ul>
    </details>
  );
}

/** A record leads to its page; what only the scenario adds has none. */
function Row({ row: { register, id, title, counts, sentence } }: { readonly row: PositionRow }) {
  const { go } = useNavigation();
  return (
    <li>
      {isAssumed(id) ? (
        title
      ) : (
        <button type="button" className="text-link" onClick={() => go({ screen: "record", register, id })}>
          {title}
        </button>
      )}
      : <span className="numbers">{numberText(counts)}</span>
      <span className={styles.quiet}>{sentence}</span>
    </li>
  );
}
