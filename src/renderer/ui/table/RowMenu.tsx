import { Menu, Text } from "@mantine/core";
import type { RecordId } from "../../../domain/value/record-id.ts";
import type { RowCommand, TableEditing } from "./table-editing.ts";
import type { GridKeys } from "./use-grid-keys.ts";
import type { TableModel } from "./use-table.ts";

interface Props {
  readonly table: TableModel;
  readonly keys: GridKeys;
  readonly editing: TableEditing | undefined;
  readonly commands: ((ids: readonly RecordId[]) => readonly RowCommand[]) | undefined;
}

/** Without the keys: the one that opens the menu still travels through the page and would close it. */
const POINTED_ELSEWHERE = ["mousedown", "touchstart"];

/** What can be done with a row, or with all selected rows when it is one of them. Right click, Shift+F10 or the menu key. */
export function RowMenu({ table, keys, editing, commands }: Props) {
  const { shown, close } = keys.rowMenu;
  const row = shown ? table.rows.row(shown.row) : undefined;
  if (!shown || !row) return null;
  const { selected } = table.view;
  const ids = selected.has(row.id) ? [...selected] : [row.id];
  const { range } = keys.range;
  const refused = editing?.refusal ?? null;
  return (
    <Menu
      opened
      onChange={(opened) => (opened ? undefined : close())}
      position="bottom-start"
      offset={2}
      withinPortal
      clickOutsideEvents={POINTED_ELSEWHERE}
      returnFocus
      key={`${shown.x} ${shown.y}`}
    >
      <Menu.Target>
        <span style={{ position: "fixed", left: shown.x, top: shown.y, width: 1, height: 1 }} />
      </Menu.Target>
      <Menu.Dropdown aria-label="What can be done with this row">
        <Entry label="Open" keys="Ctrl+Enter" run={() => keys.open(shown.row)} />
        {editing ? (
          <Entry
            label="Edit cell"
            keys="F2"
            disabled={refused !== null}
            run={() => void keys.cells.begin({ row: shown.row, column: keys.at.column })}
          />
        ) : null}
        <Entry label="Copy" keys="Ctrl+C" run={() => void keys.copy()} />
        {editing ? (
          <Entry
            label="Fill down"
            keys="Ctrl+D"
            disabled={refused !== null || range.bottom === 0}
            run={() => void keys.blocks.fillDown(range)}
          />
        ) : null}
        {commands ? <Menu.Divider /> : null}
        {commands?.(ids).map((command) => (
          <Entry key={command.label} {...command} />
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

interface EntryProps {
  readonly label: string;
  readonly keys?: string;
  readonly disabled?: boolean;
  readonly run: () => void;
}

function Entry({ label, keys, disabled = false, run }: EntryProps) {
  const shortcut = keys ? (
    <Text size="xs" c="dimmed" aria-hidden>
      {keys}
    </Text>
  ) : null;
  return (
    <Menu.Item disabled={disabled} onClick={run} rightSection={shortcut}>
      {label}
    </Menu.Item>
  );
}
