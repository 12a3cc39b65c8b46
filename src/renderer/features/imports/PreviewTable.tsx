import { columnLetters } from "../../../domain/intake/cell-text.ts";
import type { ImportDraft } from "../../../domain/intake/draft.ts";
import styles from "./PreviewTable.module.css";

interface Props {
  readonly draft: ImportDraft;
  readonly onHeaderRow: (row: number) => void;
}

/** The first rows of the file as they were read, the headings marked. Clicking a row's number makes it the headings. */
export function PreviewTable({ draft, onHeaderRow }: Props) {
  const { preview, previewFrom, choices } = draft;
  const width = Math.max(1, ...preview.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, i) => i);
  return (
    <section className={styles.frame} aria-label="First rows of the file">
      <table className={styles.table}>
        <thead>
          <tr>
            <th className={styles.corner}>
              <span className="visually-hidden">Row</span>
            </th>
            {columns.map((column) => (
              <th key={column} scope="col" className={styles.letter}>
                {columnLetters(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {preview.map((row, i) => {
            const number = previewFrom + i;
            const isHeader = choices.headerTop <= number && number <= choices.headerRow;
            return (
              <tr key={number} data-header={isHeader} data-above={number < choices.headerTop}>
                <th scope="row" className={styles.number}>
                  <button
                    type="button"
                    className={styles.numberButton}
                    aria-pressed={isHeader}
                    aria-label={isHeader ? `Row ${number}: the headings` : `Take the headings from row ${number}`}
                    title={isHeader ? "Headings are in this row" : "Take the headings from this row"}
                    onClick={() => (isHeader ? undefined : onHeaderRow(number))}
                  >
                    {number}
                  </button>
                </th>
                {columns.map((column) => (
                  <td key={column} title={row[column]}>
                    {row[column] ?? ""}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
