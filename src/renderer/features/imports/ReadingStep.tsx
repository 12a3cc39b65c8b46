import type { ImportChoices, ImportDraft } from "../../../domain/intake/draft.ts";
import { bytesText } from "./bytes-text.ts";
import { PreviewTable } from "./PreviewTable.tsx";
import { ReadingOptions } from "./ReadingOptions.tsx";
import styles from "./ReadingStep.module.css";

interface Props {
  readonly draft: ImportDraft;
  readonly onChange: (choices: Partial<ImportChoices>) => void;
}

/** What was found out about the file, in words; every finding can be changed, and the first rows show what it leads to. */
export function ReadingStep({ draft, onChange }: Props) {
  const { file } = draft;
  return (
    <div className={styles.reading}>
      <div className={styles.top}>
        <section aria-labelledby="import-found">
          <h2 id="import-found" className={styles.title}>
            What was found
          </h2>
          <ul className={styles.readings}>
            <li>
              The file is of the kind {file.kind} and has {bytesText(file.bytes)}.
            </li>
            {draft.readings.map((reading) => (
              <li key={reading}>{reading}</li>
            ))}
          </ul>
        </section>
        <section aria-labelledby="import-choices">
          <h2 id="import-choices" className={styles.title}>
            Read it another way
          </h2>
          <ReadingOptions draft={draft} onChange={onChange} />
        </section>
      </div>
      <PreviewTable draft={draft} onHeaderRow={(headerRow) => onChange({ headerRow })} />
    </div>
  );
}
