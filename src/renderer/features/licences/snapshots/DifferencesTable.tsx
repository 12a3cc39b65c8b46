import { numberWords } from "../../../../domain/licence/line-numbers.ts";
import { metricOf } from "../../../../domain/licence/metrics/all.ts";
import { midSentence } from "../../../../domain/licence/mid-sentence.ts";
import type { ComparedLine, LineDifference } from "../../../../domain/licence/snapshots/compare.ts";
import { STATUS_TONES, statusWord } from "../../../../domain/reports/status-words.ts";
import { numberText } from "../../../ui/local-text.ts";
import { useNavigation } from "../../../ui/navigation.ts";
import { StatusBadge } from "../../../ui/StatusBadge.tsx";
import { Reasons } from "./Reasons.tsx";
import styles from "./Snapshots.module.css";

/** A number that can't be told shows a dash, never 0. */
const NOT_EVALUABLE = "not evaluable";
const DASH = "–";

const NUMBERS = [
  { label: "Rights", text: (line: ComparedLine) => (line.unlimited ? "unlimited" : numberText(line.rights)) },
  { label: "Required", text: (line: ComparedLine) => numberWords(line, "required", NOT_EVALUABLE, numberText) },
  { label: "Shortfall", text: (line: ComparedLine) => numberWords(line, "shortfall", NOT_EVALUABLE, numberText) },
  { label: "Surplus", text: (line: ComparedLine) => numberWords(line, "surplus", NOT_EVALUABLE, numberText) },
] as const;

/** A row a product: each number before and after, the results, and why by the facts. */
export function DifferencesTable({ differences }: { readonly differences: readonly LineDifference[] }) {
  const { go } = useNavigation();
  return (
    <table className={`list-table ${styles.table}`} aria-label="Differences">
      <thead>
        <tr>
          <th scope="col">Product</th>
          {NUMBERS.map(({ label }) => (
            <th key={label} scope="col" data-number="true">
              {label}
            </th>
          ))}
          <th scope="col">Result</th>
          <th scope="col">Why it differs</th>
        </tr>
      </thead>
      <tbody>
        {differences.map(({ product, name, publisher, before, after, reasons }) => (
          <tr key={product}>
            <th scope="row" className={styles.product}>
              <button
                type="button"
                className={`text-link ${styles.name}`}
                onClick={() => go({ screen: "record", register: "software", id: product })}
              >
                {name}
              </button>
              <span className={styles.quiet}>
                {[publisher, metricText(before, after)].filter((part) => part !== "").join(", ")}
              </span>
            </th>
            {NUMBERS.map(({ label, text }) => (
              <td key={label} data-number="true">
                <Change before={before ? text(before) : "none"} after={after ? text(after) : "none"} />
              </td>
            ))}
            <td className={styles.results}>
              {before && after && statusWord(before) === statusWord(after) ? null : (
                <>
                  <Result line={before} />
                  <span className={styles.quietInline}> → </span>
                </>
              )}
              <Result line={after} />
            </td>
            <td className={styles.why}>
              <Reasons reasons={reasons} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Change({ before, after }: { readonly before: string; readonly after: string }) {
  if (before === after) return <span className={styles.quietInline}>{after === NOT_EVALUABLE ? DASH : after}</span>;
  const [was, is] = [before, after].map((text) => (text === NOT_EVALUABLE ? DASH : text));
  return (
    <>
      <span className="visually-hidden">
        {before} before, {after} after
      </span>
      <span aria-hidden className={styles.change} title={`${before} before, ${after} after`}>
        <span className={styles.quietInline}>{was} → </span>
        <strong>{is}</strong>
      </span>
    </>
  );
}

function Result({ line }: { readonly line: ComparedLine | null }) {
  return line ? <StatusBadge tone={STATUS_TONES[line.status]}>{statusWord(line)}</StatusBadge> : <>in no line</>;
}

function metricText(before: ComparedLine | null, after: ComparedLine | null): string {
  const [was, is] = [before, after].map((line) =>
    line?.metric ? midSentence(metricOf(line.metric).label) : "no metric",
  );
  if (!before || !after || was === is) return (after ? is : was) ?? "";
  return `${was} → ${is}`;
}
