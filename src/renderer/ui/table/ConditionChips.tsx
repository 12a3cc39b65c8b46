import { IconX } from "@tabler/icons-react";
import { conditionWords } from "../../../domain/search/condition-words.ts";
import styles from "./Conditions.module.css";
import { activeConditions } from "./table-conditions.ts";
import { changeTableView } from "./table-view.ts";
import type { TableModel } from "./use-table.ts";

/** The conditions that hold, in words; each goes away with a click. Nothing while there are none. */
export function ConditionChips({ table }: { readonly table: TableModel }) {
  const { conditions } = table.view;
  const active = activeConditions(conditions, table.all);
  if (active.length === 0) return null;
  const remove = (at: number) => {
    const gone = active[at];
    changeTableView(table.id, { conditions: { ...conditions, list: conditions.list.filter((each) => each !== gone) } });
  };
  return (
    <ul className={styles.chips} aria-label={conditions.match === "all" ? "All of these hold" : "Any of these holds"}>
      {active.map((condition, at) => {
        const column = table.all.find(({ id }) => id === condition.field);
        const words = column ? conditionWords(condition, column) : "";
        return (
          <li key={words} className={styles.chip}>
            {at > 0 ? <span className={styles.between}>{conditions.match === "all" ? "and" : "or"}</span> : null}
            <button type="button" title="Remove this condition" onClick={() => remove(at)}>
              {words}
              <IconX size={13} aria-hidden />
            </button>
          </li>
        );
      })}
    </ul>
  );
}
