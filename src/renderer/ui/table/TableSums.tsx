import { useAnswer } from "../use-answer.ts";
import { summedColumns } from "./table-conditions.ts";
import type { TableModel } from "./use-table.ts";

/** The sums of the number and money columns shown, over all rows that match. */
export function TableSums({ table }: { readonly table: TableModel }) {
  const columns = summedColumns(table.columns);
  const { sums: ask } = table.source;
  const key = columns.length > 0 && table.rows.matching > 0 ? `${table.id} ${table.rows.round}` : null;
  const sums = useAnswer(key, () => ask(columns.map(({ id }) => id)));
  if (key === null || !sums) return null;
  return columns
    .filter(({ id }) => sums[id] !== undefined)
    .map(({ id, label }) => (
      <span key={id} className="numbers">
        {label}: {sums[id]}
      </span>
    ));
}
