import { useVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, useEffect, useId, useLayoutEffect, useRef } from "react";
import type { RecordId } from "../../../domain/value/record-id.ts";
import { announce } from "../announce.ts";
import { ConditionChips } from "./ConditionChips.tsx";
import styles from "./DataTable.module.css";
import { EditPreview } from "./EditPreview.tsx";
import { GroupRow } from "./GroupRow.tsx";
import { NoMatch } from "./NoMatch.tsx";
import { placedColumns } from "./placed-columns.ts";
import { RowMenu } from "./RowMenu.tsx";
import { sortedSentence } from "./sorted-sentence.ts";
import { TableFooter } from "./TableFooter.tsx";
import { TableHead } from "./TableHead.tsx";
import { TableRow } from "./TableRow.tsx";
import { TableToolbar } from "./TableToolbar.tsx";
import type { TableEditing } from "./table-editing.ts";
import { isNarrowed } from "./table-view.ts";
import { useColumnsInView } from "./use-columns-in-view.ts";
import { useFittedWidths } from "./use-fitted-widths.ts";
import { useGridKeys } from "./use-grid-keys.ts";
import { useFocusAfterSelection, useHiddenSelection } from "./use-selection-shown.ts";
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
 * @property commands what can be done with records, as entries of the menu on a row
 */
export interface DataTableProps {
  readonly table: TableModel;
  readonly label: string;
  readonly empty: ReactNode;
  readonly onOpen: (id: RecordId) => void;
  readonly tools?: ReactNode;
  readonly actions?: ReactNode;
  readonly editing?: TableEditing;
  readonly commands?: (ids: readonly RecordId[]) => ReactNode;
}

const HEAD_HEIGHT = 32;

/** An ARIA grid with virtual rows and columns: one tab stop, all keys of the grid pattern, sorting and filtering by the source. */
export function DataTable({ table, label, empty, onOpen, tools, actions, editing, commands }: DataTableProps) {
  const { rows, columns, settings, view } = table;
  const scroller = useRef<HTMLDivElement>(null);
  const gridId = useId();
  const rowHeight = settings.dense ? 30 : 38;
  const headHeight = HEAD_HEIGHT + (settings.filtersShown ? 38 : 0);
  const virtual = useVirtualizer({
    count: rows.lines,
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
  const columnsInView = useColumnsInView(columns, scroller);
  const { show, round } = rows;
  const keys = useGridKeys(table, virtual, { gridId, rowHeight, onOpen, editing });

  useEffect(() => {
    if (round !== "") show(first, last + 1);
  }, [show, first, last, round]);
  useLayoutEffect(() => {
    if (rowHeight > 0) virtual.measure();
  }, [virtual, rowHeight]);
  useAnnouncedResult(table, label);
  useFocusAfterSelection(gridId, view.selected.size);
  useFittedWidths(table);
  const hidden = useHiddenSelection(table);

  // Where the keyboard is, what is being edited and where a menu is open stays, however far it is scrolled away.
  const { place: edited } = keys.cells.cell ?? {};
  const menuAt = columns.findIndex(({ id }) => id === keys.menu.open);
  const placed = placedColumns(columns, [0, ...columnsInView, keys.at.column, edited?.column ?? 0, menuAt]);
  const drawn = new Set(items.map(({ index }) => index));
  for (const row of [keys.at.row, edited?.row ?? -1]) if (row >= 0 && row < rows.lines) drawn.add(row);
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  if (rows.total === 0 && !isNarrowed(view)) return <>{empty}</>;
  return (
    <div className={styles.frame}>
      <TableToolbar table={table} tools={tools} actions={actions} hidden={hidden} />
      <ConditionChips table={table} />
      <div ref={scroller} className={styles.grid}>
        <table
          className={styles.table}
          aria-label={label}
          aria-rowcount={rows.lines + (settings.filtersShown ? 2 : 1)}
          aria-colcount={columns.length}
          aria-busy={rows.total === null}
          style={{ width }}
          {...keys.grid}
        >
          <TableHead table={table} gridId={gridId} columns={placed} active={keys.at} width={width} menu={keys.menu} />
          <tbody className={styles.body} style={{ height: virtual.getTotalSize(), width }}>
            {[...drawn]
              .sort((a, b) => a - b)
              .map((index) => {
                const line = rows.line(index);
                const place = { table, gridId, index, top: index * rowHeight, height: rowHeight, columns: placed };
                if (line?.kind === "group") {
                  return <GroupRow key={index} {...place} group={line} active={keys.at.row === index} />;
                }
                const activeColumn = keys.at.row === index ? keys.at.column : -1;
                return (
                  <TableRow
                    key={index}
                    {...place}
                    row={line}
                    activeColumn={activeColumn}
                    keys={keys}
                    editing={editing}
                  />
                );
              })}
          </tbody>
        </table>
        {rows.matching === 0 && rows.total !== null ? <NoMatch table={table} /> : null}
      </div>
      <TableFooter table={table} range={keys.range} hidden={hidden} />
      <RowMenu table={table} keys={keys} editing={editing} commands={commands} />
      {editing && keys.blocks.preview ? (
        <EditPreview edits={keys.blocks.preview} editing={editing} onClose={keys.blocks.closePreview} />
      ) : null}
    </div>
  );
}

/** Tells screen readers what a new order or filter led to; folding a group says so by itself. */
function useAnnouncedResult(table: TableModel, label: string): void {
  const { total, matching, round } = table.rows;
  const sentence =
    total === null || round === "" ? "" : `${label}: ${matching} of ${total} rows. ${sortedSentence(table)}`;
  const told = useRef("");
  useEffect(() => {
    if (sentence === "" || sentence === told.current) return;
    const isFirst = told.current === "";
    told.current = sentence;
    if (!isFirst) announce(sentence);
  }, [sentence]);
}
