import { Button, Group, NativeSelect, Popover, Stack } from "@mantine/core";
import { IconLayoutList } from "@tabler/icons-react";
import { collapseAll, expandAll, groupBy } from "./grouping.ts";
import type { TableModel } from "./use-table.ts";

const LEVELS = [
  { level: 0, label: "Group by", none: "No groups" },
  { level: 1, label: "then by", none: "Nothing more" },
  { level: 2, label: "and then by", none: "Nothing more" },
] as const;

/** By which columns the rows are grouped; opens and folds all groups. */
export function GroupsButton({ table }: { readonly table: TableModel }) {
  const by = table.arrangement.groupBy;
  const names = by.map((id) => table.all.find((column) => column.id === id)?.label ?? "");
  const choose = (level: number, id: string) =>
    groupBy(
      table,
      [...by.slice(0, level), id, ...by.slice(level + 1)].filter((each) => each !== ""),
    );
  return (
    <Popover position="bottom-start" shadow="md" trapFocus returnFocus withinPortal>
      <Popover.Target>
        <Button
          variant={by.length > 0 ? "light" : "default"}
          leftSection={<IconLayoutList size={15} aria-hidden />}
          title={names.length > 0 ? `Grouped by ${names.join(", then by ")}` : undefined}
        >
          {names.length === 0 ? "Group" : `Group: ${names.length === 1 ? names[0] : names.length}`}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="xs" miw={230}>
          {LEVELS.slice(0, by.length + 1).map(({ level, label, none }) => (
            <NativeSelect
              key={level}
              size="xs"
              label={label}
              value={by[level] ?? ""}
              data={[
                { value: "", label: none },
                ...table.all
                  .filter(({ id }) => id === by[level] || !by.includes(id))
                  .map(({ id, label: name }) => ({ value: id, label: name })),
              ]}
              onChange={(event) => choose(level, event.currentTarget.value)}
            />
          ))}
          {by.length > 0 ? (
            <Group gap="xs" grow>
              <Button variant="default" onClick={() => collapseAll(table)}>
                Collapse all
              </Button>
              <Button variant="default" onClick={() => expandAll(table)}>
                Expand all
              </Button>
            </Group>
          ) : null}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
