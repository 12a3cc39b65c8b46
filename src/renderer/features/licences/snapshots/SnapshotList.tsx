import { Checkbox } from "@mantine/core";
import { STATUS_WORDS } from "../../../../domain/reports/status-words.ts";
import type { RecordId } from "../../../../domain/value/record-id.ts";
import type { ListedSnapshot } from "../../../engine/position-snapshots-calls.ts";
import { dayText, numberText, timeText } from "../../../ui/local-text.ts";
import { useNavigation } from "../../../ui/navigation.ts";
import { trueUpText } from "./figure-text.ts";
import styles from "./Snapshots.module.css";

interface Props {
  readonly snapshots: readonly ListedSnapshot[];
  /** Those to be compared. */
  readonly chosen: readonly RecordId[];
  readonly onChoose: (id: RecordId) => void;
}

const COUNTS = ["under", "notEvaluable", "over", "compliant"] as const;

/** Snapshots with their figures; the name opens one, the boxes choose what is compared. */
export function SnapshotList({ snapshots, chosen, onChoose }: Props) {
  const { go } = useNavigation();
  return (
    <table className={`list-table ${styles.table}`} aria-label="Snapshots">
      <thead>
        <tr>
          <td />
          <th scope="col" className={styles.snapshot}>
            Snapshot
          </th>
          <th scope="col">As at</th>
          <th scope="col">Taken</th>
          <th scope="col" data-number="true">
            From event
          </th>
          {COUNTS.map((status) => (
            <th key={status} scope="col" data-number="true">
              {STATUS_WORDS[status]}
            </th>
          ))}
          <th scope="col" data-number="true">
            Rights missing
          </th>
          <th scope="col" data-number="true">
            To buy what is missing
          </th>
        </tr>
      </thead>
      <tbody>
        {snapshots.map((snapshot) => {
          const { id, name, day, taken, by, seq, basis, why, authorisedBy, figures } = snapshot;
          return (
            <tr key={id} data-chosen={chosen.includes(id)}>
              <td className={styles.box}>
                <Checkbox
                  aria-label={`Compare “${name}”`}
                  checked={chosen.includes(id)}
                  onChange={() => onChoose(id)}
                />
              </td>
              <th scope="row">
                <button
                  type="button"
                  className={`text-link ${styles.name}`}
                  onClick={() => go({ screen: "snapshots", shows: { what: "one", id } })}
                >
                  {name}
                </button>
                <span className={styles.quiet}>
                  {[
                    basis === "proven" ? "Proven rights only" : "",
                    why,
                    authorisedBy === "" ? "" : `authorised by ${authorisedBy}`,
                  ]
                    .filter((part) => part !== "")
                    .join(" · ")}
                </span>
              </th>
              <td className={styles.short}>{dayText(day)}</td>
              <td className={styles.short}>
                {timeText(taken)}
                <span className={styles.quiet}>{by}</span>
              </td>
              <td data-number="true">{numberText(seq)}</td>
              {COUNTS.map((status) => (
                <td key={status} data-number="true" data-bad={status === "under" && figures.under > 0}>
                  {numberText(figures[status])}
                </td>
              ))}
              <td data-number="true" data-bad={figures.missing > 0}>
                {numberText(figures.missing)}
              </td>
              <td data-number="true">
                {trueUpText(figures)
                  .split(" + ")
                  .map((sum, at) => (
                    <span key={sum} className={styles.sum}>
                      {at === 0 ? sum : `+ ${sum}`}
                    </span>
                  ))}
                {figures.trueUpUnknown > 0 ? (
                  <span className={styles.quiet}>{numberText(figures.trueUpUnknown)} not known</span>
                ) : null}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
