import type { ImportDraft } from "../../../domain/intake/draft.ts";
import styles from "./Imports.module.css";

const AFTER_HEADER = 6;
const BEFORE_HEADER = 5;

/** The first rows of the file as they were read, with the row of headings marked. */
export function PreviewTable({ draft }: { readonly draft: ImportDraft }) {
  const { headerRow } = draft.choices;
  const from = Math.max(0, headerRow - 1 - BEFORE_HEADER);
  const rows = draft.preview.slice(from, headerRow + AFTER_HEADER);
  const width = Math.max(1, ...rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, i) => i);
  return (
    <section className={styles.previewFrame} aria-label="First rows of the file">
      <table className={styles.preview}>
        <tbody>
          {rows.map((row, i) => {
            const number = from + i + 1;
            return (
              <tr key={number} data-header={number === headerRow || undefined}>
                <th scope="row">{number}</th>
                {columns.map((column) => (
                  <td key={column}>{row[column] ?? ""}</td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
