import { useEffect, useRef, useState } from "react";
import type { ImportChoices, ImportDraft, PlanRow, PlanSummary, RowPlace } from "../../../domain/intake/draft.ts";
import { rowKey } from "../../../domain/intake/mended-cells.ts";
import type { PlanFilter } from "../../../domain/intake/plan-filter.ts";
import { isFocusLost } from "../../ui/use-lost-focus.ts";
import { useImportSession } from "./import-session.ts";
import { MendedNotice } from "./MendedNotice.tsx";
import { PlanGrid } from "./PlanGrid.tsx";
import { PlanNotes } from "./PlanNotes.tsx";
import styles from "./PlanStep.module.css";
import { PlanToolbar } from "./PlanToolbar.tsx";
import { firstView } from "./plan-view.ts";
import { RowDetail } from "./RowDetail.tsx";

interface Props {
  readonly draft: ImportDraft;
  readonly plan: PlanSummary;
  readonly round: number;
  readonly onChange: (choices: Partial<ImportChoices>) => void;
}

/** The rows of the dry run with what is to be known about them. What is looked at stays when they are planned anew. */
export function DryRun({ draft, plan, round, onChange }: Props) {
  const [view, setView] = useState<PlanFilter>(() => firstView(plan));
  const [active, setActive] = useState(-1);
  const [open, setOpen] = useState(false);
  const [row, setRow] = useState<PlanRow | null>(null);
  /** How often somebody went on from the chosen row to what can be done about it. */
  const [entered, setEntered] = useState(0);
  const [sized, setSized] = useState<Readonly<Record<string, number>>>({});
  const notesHidden = useImportSession((session) => session.notesHidden);
  const [mended, setMended] = useState<{ readonly place: RowPlace; readonly round: number } | null>(null);
  const isMended = mended !== null && round === mended.round + 1;
  const chosen = open ? row : null;
  const look = (next: PlanFilter) => {
    setView(next);
    setActive(-1);
    setOpen(false);
  };
  const choose = (index: number) => {
    setActive(index);
    setOpen(true);
    setEntered(0);
  };
  const enter = (index: number) => {
    choose(index);
    setEntered(entered + 1);
  };
  const main = useRef<HTMLDivElement>(null);
  const isGone = isMended && chosen === null;
  // The box that was typed in is gone with its row.
  useEffect(() => {
    if (isGone && isFocusLost()) toRows(main.current);
  }, [isGone]);
  return (
    <div className={styles.plan}>
      <div ref={main} className={styles.main}>
        <PlanToolbar draft={draft} plan={plan} view={view} onView={look} />
        {isMended ? (
          <MendedNotice
            key={round}
            place={mended.place}
            round={round}
            rejected={plan.counts.rejected}
            onShow={(only) => {
              look(only);
              choose(0);
            }}
            onClose={() => setMended(null)}
          />
        ) : null}
        <PlanGrid
          key={`${view.rows} ${view.register}`}
          filter={view}
          round={round}
          mapped={draft.choices.columns}
          sheets={plan.sheets.map(({ register }) => register)}
          active={active}
          onActive={setActive}
          onChoose={choose}
          onEnter={enter}
          onClose={() => setOpen(false)}
          onRow={setRow}
          onFilter={look}
          sized={sized}
          onSized={setSized}
        />
      </div>
      {chosen || !notesHidden ? (
        <aside className={styles.side} data-wide={chosen !== null && chosen.candidates.length > 0}>
          {chosen ? (
            <RowDetail
              key={`${rowKey(chosen)} ${active}`}
              row={chosen}
              draft={draft}
              round={round}
              entered={entered}
              onChange={onChange}
              onMend={(choices) => {
                setMended({ place: chosen, round });
                setEntered(0);
                onChange(choices);
              }}
              onLeave={() => toRows(main.current)}
              onClose={() => {
                setOpen(false);
                toRows(main.current);
              }}
            />
          ) : (
            <PlanNotes draft={draft} plan={plan} onChange={onChange} onShow={look} />
          )}
        </aside>
      ) : null}
    </div>
  );
}

/** Takes the keyboard to the row that Tab reaches; to the grid where it has none. */
function toRows(main: HTMLElement | null): void {
  const row = main?.querySelector<HTMLElement>("[role=grid] tbody [tabindex='0']");
  (row ?? main?.querySelector<HTMLElement>("[role=grid]"))?.focus();
}
