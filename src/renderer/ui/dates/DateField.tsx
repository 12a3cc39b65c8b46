import { ActionIcon, TextInput, type TextInputProps } from "@mantine/core";
import { IconCalendar } from "@tabler/icons-react";
import { useRef, useState } from "react";
import { isCalendarDate } from "../../../domain/value/calendar-date.ts";
import { dayPattern, isoFromShownDay, valueFormat } from "../local-text.ts";
import { DayPopover } from "./DayPopover.tsx";
import { typedDaySentence } from "./typed-day-sentence.ts";

/**
 * A day, typed or chosen in a calendar.
 *
 * @property value     ISO text of the day, or a text that means no day, which is shown as it is
 * @property onChange  is given the ISO text of what was typed, or the text itself when it means no day
 * @property refusal   why the entry isn't taken, said where there is no room under the field; null or left out for nothing
 */
export interface DateFieldProps
  extends Omit<TextInputProps, "value" | "onChange" | "type" | "placeholder" | "rightSection"> {
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly refusal?: string | null;
}

/** A day in the locale's order or as ISO text; what is typed is shown in words, so that nothing is guessed silently. */
export function DateField({ value, onChange, onBlur, onKeyDown, disabled, refusal = null, ...input }: DateFieldProps) {
  const box = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const [picking, setPicking] = useState(false);
  return (
    <DayPopover
      value={value}
      picking={picking}
      // Where the day was refused, the reason stands there instead.
      sentence={refusal ?? (typed === null || input.error ? null : typedDaySentence(typed))}
      refused={refusal !== null}
      onPick={(day) => {
        setTyped(null);
        setPicking(false);
        onChange(day);
        box.current?.focus();
      }}
      onClose={() => {
        setPicking(false);
        if (picking) box.current?.focus();
      }}
    >
      <TextInput
        {...input}
        {...(refusal === null ? {} : { error: true })}
        ref={box}
        disabled={disabled ?? false}
        placeholder={disabled ? "" : dayPattern()}
        autoComplete="off"
        spellCheck={false}
        value={typed ?? (isCalendarDate(value) ? valueFormat().date(value) : value)}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          onChange(isoFromShownDay(event.currentTarget.value));
        }}
        onBlur={(event) => {
          setTyped(null);
          onBlur?.(event);
        }}
        onKeyDown={(event) => {
          onKeyDown?.(event);
          if (event.key === "Enter" || event.key === "Escape") setTyped(null);
          if (!event.altKey || event.key !== "ArrowDown") return;
          event.preventDefault();
          // In a form the same keys lead to the next record.
          event.stopPropagation();
          setPicking(true);
        }}
        rightSectionPointerEvents="all"
        rightSection={
          <ActionIcon
            size="sm"
            tabIndex={-1}
            disabled={disabled ?? false}
            aria-label="Choose a day in the calendar"
            title="Choose a day in the calendar (Alt+Down)"
            onClick={() => setPicking(!picking)}
          >
            <IconCalendar size={14} aria-hidden />
          </ActionIcon>
        }
      />
    </DayPopover>
  );
}
