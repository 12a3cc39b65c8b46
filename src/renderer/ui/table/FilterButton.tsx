import { ActionIcon, Button, Checkbox, Divider, Group, Popover, SegmentedControl } from "@mantine/core";
import { IconFilter, IconPlus, IconX } from "@tabler/icons-react";
import type { Condition, Conditions } from "../../../domain/search/conditions.ts";
import { ConditionRow } from "./ConditionRow.tsx";
import styles from "./Conditions.module.css";
import { activeConditions, emptyCondition } from "./table-conditions.ts";
import { changeTableSettings } from "./table-settings.ts";
import { changeTableView } from "./table-view.ts";
import type { TableModel } from "./use-table.ts";

/** Everything that narrows the rows: conditions of which all or any must hold, and the row of filters under the headings. */
export function FilterButton({ table }: { readonly table: TableModel }) {
  const { conditions } = table.view;
  const { filtersShown } = table.settings;
  const change = (next: Conditions) => changeTableView(table.id, { conditions: next });
  const set = (at: number, condition: Condition) =>
    change({ ...conditions, list: conditions.list.map((each, i) => (i === at ? condition : each)) });
  const filters = Object.values(table.view.filters).filter((filter) => filter.trim() !== "").length;
  const active = activeConditions(conditions, table.all).length + filters;
  const first = table.columns[0];
  return (
    <Popover position="bottom-start" shadow="md" trapFocus returnFocus withinPortal>
      <Popover.Target>
        <Button
          variant={active > 0 || filtersShown ? "light" : "default"}
          leftSection={<IconFilter size={15} aria-hidden />}
          onClick={() => {
            if (conditions.list.length === 0 && first) change({ ...conditions, list: [emptyCondition(first)] });
          }}
        >
          {active > 0 ? `Filter (${active})` : "Filter"}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <div className={styles.rows}>
          {[...conditions.list.keys()].map((at) => (
            <Group key={at} gap={6} wrap="nowrap" align="flex-start">
              <ConditionRow columns={table.all} condition={conditions.list[at]} onChange={(next) => set(at, next)} />
              <ActionIcon
                aria-label="Remove this condition"
                onClick={() => change({ ...conditions, list: conditions.list.filter((_, i) => i !== at) })}
              >
                <IconX size={15} />
              </ActionIcon>
            </Group>
          ))}
        </div>
        <Group justify="space-between" mt="sm">
          <Button
            variant="subtle"
            leftSection={<IconPlus size={14} aria-hidden />}
            disabled={!first}
            onClick={() => first && change({ ...conditions, list: [...conditions.list, emptyCondition(first)] })}
          >
            Add a condition
          </Button>
          {conditions.list.length > 1 ? (
            <SegmentedControl
              size="xs"
              aria-label="How conditions go together"
              value={conditions.match}
              onChange={(match) => change({ ...conditions, match: match === "any" ? "any" : "all" })}
              data={[
                { value: "all", label: "All must hold" },
                { value: "any", label: "Any must hold" },
              ]}
            />
          ) : null}
        </Group>
        <Divider my="sm" />
        <Checkbox
          label="A filter under each heading"
          checked={filtersShown}
          onChange={(event) => changeTableSettings(table.id, { filtersShown: event.currentTarget.checked })}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
