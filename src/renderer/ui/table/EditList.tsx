import { useVirtualizer } from "@tanstack/react-virtual";
import { useRef } from "react";
import type { PlannedCellEdit } from "../../../domain/change/cell-edit.ts";
import styles from "./EditPreview.module.css";

const ROW_HEIGHT = 30;
/** Reasons have two lines. */
const REFUSED_HEIGHT = 46;
/** An area is scrolled with the keyboard only when it can have the focus. */
const SCROLLED_BY_KEYS = { tabIndex: 0 };

/** Edits as a table, any number of them: record, field, what stands there, what it becomes or why it can't. */
export function EditList({ edits }: { readonly edits: readonly PlannedCellEdit[] }) {
  const scroller = useRef<HTMLElement>(null);
  const virtual = useVirtualizer<HTMLElement, Element>({
    count: edits.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (edits[index]?.problem ? REFUSED_HEIGHT : ROW_HEIGHT),
    overscan: 12,
  });
  if (edits.length === 0) return null;
  return (
    <section ref={scroller} className={styles.scroller} aria-label="Cells" {...SCROLLED_BY_KEYS}>
      <table className={styles.table} aria-label="What changes" aria-rowcount={edits.length + 1}>
        <thead>
          <tr className={styles.head}>
            <th scope="col">Record</th>
            <th scope="col">Field</th>
            <th scope="col">Now</th>
            <th scope="col">Becomes</th>
          </tr>
        </thead>
        <tbody className={styles.rows} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start, size }) => {
            const edit = edits[index];
            return edit ? (
              <tr
                key={index}
                className={styles.row}
                aria-rowindex={index + 2}
                data-refused={edit.problem !== null}
                style={{ transform: `translateY(${start}px)`, height: size }}
              >
                <td title={edit.title}>{edit.title}</td>
                <td>{edit.label}</td>
                {edit.problem === null ? (
                  <>
                    <td title={edit.before}>{shown(edit.before)}</td>
                    <td title={edit.after}>
                      <ins className={styles.after}>{shown(edit.after)}</ins>
                    </td>
                  </>
                ) : (
                  <td colSpan={2} className={styles.reason} title={edit.problem}>
                    <del>{edit.after}</del> {edit.problem}
                  </td>
                )}
              </tr>
            ) : null;
          })}
        </tbody>
      </table>
    </section>
  );
}

function shown(text: string) {
  return text === "" ? <em className={styles.blank}>blank</em> : text;
}
