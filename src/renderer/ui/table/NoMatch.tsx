import { Button } from "@mantine/core";
import { IconFilterOff } from "@tabler/icons-react";
import { EmptyState } from "../EmptyState.tsx";
import { numberText } from "../local-text.ts";
import styles from "./DataTable.module.css";
import { clearFilters } from "./table-view.ts";
import type { TableModel } from "./use-table.ts";

/** There are rows, but none passes search and filters. */
export function NoMatch({ table }: { readonly table: TableModel }) {
  const total = table.rows.total ?? 0;
  return (
    <div className={styles.noMatch}>
      <EmptyState
        icon={IconFilterOff}
        title="No match"
        actions={
          <Button variant="default" onClick={() => clearFilters(table.id)}>
            Clear search and filters
          </Button>
        }
      >
        None of the {numberText(total)} rows passes the search and the filters that are set.
      </EmptyState>
    </div>
  );
}
