import "@mantine/dates/styles.layer.css";
import { FocusTrap } from "@mantine/core";
import { DatePicker } from "@mantine/dates";
import { type CalendarDate, isCalendarDate } from "../../../domain/value/calendar-date.ts";
import { dayOrder } from "../local-text.ts";
import { localToday } from "../local-today.ts";

interface Props {
  readonly day: CalendarDate | null;
  readonly onPick: (day: CalendarDate) => void;
}

/** A month to choose a day from, with the keyboard's focus on the day that is set, else on today. */
export function DayCalendar({ day, onPick }: Props) {
  const begin = day ?? localToday();
  return (
    <FocusTrap active>
      <div>
        <DatePicker
          size="xs"
          value={day}
          defaultDate={begin}
          minDate="1900-01-01"
          maxDate="9999-12-31"
          firstDayOfWeek={dayOrder() === "mdy" ? 0 : 1}
          weekendDays={[]}
          highlightToday
          __stopPropagation
          getDayProps={(date) => (date === begin ? { "data-autofocus": true } : {})}
          onChange={(picked) => {
            if (picked !== null && isCalendarDate(picked)) onPick(picked);
          }}
        />
      </div>
    </FocusTrap>
  );
}
