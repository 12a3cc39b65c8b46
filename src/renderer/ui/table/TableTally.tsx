import type { TalliedCells } from "../../engine/table-calls.ts";
import { numberText } from "../local-text.ts";
import { useAnswer } from "../use-answer.ts";
import type { CellRange } from "./cell-range.ts";
import { summedColumns } from "./table-conditions.ts";
import { useSelectedIds } from "./use-selection-shown.ts";
import type { TableModel } from "./use-table.ts";

interface RangeProps {
  readonly table: TableModel;
  readonly range: CellRange;
}

/** How many cells of a range are filled, and the sum and average of its numbers, as below a sheet in Excel. */
export function RangeTally({ table, range }: RangeProps) {
  const { top, bottom, left, right } = range;
  const fields = table.columns.slice(left, right + 1).map(({ id }) => id);
  const cells = { kind: "lines", from: top, to: bottom + 1 } as const;
  const tallied = useAnswer(`${table.rows.round} ${JSON.stringify(cells)} ${fields.join()}`, () =>
    table.source.tally(cells, fields),
  );
  if (!tallied) return null;
  return (
    <>
      <span className="numbers">Count: {numberText(tallied.filled)}</span>
      {tallied.numbers.length > 0 ? (
        <>
          <span className="numbers">Sum: {sumText(tallied)}</span>
          <span className="numbers">Average: {averageText(tallied)}</span>
        </>
      ) : null}
    </>
  );
}

/** Sum and average of the number columns over the rows that are selected, listed now or not. */
export function SelectionTally({ table }: { readonly table: TableModel }) {
  const columns = summedColumns(table.columns);
  const { ids, names } = useSelectedIds(table.view.selected);
  const key = `${table.id} ${table.rows.round} ${names} ${columns.map(({ id }) => id).join()}`;
  const tallies = useAnswer(columns.length > 0 ? key : null, () =>
    Promise.all(columns.map(async (column) => ({ column, tallied: await table.source.tally(ids, [column.id]) }))),
  );
  return (tallies ?? [])
    .filter(({ tallied }) => tallied.numbers.length > 0)
    .map(({ column: { id, label }, tallied }) => (
      <span key={id} className="numbers">
        {label}: {sumText(tallied)}, average {averageText(tallied)}
      </span>
    ));
}

/** Amounts of several currencies side by side. */
function sumText({ numbers }: TalliedCells): string {
  return numbers.map(({ sum }) => sum).join(" + ");
}

function averageText({ numbers }: TalliedCells): string {
  return numbers.map(({ average }) => average).join(" and ");
}
