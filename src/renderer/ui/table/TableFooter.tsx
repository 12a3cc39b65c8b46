import { Button } from "@mantine/core";
import { numberText } from "../local-text.ts";
import styles from "./DataTable.module.css";
import { selectAll } from "./selection.ts";
import { sortedSentence } from "./sorted-sentence.ts";
import { TableSums } from "./TableSums.tsx";
import { changeTableView } from "./table-view.ts";
import type { TableModel } from "./use-table.ts";

/** How many rows are shown, of how many, and how many are selected. */
export function TableFooter({ table }: { readonly table: TableModel }) {
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
          <span className="numbers">{numberText(selected)} selected</span>
          {selected < matching ? (
            <Button variant="subtle" size="compact-xs" onClick={() => void selectAll(table)}>
              Select all {numberText(matching)}
            </Button>
          ) : null}
          <Button variant="subtle" size="compact-xs" onClick={() => changeTableView(table.id, { selected: new Set() })}>
            Select none
          </Button>
        </>
      ) : null}
      <TableSums table={table} />
      <span className={styles.sorted}>{sortedSentence(table)}</span>
    </div>
  );
}
