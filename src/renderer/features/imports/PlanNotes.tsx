import { IconInfoCircle } from "@tabler/icons-react";
import type { ImportChoices, ImportDraft, PlanSummary } from "../../../domain/intake/draft.ts";
import { type DraftNote, draftNotes } from "../../../domain/intake/draft-notes.ts";
import type { PlanFilter } from "../../../domain/intake/plan-filter.ts";
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
  readonly onShow: (rows: PlanFilter) => void;
}

/** What else to know before accepting: remarks, records made elsewhere because rows name them, columns left out. */
export function PlanNotes({ draft, plan, onChange, onShow }: Props) {
  const notes = draftNotes(draft);
  const isAnything = notes.length + plan.also.length > 0;
  return (
    <>
      {isAnything ? <h2 className={styles.title}>Before you accept</h2> : null}
      {notes.length === 0 ? null : (
        <ul className={styles.notes}>
          {notes.map((note) => (
            <Note key={note.sentence} note={note} onShow={onShow} />
          ))}
        </ul>
      )}
      <UnknownWords draft={draft} words={plan.unknown} onChange={onChange} />
      <WordsDecided draft={draft} onChange={onChange} />
      <AlsoMade plan={plan} choices={draft.choices} onChange={onChange} />
      <NamesDecided plan={plan} choices={draft.choices} onChange={onChange} />
      <MissingRecords plan={plan} choices={draft.choices} />
      <Sheets sheets={plan.sheets} />
      <OtherParts draft={draft} />
      <p className={styles.quiet}>Choose a row to see all of its cells here.</p>
    </>
  );
}

interface NoteProps extends Pick<Props, "onShow"> {
  readonly note: DraftNote;
}

/** A sentence with the way to what it is about. */
function Note({ note: { sentence, about }, onShow }: NoteProps) {
  return (
    <li>
      <IconInfoCircle size={15} stroke={1.8} aria-hidden />
      <div>
        {sentence}
        {about === null ? null : (
          <button
            type="button"
            className={`text-link ${styles.lead}`}
            onClick={() => (about === "columns" ? goToStep("columns") : onShow(about))}
          >
            {about === "columns" ? "Choose fields for them" : "Show the rows"}
          </button>
        )}
      </div>
    </li>
  );
}
