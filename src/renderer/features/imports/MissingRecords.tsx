import type { ImportChoices, PlanSummary } from "../../../domain/intake/draft.ts";
import { registerOf } from "../../../domain/registers/all.ts";
import { numberText } from "../../ui/local-text.ts";
import styles from "./PlanNotes.module.css";
import { recordsText } from "./result-text.ts";

interface Props {
  readonly plan: PlanSummary;
  readonly choices: ImportChoices;
}

/** Records in use that the file doesn't name, when somebody asked for them. */
export function MissingRecords({ plan: { missing }, choices }: Props) {
  if (choices.missing === "leave") return null;
  const { register } = choices;
  if (missing.total === 0)
    return <p className={styles.quiet}>The file names every record in use of {registerOf(register).label}.</p>;
  return (
    <section className={styles.part}>
      <h3 className={styles.subtitle}>
        {choices.missing === "retire" ? "Retired, because the file doesn't name them" : "The file doesn't name these"}
      </h3>
      <details className={styles.also}>
        <summary>{recordsText(register, missing.total)}</summary>
        <ul>
          {[...new Set(missing.titles)].map((title) => (
            <li key={title}>{title}</li>
          ))}
          {missing.total > missing.titles.length ? (
            <li>and {numberText(missing.total - missing.titles.length)} more</li>
          ) : null}
        </ul>
      </details>
    </section>
  );
}
