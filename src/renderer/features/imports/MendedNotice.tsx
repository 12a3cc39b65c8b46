import { ActionIcon, Button } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import type { RowKind, RowPlace } from "../../../domain/intake/draft.ts";
import { rowKey } from "../../../domain/intake/mended-cells.ts";
import { type PlanFilter, ROW } from "../../../domain/intake/plan-filter.ts";
import { engine } from "../../engine/client.ts";
import { useAnswer } from "../../ui/use-answer.ts";
import styles from "./PlanStep.module.css";
import { rowOfFile } from "./row-title.ts";

interface Props {
  readonly place: RowPlace;
  readonly round: number;
  /** How many rows are still rejected. */
  readonly rejected: number;
  readonly onShow: (filter: PlanFilter) => void;
  readonly onClose: () => void;
}

/** What became of a rejected row that was mended, and the way to it; nothing while it is rejected still. */
export function MendedNotice({ place, round, rejected, onShow, onClose }: Props) {
  const { register, row } = place;
  const only: PlanFilter = { rows: "all", field: null, cells: { [ROW]: `${row}` }, ...(register ? { register } : {}) };
  const found = useAnswer(`${rowKey(place)} ${round}`, () => engine.planRows(only, 0, 1));
  if (!found) return null;
  const kind = found.rows[0]?.kind;
  if (kind === "rejected") return null;
  return (
    <div className={styles.mended} role="status">
      <span>
        {rowOfFile(place)} {kind ? NOW[kind] : "is taken now, with the other rows of its device"}.
        {rejected === 0 ? " No row is rejected any more." : ""}
      </span>
      {kind ? (
        <Button size="compact-xs" variant="default" onClick={() => onShow({ ...only, rows: kind })}>
          Show this row
        </Button>
      ) : null}
      <ActionIcon size="sm" aria-label="Close this message" onClick={onClose}>
        <IconX size={15} />
      </ActionIcon>
    </div>
  );
}

const NOW: Readonly<Record<Exclude<RowKind, "rejected">, string>> = {
  new: "is new now",
  changed: "changes what is on record now",
  unchanged: "is on record already",
  ignored: "is ignored now",
};
