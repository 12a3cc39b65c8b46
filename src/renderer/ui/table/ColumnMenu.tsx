import { Menu, UnstyledButton } from "@mantine/core";
import {
  IconArrowAutofitWidth,
  IconArrowLeft,
  IconArrowRight,
  IconChevronDown,
  IconEyeOff,
  IconFilter,
  IconLayoutList,
  IconRestore,
  IconSortAscending,
  IconSortDescending,
} from "@tabler/icons-react";
import { fittingWidth } from "./fitting-width.ts";
import { groupAlsoBy } from "./grouping.ts";
import { filterBy, hideColumn, moveColumn, resize } from "./heading-keys.ts";
import styles from "./TableHead.module.css";
import { changeTableSettings, resetTableColumns } from "./table-settings.ts";
import type { TableColumn } from "./table-source.ts";
import type { GridKeys } from "./use-grid-keys.ts";
import type { TableModel } from "./use-table.ts";

interface Props {
  readonly table: TableModel;
  readonly column: TableColumn;
  readonly index: number;
  readonly menu: GridKeys["menu"];
}

/** What can be done with a column. Opened by its arrow or, from the keyboard, by Alt+Down on the heading. */
export function ColumnMenu({ table, column, index, menu }: Props) {
  const order = (descending: boolean) => changeTableSettings(table.id, { sort: [{ field: column.id, descending }] });
  const last = table.columns.length - 1;
  return (
    <Menu
      opened={menu.open === column.id}
      onChange={(opened) => menu.setOpen(opened ? column.id : null)}
      position="bottom-end"
      withinPortal
      returnFocus={false}
    >
      <Menu.Target>
        <UnstyledButton tabIndex={-1} className={styles.menuButton} aria-label={`Column ${column.label}`}>
          <IconChevronDown size={14} stroke={2} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconSortAscending size={15} />} onClick={() => order(false)}>
          Sort ascending
        </Menu.Item>
        <Menu.Item leftSection={<IconSortDescending size={15} />} onClick={() => order(true)}>
          Sort descending
        </Menu.Item>
        <Menu.Item
          leftSection={<IconLayoutList size={15} />}
          disabled={table.arrangement.groupBy.includes(column.id)}
          onClick={() => groupAlsoBy(table, column.id)}
        >
          {table.arrangement.groupBy.length === 0 ? "Group by this column" : "Group also by this column"}
        </Menu.Item>
        <Menu.Item leftSection={<IconFilter size={15} />} onClick={() => filterBy(table, column.id)}>
          Filter by this column
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconArrowAutofitWidth size={15} />}
          onClick={() => resize(table, column.id, fittingWidth(table, column))}
        >
          Fit width to the texts
        </Menu.Item>
        <Menu.Item
          leftSection={<IconArrowLeft size={15} />}
          disabled={index === 0}
          onClick={() => moveColumn(table, column.id, -1)}
        >
          Move left
        </Menu.Item>
        <Menu.Item
          leftSection={<IconArrowRight size={15} />}
          disabled={index === last}
          onClick={() => moveColumn(table, column.id, 1)}
        >
          Move right
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconEyeOff size={15} />}
          disabled={last === 0}
          onClick={() => hideColumn(table, column.id)}
        >
          Hide column
        </Menu.Item>
        <Menu.Item leftSection={<IconRestore size={15} />} onClick={() => resetTableColumns(table.id)}>
          Reset columns
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
