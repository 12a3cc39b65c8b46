import { NumberInput, Select, TextInput } from "@mantine/core";
import type { DateOrder, DecimalMark, ImportChoices, ImportDraft } from "../../../domain/intake/draft.ts";
import { IMPORTABLE } from "../../../domain/intake/import-fields.ts";
import { registerOf } from "../../../domain/registers/all.ts";
import { isRegisterId } from "../../../domain/registers/register-id.ts";
import styles from "./Imports.module.css";

const ENCODINGS = [
  "utf-8",
  "utf-16le",
  "utf-16be",
  "windows-1252",
  "iso-8859-15",
  "windows-1250",
  "windows-1251",
  "macintosh",
];
const DELIMITERS = [
  { value: ",", label: "Comma" },
  { value: ";", label: "Semicolon" },
  { value: "\t", label: "Tab" },
  { value: "|", label: "Vertical bar" },
];
const ORDERS: readonly { value: DateOrder; label: string }[] = [
  { value: "dmy", label: "Day first" },
  { value: "mdy", label: "Month first" },
];
const MARKS: readonly { value: DecimalMark; label: string }[] = [
  { value: ".", label: "Point" },
  { value: ",", label: "Comma" },
];

/** Everything about the reading that a person can change. */
export function ReadingOptions({
  draft,
  onChange,
  disabled,
}: {
  readonly draft: ImportDraft;
  readonly onChange: (choices: Partial<ImportChoices>) => void;
  readonly disabled: boolean;
}) {
  const { choices, tables } = draft;
  return (
    <div className={styles.options}>
      <Select
        label="Register"
        data={IMPORTABLE.map((id) => ({ value: id, label: registerOf(id).label }))}
        value={choices.register}
        allowDeselect={false}
        disabled={disabled}
        onChange={(id) => id !== null && isRegisterId(id) && onChange({ register: id })}
      />
      {tables.length > 1 ? (
        <Select
          label="Sheet"
          data={tables.map(({ name, rows, hidden }, i) => ({
            value: String(i),
            label: `${name} (${rows} rows${hidden ? ", hidden" : ""})`,
          }))}
          value={String(choices.sheet)}
          allowDeselect={false}
          disabled={disabled}
          onChange={(sheet) => sheet !== null && onChange({ sheet: Number(sheet) })}
        />
      ) : null}
      <NumberInput
        label="Row of headings"
        min={1}
        max={tables[choices.sheet]?.rows ?? 1}
        value={choices.headerRow}
        disabled={disabled}
        onChange={(row) =>
          typeof row === "number" && row >= 1 && row !== choices.headerRow && onChange({ headerRow: row })
        }
      />
      {choices.encoding === null ? null : (
        <Select
          label="Encoding"
          data={ENCODINGS}
          value={choices.encoding}
          allowDeselect={false}
          disabled={disabled}
          onChange={(encoding) => encoding !== null && onChange({ encoding })}
        />
      )}
      {choices.delimiter === null ? null : (
        <Select
          label="Columns separated by"
          data={DELIMITERS}
          value={choices.delimiter}
          allowDeselect={false}
          disabled={disabled}
          onChange={(delimiter) => delimiter !== null && onChange({ delimiter })}
        />
      )}
      <Select
        label="Order of dates"
        data={ORDERS}
        value={choices.dateOrder}
        placeholder="Not needed"
        allowDeselect={false}
        disabled={disabled}
        onChange={(value) => {
          const order = ORDERS.find((o) => o.value === value);
          if (order) onChange({ dateOrder: order.value });
        }}
      />
      <Select
        label="Decimal mark"
        data={MARKS}
        value={choices.decimalMark}
        placeholder="Not needed"
        allowDeselect={false}
        disabled={disabled}
        onChange={(value) => {
          const mark = MARKS.find((m) => m.value === value);
          if (mark) onChange({ decimalMark: mark.value });
        }}
      />
      <TextInput
        label="Currency"
        key={choices.currency}
        defaultValue={choices.currency}
        maxLength={3}
        disabled={disabled}
        onBlur={(event) => {
          const currency = event.currentTarget.value.trim().toUpperCase();
          if (/^[A-Z]{3}$/.test(currency) && currency !== choices.currency) onChange({ currency });
        }}
      />
    </div>
  );
}
