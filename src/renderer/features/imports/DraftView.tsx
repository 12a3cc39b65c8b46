import { Button } from "@mantine/core";
import type { ImportDraft } from "../../../domain/intake/draft.ts";
import { registerOf } from "../../../domain/registers/all.ts";
import { acceptLabel } from "./accept-label.ts";
import { ColumnsTable } from "./ColumnsTable.tsx";
import { DryRun } from "./DryRun.tsx";
import styles from "./Imports.module.css";
import { PreviewTable } from "./PreviewTable.tsx";
import { Questions } from "./Questions.tsx";
import { ReadingOptions } from "./ReadingOptions.tsx";
import type { ImportModel } from "./use-import.ts";

/** An import before it is accepted: everything found is shown and can be changed. */
export function DraftView({
  draft,
  model,
  disabled,
}: {
  readonly draft: ImportDraft;
  readonly model: ImportModel;
  readonly disabled: boolean;
}) {
  const { plan, questions } = draft;
  const register = registerOf(draft.choices.register);
  const nothing = plan !== null && plan.counts.new + plan.counts.changed === 0;
  return (
    <>
      <section className={styles.card} aria-labelledby="import-reading">
        <h2 id="import-reading" className={styles.cardTitle}>
          How it was read
        </h2>
        <ul className={styles.readings}>
          {draft.readings.map((reading) => (
            <li key={reading}>{reading}</li>
          ))}
        </ul>
        <ReadingOptions draft={draft} onChange={model.change} disabled={disabled} />
        <PreviewTable draft={draft} />
      </section>
      {questions.length > 0 ? <Questions questions={questions} onAnswer={model.change} disabled={disabled} /> : null}
      <ColumnsTable draft={draft} onChange={(columns) => model.change({ columns })} disabled={disabled} />
      {plan ? <DryRun key={model.round} plan={plan} register={register.label} /> : null}
      <footer className={styles.accept}>
        <Button variant="default" onClick={model.restart} disabled={disabled}>
          Don’t import
        </Button>
        <Button onClick={model.accept} disabled={disabled || plan === null || nothing}>
          {acceptLabel(plan, register)}
        </Button>
        {plan === null ? <span className={styles.quiet}>Answer the question above first.</span> : null}
        {nothing ? <span className={styles.quiet}>The registers say all this already.</span> : null}
      </footer>
    </>
  );
}
