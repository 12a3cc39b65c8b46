import { IconInfoCircle } from "@tabler/icons-react";
import { isDoubtful } from "../../../domain/intake/doubtful-reading.ts";
import type { ImportChoices, ImportDraft, PlanSummary } from "../../../domain/intake/draft.ts";
import { countText } from "../../ui/local-text.ts";
import { AlsoMade } from "./AlsoMade.tsx";
import { MissingRecords } from "./MissingRecords.tsx";
import { NamesDecided } from "./NamesDecided.tsx";
import { OtherParts } from "./OtherParts.tsx";
import styles from "./PlanNotes.module.css";
import { goToStep } from "./run-import.ts";
import { Sheets } from "./Sheets.tsx";
import { UnknownWords } from "./UnknownWords.tsx";
import { WordsDecided } from "./WordsDecided.tsx";

interface Props {
  readonly draft: ImportDraft;
  readonly plan: PlanSummary;
  readonly onChange: (choices: Partial<ImportChoices>) => void;
}

/** What else to know before accepting: remarks, records made elsewhere because rows name them, columns left out. */
export function PlanNotes({ draft, plan, onChange }: Props) {
  const leftOut = draft.columns.filter(({ field, samples }) => field === null && samples.length > 0);
  const notes = [...draft.readings.filter(isDoubtful), ...nearNote(plan), ...plan.notes];
  const isAnything = notes.length + plan.also.length + leftOut.length > 0;
  return (
    <>
      {isAnything ? <h2 className={styles.title}>Before you accept</h2> : null}
      {notes.length === 0 ? null : (
        <ul className={styles.notes}>
          {notes.map((note) => (
            <li key={note}>
              <IconInfoCircle size={15} stroke={1.8} aria-hidden />
              <span>{note}</span>
            </li>
          ))}
        </ul>
      )}
      <UnknownWords draft={draft} words={plan.unknown} onChange={onChange} />
      <WordsDecided draft={draft} onChange={onChange} />
      <AlsoMade plan={plan} choices={draft.choices} onChange={onChange} />
      <NamesDecided plan={plan} choices={draft.choices} onChange={onChange} />
      <MissingRecords plan={plan} choices={draft.choices} />
      <Sheets sheets={plan.sheets} />
      {plan.sheets.length === 0 ? <OtherParts draft={draft} /> : null}
      {leftOut.length === 0 ? null : (
        <section className={styles.part}>
          <h3 className={styles.subtitle}>Columns left out</h3>
          <p className={styles.quiet}>
            {leftOut.map(({ header }) => (header === "" ? "one without heading" : header)).join(", ")}
          </p>
          <button type="button" className={`text-link ${styles.link}`} onClick={() => goToStep("columns")}>
            Choose fields for them
          </button>
        </section>
      )}
      <p className={styles.quiet}>Choose a row to see all of its cells here.</p>
    </>
  );
}

/** New rows that may be records on file under another name: adding them makes duplicates. */
function nearNote({ near }: PlanSummary): readonly string[] {
  if (near === 0) return [];
  const rows = countText(near, "row looks", "rows look");
  return [
    `${rows} like a record that is on file already. Choose “Look alike” to say which it means, or that it is new.`,
  ];
}
