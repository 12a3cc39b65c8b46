import { ActionIcon, Button, Checkbox, Popover, TextInput, Tooltip } from "@mantine/core";
import { IconColumns3 } from "@tabler/icons-react";
import { useState } from "react";
import { foldedText } from "../../../domain/search/folded-text.ts";
import styles from "./DataTable.module.css";
import { toggleColumn } from "./heading-keys.ts";
import { resetTableColumns } from "./table-settings.ts";
import type { TableModel } from "./use-table.ts";

/** Which columns the table shows. */
export function ColumnChooser({ table }: { readonly table: TableModel }) {
  const [opened, setOpened] = useState(false);
  const [typed, setTyped] = useState("");
  const named = table.all.filter(({ label }) => foldedText(label).includes(foldedText(typed)));
  const shown = new Set(table.columns.map(({ id }) => id));
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      onClose={() => setTyped("")}
      position="bottom-end"
      shadow="md"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <Tooltip label="Columns">
          <ActionIcon aria-label="Columns" onClick={() => setOpened(!opened)}>
            <IconColumns3 size={17} />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown p="sm" aria-label="Columns shown">
        <TextInput
          mb="sm"
          data-autofocus
          aria-label="Find a column"
          placeholder="Find a column"
          spellCheck={false}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <div className={styles.chooser}>
          {named.map((column) => (
            <Checkbox
              key={column.id}
              label={column.label}
              checked={shown.has(column.id)}
              disabled={shown.size === 1 && shown.has(column.id)}
              onChange={() => toggleColumn(table, column.id)}
            />
          ))}
        </div>
        <div role="status">{named.length === 0 ? "No column is called so." : ""}</div>
        <Button variant="default" mt="sm" fullWidth onClick={() => resetTableColumns(table.id)}>
          Reset columns
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}
