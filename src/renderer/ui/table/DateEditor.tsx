import { IconCalendar } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import { isCalendarDate } from "../../../domain/value/calendar-date.ts";
import styles from "./CellEditor.module.css";
import type { EditorProps } from "./cell-editor-props.ts";

/** A day: typed as 2026-03-31 or as the table shows it, or chosen in the system's calendar (Alt+Down). */
export function DateEditor({ cell, input, onEnter }: EditorProps) {
  const box = useRef<HTMLInputElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  const { typed } = cell;
  useEffect(() => {
    box.current?.focus();
    if (!typed) box.current?.select();
  }, [typed]);
  return (
    <>
      <input
        {...input}
        ref={box}
        value={cell.text}
        placeholder="2026-03-31"
        onChange={(event) => onEnter(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (!event.altKey || event.key !== "ArrowDown") return;
          event.preventDefault();
          picker.current?.showPicker();
        }}
      />
      <button
        type="button"
        className={styles.pick}
        tabIndex={-1}
        aria-label="Choose a day"
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => picker.current?.showPicker()}
      >
        <IconCalendar size={14} />
      </button>
      <input
        ref={picker}
        type="date"
        className={styles.picker}
        tabIndex={-1}
        aria-hidden
        max="9999-12-31"
        value={isCalendarDate(cell.text) ? cell.text : ""}
        onChange={(event) => {
          onEnter(event.currentTarget.value);
          box.current?.focus();
        }}
      />
    </>
  );
}
