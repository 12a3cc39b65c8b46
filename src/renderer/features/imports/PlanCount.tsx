import { Button } from "@mantine/core";
import type { PlanFilter } from "../../../domain/intake/plan-filter.ts";
import { numberText } from "../../ui/local-text.ts";
import styles from "./PlanGrid.module.css";

interface Props {
  readonly filter: PlanFilter;
  /** How many rows pass; null until they are counted. */
  readonly total: number | null;
  /** How many there are without the filters of columns. */
  readonly of: number | null;
  readonly onFilter: (filter: PlanFilter) => void;
}

/** How many rows pass the filters of the columns, and that there are none where the grid is empty. */
export function PlanCount({ filter, total, of, onFilter }: Props) {
  const { cells = {}, ...wide } = filter;
  const isFiltered = Object.values(cells).some((typed) => typed.trim() !== "");
  if (total === null || of === null || (!isFiltered && total > 0)) return null;
  return (
    <div className={styles.count} role="status">
      <span className="numbers">
        {isFiltered ? `${numberText(total)} of ${numberText(of)} rows pass the filters.` : noneText(filter)}
      </span>
      {isFiltered ? (
        <Button size="compact-xs" variant="default" onClick={() => onFilter(wide)}>
          Clear the filters
        </Button>
      ) : null}
    </div>
  );
}

function noneText({ rows, field, lacks }: PlanFilter): string {
  return field !== null || lacks ? "There is no such row." : NONE[rows];
}

const NONE: Readonly<Record<PlanFilter["rows"], string>> = {
  new: "No row is new.",
  changed: "No row changes what is on record.",
  unchanged: "No row is on record already.",
  ignored: "No row is ignored.",
  rejected: "No row is rejected.",
  near: "No row looks like a record on file.",
  all: "There are no rows.",
};
