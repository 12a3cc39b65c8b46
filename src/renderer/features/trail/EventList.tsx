import { IconChevronRight } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import type { ChangeSource, TableEditing } from "../../../domain/change/change-set.ts";
import type { Actor } from "../../../domain/journal/event.ts";
import { takenBack } from "../../../domain/journal/taken-back.ts";
import { registerOf } from "../../../domain/registers/all.ts";
import type { TrailEntry } from "../../engine/engine.ts";
import { countText, numberText, timeText } from "../../ui/local-text.ts";
import { StatusBadge } from "../../ui/StatusBadge.tsx";
import { EventDetail } from "./EventDetail.tsx";
import styles from "./EventList.module.css";

interface Props {
  readonly trail: readonly TrailEntry[];
  /** The event to open and scroll to. */
  readonly opened: number | undefined;
}

/** Events as a list; one is open at a time. */
export function EventList({ trail, opened }: Props) {
  const [open, setOpen] = useState(opened);
  const place = useRef<HTMLLIElement>(null);
  const sources = new Map(trail.map(({ header }) => [header.seq, header.source]));
  const undone = takenBack(trail.map(({ header }) => header));
  useEffect(() => place.current?.scrollIntoView({ block: "start" }), []);
  return (
    <ol className={styles.events}>
      {trail.map((entry) => {
        const { seq } = entry.header;
        const isOpen = open === seq;
        return (
          <li key={seq} ref={seq === opened ? place : null} className={styles.event} data-open={isOpen}>
            <Summary
              entry={entry}
              sources={sources}
              isOpen={isOpen}
              undoneBy={undone.get(seq)}
              onToggle={() => setOpen(isOpen ? undefined : seq)}
            />
            {isOpen ? <EventDetail entry={entry} undoneBy={undone.get(seq)} /> : null}
          </li>
        );
      })}
    </ol>
  );
}

interface SummaryProps {
  readonly entry: TrailEntry;
  readonly sources: ReadonlyMap<number, ChangeSource>;
  readonly isOpen: boolean;
  readonly undoneBy: number | undefined;
  readonly onToggle: () => void;
}

function Summary({ entry: { header }, sources, isOpen, undoneBy, onToggle }: SummaryProps) {
  return (
    <button type="button" className={styles.summary} aria-expanded={isOpen} onClick={onToggle}>
      <IconChevronRight size={15} stroke={2} aria-hidden className={styles.chevron} />
      <span className={styles.seq}>{numberText(header.seq)}</span>
      <span className={styles.what}>
        <span className={styles.why}>{header.why}</span>
        <span className={styles.quiet}>{sourceText(header.source, sources)}</span>
      </span>
      <span>
        {undoneBy === undefined ? null : (
          <StatusBadge tone="neutral">{`Taken back by event ${numberText(undoneBy)}`}</StatusBadge>
        )}
      </span>
      <span className={styles.count}>{countText(header.count, "record", "records")}</span>
      <span className={styles.who}>
        <span>{timeText(header.at)}</span>
        <span className={styles.quiet}>{actorText(header.by)}</span>
      </span>
    </button>
  );
}

/** Who made a change: the name from the settings, or the computer's account while none was set. */
function actorText({ name, account }: Actor): string {
  return name === "" ? account : name;
}

const TABLE_EDITS: Readonly<Record<TableEditing, string>> = {
  typed: "Typed into the table",
  pasted: "Pasted into the table",
  filled: "Filled down in the table",
  blanked: "Blanked in the table",
  bulk: "Changed together",
};

function sourceText(source: ChangeSource, sources: ReadonlyMap<number, ChangeSource>): string {
  switch (source.kind) {
    case "form":
      return "Entered by hand";
    case "table":
      return TABLE_EDITS[source.how];
    case "settings":
      return "In the settings";
    case "undo": {
      const before = sources.get(source.of);
      return before?.kind === "undo"
        ? `Does event ${numberText(before.of)} again, which event ${numberText(source.of)} took back`
        : `Takes back event ${numberText(source.of)}`;
    }
    case "import":
      return `Into ${registerOf(source.register).label}: ${rowsText(source.rows)}`;
    case "workbook":
      return `Into all registers: ${rowsText(source.rows)}`;
  }
}

/** Kinds of rows that a file had; those it had none of are left out. */
function rowsText(rows: Extract<ChangeSource, { kind: "import" }>["rows"]): string {
  const kinds = ["new", "changed", "unchanged", "rejected"] as const;
  return kinds
    .filter((kind) => rows[kind] > 0)
    .map((kind) => `${numberText(rows[kind])} ${kind}`)
    .join(", ");
}
