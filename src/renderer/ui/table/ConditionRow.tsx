import { MultiSelect, NativeSelect, Select, TextInput } from "@mantine/core";
import { type Condition, operatorsOf } from "../../../domain/search/conditions.ts";
import { DateField } from "../dates/DateField.tsx";
import styles from "./Conditions.module.css";
import { emptyCondition } from "./table-conditions.ts";
import type { TableColumn } from "./table-source.ts";

interface Props {
  readonly columns: readonly TableColumn[];
  readonly condition: Condition | undefined;
  readonly onChange: (condition: Condition) => void;
}

const YES_NO = [
  { value: "yes", label: "Yes" },
  { value: "no", label: "No" },
];

/** One condition: the field, what is asked of it, and the values that it takes. */
export function ConditionRow({ columns, condition, onChange }: Props) {
  if (!condition) return null;
  const column = columns.find(({ id }) => id === condition.field);
  const operators = column ? operatorsOf(column.type) : [];
  const takes = operators.find(({ op }) => op === condition.op)?.takes;
  const value = (at: number, text: string) => {
    const values = [condition.values[0] ?? "", condition.values[1] ?? ""];
    values[at] = text;
    onChange({ ...condition, values: takes === "two" ? values : values.slice(0, 1) });
  };
  return (
    <>
      <Select
        size="xs"
        aria-label="Field"
        className={styles.field}
        value={condition.field}
        data={columns.map(({ id, label }) => ({ value: id, label }))}
        searchable
        selectFirstOptionOnChange
        allowDeselect={false}
        nothingFoundMessage="No field is called so."
        comboboxProps={{ withinPortal: false, width: "max-content", position: "bottom-start" }}
        onChange={(field) => {
          const next = columns.find(({ id }) => id === field);
          if (next) onChange(emptyCondition(next));
        }}
      />
      <NativeSelect
        size="xs"
        aria-label="What is asked"
        className={styles.operator}
        value={condition.op}
        data={operators.map(({ op, label }) => ({ value: op, label }))}
        onChange={(event) => {
          const next = operators.find(({ op }) => op === event.currentTarget.value);
          if (next) onChange({ ...condition, op: next.op, values: next.takes === takes ? condition.values : [] });
        }}
      />
      {takes === "several" ? (
        <MultiSelect
          size="xs"
          aria-label="Any of"
          className={styles.value}
          value={[...condition.values]}
          data={
            column?.type === "yesNo" ? YES_NO : (column?.choices ?? []).map(({ id, label }) => ({ value: id, label }))
          }
          searchable
          comboboxProps={{ withinPortal: false }}
          onChange={(values) => onChange({ ...condition, values })}
        />
      ) : null}
      {takes === "one" || takes === "two" ? (
        <ValueInput
          label="Value"
          isDay={isDay(column, condition)}
          text={condition.values[0] ?? ""}
          onEnter={(text) => value(0, text)}
        />
      ) : null}
      {takes === "two" ? (
        <ValueInput
          label="and"
          isDay={isDay(column, condition)}
          text={condition.values[1] ?? ""}
          onEnter={(text) => value(1, text)}
        />
      ) : null}
    </>
  );
}

interface ValueInputProps {
  readonly label: string;
  readonly isDay: boolean;
  readonly text: string;
  readonly onEnter: (text: string) => void;
}

function ValueInput({ label, isDay, text, onEnter }: ValueInputProps) {
  const shared = { size: "xs", "aria-label": label, className: styles.value, value: text } as const;
  return isDay ? (
    <DateField {...shared} onChange={onEnter} />
  ) : (
    <TextInput {...shared} spellCheck={false} onChange={(event) => onEnter(event.currentTarget.value)} />
  );
}

function isDay(column: TableColumn | undefined, { op }: Condition): boolean {
  return column?.type === "date" && op !== "nextDays" && op !== "lastDays";
}
