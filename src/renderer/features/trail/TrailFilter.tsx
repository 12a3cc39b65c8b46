import { NativeSelect, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import type { ChangeSource } from "../../../domain/change/change-set.ts";
import type { EventFilter } from "../../../domain/journal/event-filter.ts";
import { isCalendarDate } from "../../../domain/value/calendar-date.ts";
import { DateField } from "../../ui/dates/DateField.tsx";
import { useTypedText } from "../../ui/table/TypedFilter.tsx";
import styles from "./TrailScreen.module.css";

const KINDS: Readonly<Record<ChangeSource["kind"], string>> = {
  form: "Entered by hand",
  table: "In a table",
  import: "Imports",
  workbook: "Muster workbooks",
  undo: "Taken back or done again",
  settings: "Settings",
};

const KIND_IDS = [
  "form",
  "table",
  "import",
  "workbook",
  "undo",
  "settings",
] as const satisfies readonly ChangeSource["kind"][];

interface Props {
  readonly filter: EventFilter;
  readonly onChange: (filter: EventFilter) => void;
}

/** Narrows the trail by person, record, reason or file, by kind and by day. */
export function TrailFilter({ filter, onChange }: Props) {
  const [text, setText] = useTypedText(filter.text, (typed) => onChange({ ...filter, text: typed }));
  return (
    <search className={styles.filter}>
      <TextInput
        aria-label="Find events"
        placeholder="Find a person, record, reason or file"
        leftSection={<IconSearch size={14} aria-hidden />}
        value={text}
        spellCheck={false}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <NativeSelect
        aria-label="Kind of change"
        value={filter.kind ?? ""}
        data={[{ value: "", label: "Every kind" }, ...KIND_IDS.map((kind) => ({ value: kind, label: KINDS[kind] }))]}
        onChange={(event) => onChange({ ...filter, kind: kindOf(event.currentTarget.value) })}
      />
      <Day label="From" day={filter.from} onDay={(from) => onChange({ ...filter, from })} />
      <Day label="to" day={filter.to} onDay={(to) => onChange({ ...filter, to })} />
    </search>
  );
}

interface DayProps {
  readonly label: string;
  readonly day: string | null;
  readonly onDay: (day: string | null) => void;
}

function Day({ label, day, onDay }: DayProps) {
  return (
    <span className={styles.day}>
      <span aria-hidden>{label}</span>
      <DateField
        aria-label={`${label} this day`}
        w={128}
        size="xs"
        value={day ?? ""}
        onChange={(text) => {
          if (text === "" || isCalendarDate(text)) onDay(text === "" ? null : text);
        }}
      />
    </span>
  );
}

function kindOf(text: string): ChangeSource["kind"] | null {
  return KIND_IDS.find((kind) => kind === text) ?? null;
}
