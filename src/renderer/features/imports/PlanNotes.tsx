import { IconInfoCircle } from "@tabler/icons-react";
import type { ImportDraft, PlanSummary } from "../../../domain/intake/draft.ts";
import { registerOf } from "../../../domain/registers/all.ts";
import { numberText } from "../../ui/local-text.ts";
import styles from "./PlanNotes.module.css";
import { recordsText, resultText } from "./result-text.ts";
import { goToStep } from "./run-import.ts";

interface Props {
  readonly draft: ImportDraft;
  readonly plan: PlanSummary;
}

/** What else to know before accepting: remarks, records made elsewhere because rows name them, columns left out. */
export function PlanNotes({ draft, plan }: Props) {
  const leftOut = draft.columns.filter(({ field, samples }) => field === null && samples.length > 0);
  const isAnything = plan.notes.length + plan.also.length + leftOut.length > 0;
  return (
    <>
      {isAnything ? <h2 className={styles.title}>Before you accept</h2> : null}
      {plan.notes.length === 0 ? null : (
        <ul className={styles.notes}>
          {plan.notes.map((note) => (
            <li key={note}>
              <IconInfoCircle size={15} stroke={1.8} aria-hidden />
              <span>{note}</span>
            </li>
          ))}
        </ul>
      )}
      {plan.also.length === 0 ? null : (
        <section className={styles.part}>
          <h3 className={styles.subtitle}>Rows name these, so they are added too</h3>
          {plan.also.map(({ register, records, total }) => (
            <details key={register} className={styles.also}>
              <summary>{recordsText(register, total)}</summary>
              <ul>
                {[...new Set(records.map(({ title }) => title))].map((title) => (
                  <li key={title}>{title}</li>
                ))}
                {total > records.length ? <li>and {numberText(total - records.length)} more</li> : null}
              </ul>
            </details>
          ))}
        </section>
      )}
      {plan.sheets.length === 0 ? null : (
        <section className={styles.part}>
          <h3 className={styles.subtitle}>Sheets of the workbook</h3>
          <ul className={styles.sheets}>
            {plan.sheets.map(({ register, counts }) => (
              <li key={register}>
                <span>{registerOf(register).label}</span>
                <span>{resultText(counts)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {leftOut.length === 0 ? null : (
        <section className={styles.part}>
          <h3 className={styles.subtitle}>Columns left out</h3>
          <p className={styles.quiet}>
            {leftOut.map(({ header }) => (header === "" ? "one without heading" : header)).join(", ")}
          </p>
          <button type="button" className={styles.link} onClick={() => goToStep("columns")}>
            Choose fields for them
          </button>
        </section>
      )}
      <p className={styles.quiet}>Choose a row to see all of its cells here.</p>
    </>
  );
}
