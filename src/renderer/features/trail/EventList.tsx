import { useEffect, useRef, useState } from "react";
import type { ChangeSource } from "../../../domain/change/change-set.ts";
import { registerOf } from "../../../domain/registers/all.ts";
import type { TrailEntry } from "../../engine/engine.ts";
import { countText, timeText } from "../../ui/local-text.ts";
import { EventChanges } from "./EventChanges.tsx";
import styles from "./Trail.module.css";

/** Events as a list; one is open at a time. */
export function EventList({
  trail,
  opened,
}: {
  readonly trail: readonly TrailEntry[];
  readonly opened: number | undefined;
}) {
  const [open, setOpen] = useState(opened);
  const place = useRef<HTMLLIElement>(null);
  const undone = new Map(
    trail.flatMap(({ header }) => (header.source.kind === "undo" ? [[header.source.of, header.seq]] : [])),
  );
  useEffect(() => place.current?.scrollIntoView({ block: "center" }), []);
  return (
    <ol className={styles.events} reversed>
      {trail.map(({ header, hash }) => {
        const isOpen = open === header.seq;
        const undoneBy = undone.get(header.seq);
        return (
          <li key={header.seq} ref={header.seq === opened ? place : null} className={styles.event}>
            <button
              type="button"
              className={styles.eventHead}
              aria-expanded={isOpen}
              onClick={() => setOpen(isOpen ? undefined : header.seq)}
            >
              <span className={styles.seq}>{header.seq}</span>
              <span className={styles.why}>
                {header.why}
                <small>
                  {sourceWords(header.source)}
                  {undoneBy === undefined ? "" : ` · taken back by event ${undoneBy}`}
                </small>
              </span>
              <span className={styles.records}>{countText(header.count, "record", "records")}</span>
              <span className={styles.who}>
                {header.by.name === "" ? header.by.account : header.by.name}
                <small>{timeText(header.at)}</small>
              </span>
            </button>
            {isOpen ? (
              <EventChanges seq={header.seq} why={header.why} hash={hash} canUndo={undoneBy === undefined} />
            ) : null}
          </li>
        );
      })}
    </ol>
  );
}

function sourceWords(source: ChangeSource): string {
  switch (source.kind) {
    case "form":
      return "Entered by hand";
    case "settings":
      return "Settings";
    case "undo":
      return `Takes back event ${source.of}`;
    case "import":
      return `Import into ${registerOf(source.register).label}: ${source.rows.new} new, ${source.rows.changed} changed, ${source.rows.rejected} rejected`;
  }
}
