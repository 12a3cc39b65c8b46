import { IconCalendar } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { DayPopover } from "../dates/DayPopover.tsx";
import { typedDaySentence } from "../dates/typed-day-sentence.ts";
import { dayPattern, isoFromShownDay, valueFormat } from "../local-text.ts";
import styles from "./CellEditor.module.css";
import type { EditorProps } from "./cell-editor-props.ts";

/** A day: typed as 2026-03-31 or as the table shows it, or chosen in the calendar (Alt+Down). */
export function DateEditor({ cell, input, onEnter }: EditorProps) {
  const box = useRef<HTMLInputElement>(null);
  const [picking, setPicking] = useState(false);
  const { typed, loading } = cell;
  const [entry, setEntry] = useState(typed ? cell.text : null);
  useEffect(() => {
    box.current?.focus();
  }, []);
  useEffect(() => {
    if (loading || !typed) box.current?.select();
  }, [typed, loading]);
  return (
    <DayPopover
      value={isoFromShownDay(cell.text)}
      picking={picking}
      sentence={entry === null || cell.problem !== null ? null : typedDaySentence(entry)}
      refused={false}
      onClose={() => {
        setPicking(false);
        if (picking) box.current?.focus();
      }}
      onPick={(day) => {
        setPicking(false);
        setEntry(null);
        onEnter(day);
        box.current?.focus();
      }}
    >
      <span className={styles.day}>
        <input
          {...input}
          ref={box}
          value={entry ?? (loading ? cell.shown : valueFormat().date(cell.text))}
          placeholder={dayPattern()}
          onChange={(event) => {
            setEntry(event.currentTarget.value);
            onEnter(event.currentTarget.value);
          }}
          onKeyDown={(event) => {
            if (!event.altKey || event.key !== "ArrowDown") return;
            event.preventDefault();
            setPicking(true);
          }}
        />
        <button
          type="button"
          className={styles.pick}
          tabIndex={-1}
          aria-label="Choose a day"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => setPicking(!picking)}
        >
          <IconCalendar size={14} />
        </button>
      </span>
    </DayPopover>
  );
}
