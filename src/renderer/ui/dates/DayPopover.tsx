import { Popover } from "@mantine/core";
import { lazy, type ReactNode, Suspense } from "react";
import { type CalendarDate, isCalendarDate } from "../../../domain/value/calendar-date.ts";
import styles from "./DayPopover.module.css";

const DayCalendar = lazy(async () => ({ default: (await import("./DayCalendar.tsx")).DayCalendar }));

interface Props {
  /** ISO text of the day that is set; any other text is none. */
  readonly value: string;
  readonly picking: boolean;
  /** What is said about the text: which day it means while it is being typed, or why it isn't taken; null for nothing. */
  readonly sentence: string | null;
  readonly refused: boolean;
  readonly onPick: (day: CalendarDate) => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** What stands under an input for a day: which day the typed text means, or the calendar to choose one from. */
export function DayPopover({ value, picking, sentence, refused, onPick, onClose, children }: Props) {
  return (
    <Popover
      opened={picking || sentence !== null}
      onChange={(opened) => (opened ? undefined : onClose())}
      position="bottom-start"
      offset={4}
      shadow="md"
      withRoles={false}
    >
      <Popover.Target>{children}</Popover.Target>
      <Popover.Dropdown
        p={picking ? "xs" : 0}
        data-day-popover
        // The calendar's keys are its own: the table or dialog around it must not take Enter or Escape for itself.
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key === "Escape") onClose();
        }}
      >
        {picking ? (
          <Suspense fallback={null}>
            <DayCalendar day={isCalendarDate(value) ? value : null} onPick={onPick} />
          </Suspense>
        ) : (
          <p className={styles.sentence} data-refused={refused} role={refused ? "alert" : "status"}>
            {sentence}
          </p>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}
