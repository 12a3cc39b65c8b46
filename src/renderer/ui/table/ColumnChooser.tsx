import { ActionIcon, Button, Checkbox, Popover, Tooltip } from "@mantine/core";
import { IconColumns3 } from "@tabler/icons-react";
import { useState } from "react";
import styles from "./DataTable.module.css";
import { toggleColumn } from "./heading-keys.ts";
import { resetTableColumns } from "./table-settings.ts";
import type { TableModel } from "./use-table.ts";

/** Which columns the table shows. */
export function ColumnChooser({ table }: { readonly table: TableModel }) {
  const [opened, setOpened] = useState(false);
  const shown = new Set(table.columns.map(({ id }) => id));
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <Tooltip label="Columns">
          <ActionIcon aria-label="Columns" onClick={() => setOpened(!opened)}>
            <IconColumns3 size={17} />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown p="sm" aria-label="Columns shown">
        <div className={styles.chooser}>
          {table.all.map((column) => (
            <Checkbox
              key={column.id}
              label={column.label}
              checked={shown.has(column.id)}
              disabled={shown.size === 1 && shown.has(column.id)}
              onChange={() => toggleColumn(table, column.id)}
            />
          ))}
        </div>
        <Button variant="default" mt="sm" fullWidth onClick={() => resetTableColumns(table.id)}>
          Reset columns
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}
