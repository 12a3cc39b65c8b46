import { Button } from "@mantine/core";
import { Fragment, useState } from "react";
import type { CountedMeasure } from "../../../domain/licence/facts.ts";
import { metricOf } from "../../../domain/licence/metrics/all.ts";
import { measuredIn } from "../../../domain/licence/metrics/measured-in.ts";
import { midSentence } from "../../../domain/licence/mid-sentence.ts";
import type { LineMoney } from "../../../domain/licence/money/money-figure.ts";
import { byReading, type PositionLine, type PositionStep } from "../../../domain/licence/position-line.ts";
import type { RightsBasis } from "../../../domain/licence/proven-rights.ts";
import { STATUS_TONES, STATUS_WORDS, statusWord } from "../../../domain/reports/status-words.ts";
import type { RecordId } from "../../../domain/value/record-id.ts";
import type { PositionAnswer } from "../../engine/engine.ts";
import { numberText } from "../../ui/local-text.ts";
import { useNavigation } from "../../ui/navigation.ts";
import { prefillRecord } from "../../ui/prefill.ts";
import { StatusBadge } from "../../ui/StatusBadge.tsx";
import { useReadOnly } from "../../ui/session.ts";
import { useAnswer } from "../../ui/use-answer.ts";
import { DecisionDialog } from "./DecisionDialog.tsx";
import { type Deciding, entitlementsOf } from "./deciding.ts";
import styles from "./LineDetail.module.css";
import { LineMoneyPart } from "./LineMoneyPart.tsx";
import { Waterfall } from "./Waterfall.tsx";
import { waterfallRange } from "./waterfall-bars.ts";

const MOST_NAMED = 3;

interface Props {
  readonly line: PositionLine;
  readonly answer: Pick<PositionAnswer, "asAt" | "head">;
  readonly basis: RightsBasis;
  /** Whether it is a position of then, in which nothing is decided or entered any more. */
  readonly isFrozen: boolean;
  /** The line with every row. */
  readonly explain: (product: RecordId) => Promise<PositionLine | null>;
  readonly money: LineMoney | undefined;
}

/** One product's position, argued: the sentence, then both sides step by step down to the records. */
export function LineDetail({ line: short, answer, basis, isFrozen, explain, money }: Props) {
  const { go } = useNavigation();
  const { asAt, head } = answer;
  const readOnly = useReadOnly();
  const [deciding, setDeciding] = useState<Deciding | null>(null);
  const key = `${asAt} ${head.seq} ${short.product} ${basis}`;
  const whole = useAnswer(key, () => explain(short.product));
  const line = whole?.product === short.product ? whole : short;
  const { rights, provable, unlimited, required } = line;
  const rightSteps = line.steps.filter(({ side }) => side === "rights");
  const requiredSteps = line.steps.filter(({ side }) => side === "required");
  const coverageSteps = line.steps.filter(({ side }) => side === "coverage");
  const changeable = readOnly === null && !isFrozen;
  const readings = line.steps.filter(({ side }) => side === "reading");
  const onDecide = changeable ? setDeciding : undefined;
  const measured = line.metric && measuredIn(line.metric);
  const enterMeasuredUse = (what: CountedMeasure) => {
    prefillRecord("measuredUse", {
      texts: { software: `@${line.product}`, what },
      names: { software: line.name },
    });
    go({ screen: "record", register: "measuredUse", id: null });
  };
  const range = waterfallRange(rightSteps, requiredSteps, ...readings.map((step) => [step]));
  return (
    <>
      <h2 className={styles.title}>{line.name}</h2>
      <p className={styles.meta}>
        {line.publisher === "" ? "Publisher not recorded" : line.publisher}
        {line.metric ? `, counted ${midSentence(metricOf(line.metric).label)}` : ""}
      </p>
      <div className={styles.status}>
        <StatusBadge tone={STATUS_TONES[line.status]}>{statusWord(line)}</StatusBadge>
        <Button
          variant="default"
          size="compact-xs"
          onClick={() => go({ screen: "record", register: "software", id: line.product })}
        >
          Open the software title
        </Button>
        {measured && changeable ? (
          <Button variant="default" size="compact-xs" onClick={() => enterMeasuredUse(measured)}>
            Enter measured use
          </Button>
        ) : null}
      </div>
      <p className={styles.sentence}>{line.sentence}</p>
      {line.metric ? null : <NoMetric line={line} />}
      <Waterfall
        title="Rights"
        steps={rightSteps}
        range={range}
        total={{ label: "Rights that count", text: unlimited ? "unlimited" : numberText(rights) }}
        empty="No right is recorded."
        onDecide={undefined}
      />
      {rights > 0 && !unlimited && provable < rights ? (
        <p className={styles.provable}>
          {numberText(provable)} of {numberText(rights)} have a proof of licence on record.
        </p>
      ) : null}
      <Waterfall
        title="Required"
        steps={requiredSteps}
        range={range}
        total={{
          label: "Rights required",
          text: required === undefined ? statusWord(line).toLowerCase() : numberText(required),
        }}
        empty="No installation was found."
        onDecide={onDecide}
      />
      {coverageSteps.length > 0 ? (
        <Waterfall
          title="Covered by"
          steps={coverageSteps}
          range={range}
          total={{ label: "Rights required", text: required === undefined ? "not evaluable" : numberText(required) }}
          empty=""
          onDecide={onDecide}
        />
      ) : null}
      {readings.map((step) => (
        <Waterfall
          key={step.label}
          title={`If counted “${step.label}”`}
          steps={[step]}
          range={range}
          total={readingTotal(line, step)}
          empty=""
          onDecide={undefined}
        />
      ))}
      {readings.length > 0 ? null : <Result line={line} />}
      {money ? <LineMoneyPart money={money} /> : null}
      {deciding ? <DecisionDialog line={line} deciding={deciding} onClose={() => setDeciding(null)} /> : null}
    </>
  );
}

/** Where to record how the product is counted, when it has entitlements that don't say it. */
function NoMetric({ line }: { readonly line: PositionLine }) {
  const { go } = useNavigation();
  const entitlements = entitlementsOf(line);
  if (entitlements.length === 0) return null;
  return (
    <p className={styles.sentence}>
      No metric: the entitlements for this product name none that counts. Set the metric in{" "}
      {entitlements.slice(0, MOST_NAMED).map(({ id, title }, at) => (
        <Fragment key={id}>
          {at === 0 ? null : ", "}
          <button
            type="button"
            className={`text-link ${styles.link}`}
            onClick={() => go({ screen: "record", register: "entitlement", id })}
          >
            {title}
          </button>
        </Fragment>
      ))}
      {entitlements.length > MOST_NAMED ? ` and ${entitlements.length - MOST_NAMED} more` : ""}.
    </p>
  );
}

/** What a reading of a contested rule would come to. */
function readingTotal(line: PositionLine, step: PositionStep): { readonly label: string; readonly text: string } {
  const { shortfall, surplus } = byReading(line, step);
  if (shortfall > 0) return { label: STATUS_WORDS.under, text: numberText(shortfall) };
  if (surplus > 0) return { label: STATUS_WORDS.over, text: numberText(surplus) };
  return { label: "Shortfall and surplus", text: "0" };
}

function Result({ line: { status, shortfall, surplus } }: { readonly line: PositionLine }) {
  if (shortfall === undefined || surplus === undefined) {
    return (
      <p className={styles.result} data-tone="unknown">
        <span>Shortfall or surplus</span>
        <span>not evaluable</span>
      </p>
    );
  }
  if (shortfall > 0 && surplus > 0) {
    return (
      <p className={styles.result} data-tone={STATUS_TONES[status]}>
        <span>Shortfall, and surplus that can't cover it</span>
        <span>
          {numberText(shortfall)}, {numberText(surplus)}
        </span>
      </p>
    );
  }
  return (
    <p className={styles.result} data-tone={STATUS_TONES[status]}>
      <span>{shortfall > 0 ? STATUS_WORDS.under : surplus > 0 ? STATUS_WORDS.over : "Shortfall and surplus"}</span>
      <span>{numberText(shortfall > 0 ? shortfall : surplus)}</span>
    </p>
  );
}
