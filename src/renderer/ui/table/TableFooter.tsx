import { Button } from "@mantine/core";
import { numberText } from "../local-text.ts";
import styles from "./DataTable.module.css";
import { selectAll } from "./selection.ts";
import { sortedSentence } from "./sorted-sentence.ts";
import { TableSums } from "./TableSums.tsx";
import { RangeTally, SelectionTally } from "./TableTally.tsx";
import { changeTableView } from "./table-view.ts";
import type { RangeState } from "./use-cell-range.ts";
import type { TableModel } from "./use-table.ts";

interface Props {
  readonly table: TableModel;
  readonly range: RangeState;
  /** Selected rows that are not shown. */
  readonly hidden: number;
}

/**
 * How many rows are shown, of how many, and how many are selected; what the cells of the range add up to, else the selected
 * rows, else all rows.
 */
export function TableFooter({ table, range, hidden }: Props) {
  const { total, matching } = table.rows;
  const selected = table.view.selected.size;
  return (
    <div className={styles.footer} data-screen-only>
      <span className="numbers">
        {total === null || matching === total
          ? `${numberText(matching)} ${matching === 1 ? "row" : "rows"}`
          : `${numberText(matching)} of ${numberText(total)} rows`}
      </span>
      {selected > 0 ? (
        <>
          <span className="numbers">
            {numberText(selected)} selected{hidden > 0 ? `, ${hiddenText(selected, hidden)}` : ""}
          </span>
          {selected - hidden < matching ? (
            <Button variant="subtle" size="compact-xs" onClick={() => void selectAll(table)}>
              Select all {numberText(matching)}
            </Button>
          ) : null}
          <Button variant="subtle" size="compact-xs" onClick={() => changeTableView(table.id, { selected: new Set() })}>
            Select none
          </Button>
        </>
      ) : null}
      {range.wide ? (
        <RangeTally table={table} range={range.range} />
      ) : selected > 0 ? (
        <SelectionTally table={table} />
      ) : (
        <TableSums table={table} />
      )}
      <span className={styles.sorted}>{sortedSentence(table)}</span>
    </div>
  );
}

/** Tells that what is done with the selection also meets rows nobody sees now. */
export function hiddenText(selected: number, hidden: number): string {
  return selected === hidden ? "not shown" : `${numberText(hidden)} of them not shown`;
}
