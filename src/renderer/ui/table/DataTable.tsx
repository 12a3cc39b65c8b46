import { useVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, useEffect, useId, useLayoutEffect, useRef } from "react";
import type { RecordId } from "../../../domain/value/record-id.ts";
import { announce } from "../announce.ts";
import { ConditionChips } from "./ConditionChips.tsx";
import styles from "./DataTable.module.css";
import { EditPreview } from "./EditPreview.tsx";
import { NoMatch } from "./NoMatch.tsx";
import { RowMenu } from "./RowMenu.tsx";
import { sortedSentence } from "./sorted-sentence.ts";
import { TableFooter } from "./TableFooter.tsx";
import { TableHead } from "./TableHead.tsx";
import { TableRow } from "./TableRow.tsx";
import { TableToolbar } from "./TableToolbar.tsx";
import type { RowCommand, TableEditing } from "./table-editing.ts";
import { isNarrowed } from "./table-view.ts";
import { useGridKeys } from "./use-grid-keys.ts";
import type { TableModel } from "./use-table.ts";

/**
 * A table over any number of rows.
 *
 * @property label    what the rows are, for screen readers and the footer ("Hardware")
 * @property empty    shown instead when there are no rows at all
 * @property onOpen   a row was opened
 * @property tools    more controls in the toolbar
 * @property actions  what can be done with the selected rows; shown while some are selected
 * @property editing  how cells are edited; without it the table is only read
 * @property commands what can be done with records, for the menu on a row
 */
export interface DataTableProps {
  readonly table: TableModel;
  readonly label: string;
  readonly empty: ReactNode;
  readonly onOpen: (id: RecordId) => void;
  readonly tools?: ReactNode;
  readonly actions?: ReactNode;
  readonly editing?: TableEditing;
  readonly commands?: (ids: readonly RecordId[]) => readonly RowCommand[];
}

const HEAD_HEIGHT = 32;

/** An ARIA grid with virtual rows: one tab stop, all keys of the grid pattern, sorting and filtering by the source. */
export function DataTable({ table, label, empty, onOpen, tools, actions, editing, commands }: DataTableProps) {
  const { rows, columns, settings, view } = table;
  const scroller = useRef<HTMLDivElement>(null);
  const gridId = useId();
  const rowHeight = settings.dense ? 30 : 38;
  const headHeight = HEAD_HEIGHT + (settings.filtersShown ? 38 : 0);
  const virtual = useVirtualizer({
    count: rows.matching,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 10,
    // The heading lies in the scrolled area, above the rows and, being sticky, over them.
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
  });
  const items = virtual.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  const { show, round } = rows;
  const keys = useGridKeys(table, virtual, { gridId, rowHeight, onOpen, editing });

  useEffect(() => {
    if (round !== "") show(first, last + 1);
  }, [show, first, last, round]);
  useLayoutEffect(() => {
    if (rowHeight > 0) virtual.measure();
  }, [virtual, rowHeight]);
  useAnnouncedResult(table, label);

  const width = columns.reduce((sum, column) => sum + column.width, 0);
  if (rows.total === 0 && !isNarrowed(view)) return <>{empty}</>;
  return (
    <div className={styles.frame}>
      <TableToolbar table={table} tools={tools} actions={actions} />
      <ConditionChips table={table} />
      <div ref={scroller} className={styles.grid}>
        <table
          className={styles.table}
          aria-label={label}
          aria-rowcount={rows.matching + (settings.filtersShown ? 2 : 1)}
          aria-colcount={columns.length}
          aria-busy={rows.total === null}
          style={{ width }}
          {...keys.grid}
        >
          <TableHead table={table} gridId={gridId} active={keys.at} width={width} menu={keys.menu} />
          <tbody className={styles.body} style={{ height: virtual.getTotalSize(), width }}>
            {items.map((item) => (
              <TableRow
                key={item.index}
                table={table}
                gridId={gridId}
                index={item.index}
                row={rows.row(item.index)}
                top={item.start - headHeight}
                height={rowHeight}
                activeColumn={keys.at.row === item.index ? keys.at.column : -1}
                keys={keys}
                editing={editing}
              />
            ))}
          </tbody>
        </table>
        {rows.matching === 0 && rows.total !== null ? <NoMatch table={table} /> : null}
      </div>
      <TableFooter table={table} />
      <RowMenu table={table} keys={keys} editing={editing} commands={commands} />
      {editing && keys.blocks.preview ? (
        <EditPreview edits={keys.blocks.preview} editing={editing} onClose={keys.blocks.closePreview} />
      ) : null}
    </div>
  );
}

/** Tells screen readers what a new order or filter led to. */
function useAnnouncedResult(table: TableModel, label: string): void {
  const { total, matching, round } = table.rows;
  const sorted = sortedSentence(table);
  const told = useRef("");
  useEffect(() => {
    if (total === null || round === told.current) return;
    const isFirst = told.current === "";
    told.current = round;
    if (!isFirst) announce(`${label}: ${matching} of ${total} rows. ${sorted}`);
  }, [label, total, matching, round, sorted]);
}
