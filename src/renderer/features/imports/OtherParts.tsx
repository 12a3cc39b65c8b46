import type { ImportDraft } from "../../../domain/intake/draft.ts";
import { otherParts } from "./file-parts.ts";
import styles from "./PlanNotes.module.css";
import { changeChoices } from "./run-import.ts";

/** What else the file holds, so that nobody takes one of its lists for all of it. Each is imported by itself. */
export function OtherParts({ draft }: { readonly draft: ImportDraft }) {
  const parts = otherParts(draft);
  if (parts.length === 0) return null;
  return (
    <section className={styles.part}>
      <h3 className={styles.subtitle}>Also in this file</h3>
      <p className={styles.quiet}>Each is imported by itself. After this one you are asked about the others.</p>
      <ul className={styles.links}>
        {parts.map(({ label, given }) => (
          <li key={label}>
            <button type="button" className={`text-link ${styles.link}`} onClick={() => void changeChoices(given)}>
              Look at {label} instead
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
