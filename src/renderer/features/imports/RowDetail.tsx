import { ActionIcon } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import type { ImportChoices, ImportDraft, PlanRow } from "../../../domain/intake/draft.ts";
import { rowKey } from "../../../domain/intake/mended-cells.ts";
import { numberText } from "../../ui/local-text.ts";
import { CellChange } from "./CellChange.tsx";
import { KindBadge } from "./KindBadge.tsx";
import { MendRow } from "./MendRow.tsx";
import { RowDecision } from "./RowDecision.tsx";
import styles from "./RowDetail.module.css";
import { rowOfFile, rowTitle } from "./row-title.ts";

interface Props {
  readonly row: PlanRow;
  readonly draft: ImportDraft;
  readonly round: number;
  /** Rises when somebody goes on from the row to what can be done about it; 0 while nobody did. */
  readonly entered: number;
  readonly onChange: (choices: Partial<ImportChoices>) => void;
  readonly onMend: (choices: Partial<ImportChoices>) => void;
  /** Back to the row. */
  readonly onLeave: () => void;
  readonly onClose: () => void;
}

const AT_ONCE = 100;

/** One row of the dry run with all its cells, those that change first. Escape leads back to the row. */
export function RowDetail({ row, draft, round, entered, onChange, onMend, onLeave, onClose }: Props) {
  const { choices } = draft;
  const [shown, setShown] = useState(AT_ONCE);
  const title = useRef<HTMLHeadingElement>(null);
  const isMendable = row.kind === "rejected" || choices.mended[rowKey(row)] !== undefined;
  useEffect(() => {
    if (entered > 0 && !isMendable) title.current?.focus();
  }, [entered, isMendable]);
  const cells = row.cells.filter(({ wrong }) => !wrong).sort((a, b) => Number(b.changes) - Number(a.changes));
  return (
    <section
      aria-label={`Row ${row.row}`}
      onKeyDown={({ key, target }) => {
        // An open list takes it for itself.
        const isList = target instanceof HTMLElement && target.ariaExpanded === "true";
        if (key === "Escape" && !isList) onLeave();
      }}
    >
      <div className={styles.head}>
        <KindBadge kind={row.kind} />
        <span className={styles.place}>{rowOfFile(row)}</span>
        <ActionIcon size="sm" aria-label="Close this row" onClick={onClose}>
          <IconX size={15} />
        </ActionIcon>
      </div>
      <h2 ref={title} tabIndex={-1} className={styles.title}>
        {rowTitle(row)}
      </h2>
      {row.reason === "" ? null : (
        <p className={styles.reason} data-kind={row.kind}>
          {row.reason}
        </p>
      )}
      {row.register ? null : <RowDecision row={row} choices={choices} onChange={onChange} />}
      {isMendable ? (
        <>
          <MendRow row={row} choices={choices} round={round} entered={entered} onMend={onMend} />
          {cells.length > 0 ? <p className={styles.lead}>As it is read</p> : null}
        </>
      ) : null}
      <dl className={styles.cells}>
        {cells.slice(0, shown).map((cell) => (
          <div key={cell.field} className={styles.cell}>
            <dt>{cell.label}</dt>
            <dd>
              <CellChange cell={withoutLabel(cell)} kind={row.kind} />
            </dd>
          </div>
        ))}
      </dl>
      {cells.length > shown ? (
        <button type="button" className={styles.more} onClick={() => setShown(cells.length)}>
          {numberText(cells.length - shown)} more
        </button>
      ) : null}
    </section>
  );
}

/** A program's text begins with its name, which stands before it already: only the version is left. */
function withoutLabel(cell: PlanRow["cells"][number]): PlanRow["cells"][number] {
  const { label, before, after } = cell;
  const start = `${label} `;
  if (![before, after].every((text) => text === "" || text.startsWith(start))) return cell;
  return { ...cell, before: before.slice(start.length), after: after.slice(start.length) };
}
