import { ActionIcon, Button, Group, TextInput, Tooltip } from "@mantine/core";
import { IconBaselineDensityMedium, IconBaselineDensitySmall, IconSearch, IconX } from "@tabler/icons-react";
import { type ReactNode, useRef } from "react";
import { shortcutOf, useCommand } from "../commands.ts";
import { numberText } from "../local-text.ts";
import { ColumnChooser } from "./ColumnChooser.tsx";
import styles from "./DataTable.module.css";
import { FilterButton } from "./FilterButton.tsx";
import { GroupsButton } from "./GroupsButton.tsx";
import { hiddenText } from "./TableFooter.tsx";
import { useTypedText } from "./TypedFilter.tsx";
import { changeTableSettings } from "./table-settings.ts";
import { changeTableView, clearFilters, isNarrowed } from "./table-view.ts";
import type { TableModel } from "./use-table.ts";

interface Props {
  readonly table: TableModel;
  readonly tools: ReactNode;
  readonly actions: ReactNode;
  /** Selected rows that are not shown. */
  readonly hidden: number;
}

/**
 * Search, filters, columns and row height, in one line. While rows are selected, what can be done with them stands in the
 * place of the filters: nothing moves the rows under the pointer.
 */
export function TableToolbar({ table, tools, actions, hidden }: Props) {
  const { id, settings, view } = table;
  const box = useRef<HTMLInputElement>(null);
  const [search, setSearch] = useTypedText(view.search, (text) => changeTableView(id, { search: text }));
  useCommand("find.here", () => {
    box.current?.focus();
    box.current?.select();
  });
  return (
    <div className={styles.toolbar} data-screen-only>
      <TextInput
        ref={box}
        size="xs"
        miw={140}
        aria-label="Find in this list"
        placeholder={`Find (${shortcutOf("find.here")})`}
        leftSection={<IconSearch size={15} />}
        rightSection={
          search === "" ? null : (
            <ActionIcon size="sm" aria-label="Clear the search" onClick={() => setSearch("")}>
              <IconX size={14} />
            </ActionIcon>
          )
        }
        value={search}
        spellCheck={false}
        onChange={(event) => setSearch(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Escape") setSearch("");
        }}
      />
      {view.selected.size > 0 && actions ? (
        <>
          {hidden > 0 ? (
            <span
              className={styles.hidden}
              title={`${numberText(view.selected.size)} selected, ${hiddenText(view.selected.size, hidden)}`}
            >
              {numberText(hidden)} not shown
            </span>
          ) : null}
          {actions}
        </>
      ) : (
        <>
          <FilterButton table={table} />
          <GroupsButton table={table} />
          {isNarrowed(view) ? (
            <Button variant="subtle" onClick={() => clearFilters(id)}>
              Clear
            </Button>
          ) : null}
          {tools}
        </>
      )}
      <Group gap={4} ml="auto" wrap="nowrap">
        <ColumnChooser table={table} />
        <Tooltip label={settings.dense ? "Taller rows" : "Lower rows"}>
          <ActionIcon
            aria-label={settings.dense ? "Taller rows" : "Lower rows"}
            onClick={() => changeTableSettings(id, { dense: !settings.dense })}
          >
            {settings.dense ? <IconBaselineDensitySmall size={16} /> : <IconBaselineDensityMedium size={16} />}
          </ActionIcon>
        </Tooltip>
      </Group>
    </div>
  );
}
