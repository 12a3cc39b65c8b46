import { useState } from "react";
import { type CalendarDate, isCalendarDate } from "../../../domain/value/calendar-date.ts";
import { dayPattern, dayText } from "../local-text.ts";
import { DateField, type DateFieldProps } from "./DateField.tsx";

interface Props extends Omit<DateFieldProps, "value" | "onChange" | "refusal"> {
  readonly day: string;
  /** Called once the day is settled: by Enter, by leaving the field, by a choice in the calendar. */
  readonly onDay: (day: CalendarDate) => void;
  /** A sentence why a day can't be taken, or null when it can. */
  readonly refuse?: (day: CalendarDate) => string | null;
}

/** A day that is always known: what was typed counts when it is finished; what can't be taken stays, with the reason. */
export function DayChoice({ day, onDay, refuse, ...input }: Props) {
  const [entered, setEntered] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const enter = (text: string | null) => {
    setEntered(text);
    setRefusal(null);
  };
  const settle = () => {
    const text = entered?.trim() ?? "";
    if (text === "" || text === day) {
      enter(null);
      return;
    }
    const reason = isCalendarDate(text) ? (refuse?.(text) ?? null) : noDay(text, day);
    setRefusal(reason);
    if (reason !== null || !isCalendarDate(text)) return;
    setEntered(null);
    onDay(text);
  };
  return (
    <DateField
      {...input}
      value={entered ?? day}
      refusal={refusal}
      onChange={enter}
      onBlur={settle}
      onKeyDown={(event) => {
        if (event.key === "Enter") settle();
        if (event.key === "Escape") enter(null);
      }}
    />
  );
}

function noDay(text: string, day: string): string {
  return `“${text}” is no day of the calendar. Enter one as ${dayPattern()} or yyyy-mm-dd. ${dayText(day)} still counts.`;
}
