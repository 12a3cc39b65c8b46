import { Menu } from "@mantine/core";
import type { ReactNode } from "react";
import type { RecordId } from "../../../domain/value/record-id.ts";
import type { TableGroup, TableRow } from "../../engine/table-calls.ts";
import { collapseAll, expandAll, groupBy, narrowTo, narrowToCell, toggleFolded } from "./grouping.ts";
import { MenuEntry } from "./MenuEntry.tsx";
import { toggleSelected } from "./selection.ts";
import type { TableEditing } from "./table-editing.ts";
import type { GridKeys } from "./use-grid-keys.ts";
import type { TableModel } from "./use-table.ts";

interface Props {
  readonly table: TableModel;
  readonly keys: GridKeys;
  readonly editing: TableEditing | undefined;
  readonly commands: ((ids: readonly RecordId[]) => ReactNode) | undefined;
}

/** Without the keys: the one that opens the menu still travels through the page and would close it. */
const POINTED_ELSEWHERE = ["mousedown", "touchstart"];

/** What can be done with a row, or with all selected rows when it is one of them. Right click, Shift+F10 or the menu key. */
export function RowMenu({ table, keys, editing, commands }: Props) {
  const { shown, close } = keys.rowMenu;
  const line = shown ? table.rows.line(shown.row) : undefined;
  if (!shown || !line) return null;
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
      <Menu.Dropdown aria-label={`What can be done with this ${line.kind === "group" ? "group" : "row"}`}>
        {line.kind === "group" ? (
          <GroupEntries table={table} group={line} row={shown.row} />
        ) : (
          <RowEntries table={table} keys={keys} editing={editing} commands={commands} row={line} at={shown.row} />
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

function RowEntries({
  table,
  keys,
  editing,
  commands,
  row,
  at,
}: Props & { readonly row: TableRow; readonly at: number }) {
  const { selected } = table.view;
  const ids = selected.has(row.id) ? [...selected] : [row.id];
  const { range } = keys.range;
  const refused = editing?.refusal ?? null;
  const column = table.columns[keys.at.column];
  return (
    <>
      <MenuEntry label="Open" keys="Ctrl+Enter" run={() => keys.open(at)} />
      {editing ? (
        <MenuEntry
          label="Edit cell"
          keys="F2"
          disabled={refused !== null}
          run={() => void keys.cells.begin({ row: at, column: keys.at.column })}
        />
      ) : null}
      <MenuEntry label="Copy" keys="Ctrl+C" run={() => void keys.copy("cells")} />
      <MenuEntry label="Copy with headings" keys="Ctrl+Shift+C" run={() => void keys.copy("with headings")} />
      {editing ? (
        <MenuEntry
          label={range.top === range.bottom ? "Fill from the row above" : "Fill down"}
          keys="Ctrl+D"
          disabled={refused !== null || range.bottom === 0}
          run={() => void keys.blocks.fillDown(range)}
        />
      ) : null}
      {column ? (
        <MenuEntry
          label={`Show only rows with this ${column.label.toLowerCase()}`}
          run={() => void narrowToCell(table, row.id, column.id)}
        />
      ) : null}
      {commands ? <Menu.Divider /> : null}
      {commands?.(ids)}
    </>
  );
}

interface GroupProps {
  readonly table: TableModel;
  readonly group: TableGroup;
  readonly row: number;
}

function GroupEntries({ table, group, row }: GroupProps) {
  return (
    <>
      <MenuEntry label={group.folded ? "Expand" : "Collapse"} keys="Enter" run={() => toggleFolded(table, group)} />
      <MenuEntry label="Expand all" run={() => expandAll(table)} />
      <MenuEntry label="Collapse all" run={() => collapseAll(table)} />
      <Menu.Divider />
      <MenuEntry label="Select or unselect its rows" keys="Space" run={() => void toggleSelected(table, row)} />
      <MenuEntry label="Show only its rows" run={() => narrowTo(table, group)} />
      <MenuEntry label="No groups" run={() => groupBy(table, [])} />
    </>
  );
}
