import { useState } from "react";
import { type CalendarDate, isCalendarDate } from "../../../domain/value/calendar-date.ts";
import { DateField, type DateFieldProps } from "./DateField.tsx";

interface Props extends Omit<DateFieldProps, "value" | "onChange"> {
  readonly day: string;
  /** Called once the day is settled: by Enter, by leaving the field, by a choice in the calendar. */
  readonly onDay: (day: CalendarDate) => void;
}

/** A day that is always known: what was typed counts when it is finished, and what means no day is dropped. */
export function DayChoice({ day, onDay, ...input }: Props) {
  const [entered, setEntered] = useState<string | null>(null);
  const settle = () => {
    if (entered !== null && isCalendarDate(entered) && entered !== day) onDay(entered);
    setEntered(null);
  };
  return (
    <DateField
      {...input}
      value={entered ?? day}
      onChange={setEntered}
      onBlur={settle}
      onKeyDown={(event) => {
        if (event.key === "Enter") settle();
        if (event.key === "Escape") setEntered(null);
      }}
    />
  );
}
