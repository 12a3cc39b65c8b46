import { Button, NativeSelect, Popover } from "@mantine/core";
import { IconChartBar } from "@tabler/icons-react";
import { useState } from "react";
import { numberText } from "../local-text.ts";
import { useAnswer } from "../use-answer.ts";
import styles from "./Groups.module.css";
import { summedColumns } from "./table-conditions.ts";
import { changeTableView } from "./table-view.ts";
import type { TableModel } from "./use-table.ts";

const MOST = 200;

/** The rows grouped by a column, with how many each group has and what its numbers add up to; a group narrows the table. */
export function GroupsButton({ table }: { readonly table: TableModel }) {
  const [opened, setOpened] = useState(false);
  if (!table.source.groups) return null;
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-start"
      shadow="md"
      trapFocus
      returnFocus
      withinPortal
    >
      <Popover.Target>
        <Button
          variant="default"
          leftSection={<IconChartBar size={15} aria-hidden />}
          onClick={() => setOpened(!opened)}
        >
          Group
        </Button>
      </Popover.Target>
      <Popover.Dropdown>{opened ? <Groups table={table} onChoose={() => setOpened(false)} /> : null}</Popover.Dropdown>
    </Popover>
  );
}

/** A column that says most when rows are grouped by it: the first choice, else the first link. */
function firstColumn({ columns, all }: TableModel): string {
  const found = columns.find(({ type }) => type === "choice") ?? columns.find(({ type }) => type === "link") ?? all[0];
  return found?.id ?? "";
}

function Groups({ table, onChoose }: { readonly table: TableModel; readonly onChoose: () => void }) {
  const [by, setBy] = useState(() => firstColumn(table));
  const summed = summedColumns(table.columns);
  const { groups: ask } = table.source;
  const groups = useAnswer(
    `${by} ${table.rows.round}`,
    async () =>
      ask?.(
        by,
        summed.map(({ id }) => id),
      ) ?? [],
  );
  const { conditions } = table.view;
  return (
    <>
      <NativeSelect
        size="xs"
        label="Group by"
        value={by}
        data={table.all.map(({ id, label }) => ({ value: id, label }))}
        onChange={(event) => setBy(event.currentTarget.value)}
      />
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{table.all.find(({ id }) => id === by)?.label}</th>
              <th scope="col">Rows</th>
              {summed.map(({ id, label }) => (
                <th key={id} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {groups?.slice(0, MOST).map(({ text, count, condition, sums }) => (
              <tr key={text}>
                <th scope="row">
                  <button
                    type="button"
                    className={styles.group}
                    title="Show only these rows"
                    onClick={() => {
                      changeTableView(table.id, {
                        conditions: { match: "all", list: [...allOf(conditions), condition] },
                      });
                      onChoose();
                    }}
                  >
                    {text === "" ? <em>blank</em> : text}
                  </button>
                </th>
                <td>{numberText(count)}</td>
                {summed.map(({ id }) => (
                  <td key={id}>{sums[id] ?? ""}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {groups && groups.length > MOST ? (
        <p className={styles.more}>and {numberText(groups.length - MOST)} smaller groups</p>
      ) : null}
    </>
  );
}

/** Conditions of which any may hold can't be narrowed by one more; they give way. */
function allOf({ match, list }: TableModel["view"]["conditions"]) {
  return match === "all" || list.length < 2 ? list : [];
}
