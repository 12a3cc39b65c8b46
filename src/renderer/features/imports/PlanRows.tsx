import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef, useState } from "react";
import type { PlanRow, RowKind } from "../../../domain/intake/draft.ts";
import { engine } from "../../engine/client.ts";
import styles from "./PlanRows.module.css";

const PAGE = 100;
const ROW_HEIGHT = 56;

const WORDS: Readonly<Record<RowKind, string>> = {
  new: "new",
  changed: "changed",
  unchanged: "unchanged",
  rejected: "rejected",
};

/** The rows of a dry run, asked for as they come into view. */
export function PlanRows({ kind }: { readonly kind: RowKind | "all" }) {
  const scroller = useRef<HTMLDivElement>(null);
  const [total, setTotal] = useState(0);
  const [pages, setPages] = useState<ReadonlyMap<number, readonly PlanRow[]>>(new Map());
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 6,
  });
  const items = virtual.getVirtualItems();
  const wanted = Math.floor((items.at(-1)?.index ?? 0) / PAGE);

  useEffect(() => {
    let current = true;
    for (const page of [wanted - 1, wanted]) {
      if (page < 0) continue;
      void engine.planRows(kind, page * PAGE, (page + 1) * PAGE).then((answer) => {
        if (!current) return;
        setTotal(answer.total);
        setPages((known) => new Map(known).set(page, answer.rows));
      });
    }
    return () => {
      current = false;
    };
  }, [kind, wanted]);

  if (total === 0) return <p className={styles.quiet}>No such rows.</p>;
  return (
    <section ref={scroller} className={styles.rows} aria-label="Rows of the file">
      <div style={{ height: virtual.getTotalSize() }} className={styles.rowsInner}>
        {items.map((item) => (
          <div
            key={item.key}
            ref={virtual.measureElement}
            data-index={item.index}
            className={styles.row}
            style={{ transform: `translateY(${item.start}px)` }}
          >
            <Row row={pages.get(Math.floor(item.index / PAGE))?.[item.index % PAGE]} />
          </div>
        ))}
      </div>
    </section>
  );
}

function Row({ row }: { readonly row: PlanRow | undefined }) {
  if (!row) return <span className={styles.quiet}>…</span>;
  const cells =
    row.kind === "changed"
      ? row.cells.filter(({ changes }) => changes)
      : row.cells.filter(({ after, before }) => after !== "" || before !== "");
  return (
    <>
      <div className={styles.rowHead}>
        <span className={styles.rowNumber}>Row {row.row}</span>
        <strong>{row.title}</strong>
        <span className={styles.kind} data-kind={row.kind}>
          {WORDS[row.kind]}
        </span>
      </div>
      {row.reason === "" ? null : <p className={styles.reason}>{row.reason}</p>}
      <dl className={styles.cells}>
        {cells.map((cell) => (
          <div key={cell.field}>
            <dt>{cell.label}</dt>
            <dd>
              {cell.before !== "" && cell.changes ? (
                <>
                  <del>{cell.before}</del> <span aria-hidden>→</span>{" "}
                </>
              ) : null}
              {cell.changes && row.kind === "changed" ? (
                <ins>{cell.after === "" ? "blank" : cell.after}</ins>
              ) : (
                cell.after
              )}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
