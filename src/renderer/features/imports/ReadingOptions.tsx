import { Select } from "@mantine/core";
import type { DateOrder, ImportChoices, ImportDraft } from "../../../domain/intake/draft.ts";
import { IMPORTABLE } from "../../../domain/intake/import-fields.ts";
import { registerOf } from "../../../domain/registers/all.ts";
import { isRegisterId } from "../../../domain/registers/register-id.ts";
import type { DecimalMark } from "../../../domain/value/decimal.ts";
import { countText } from "../../ui/local-text.ts";
import styles from "./ReadingStep.module.css";

const ENCODINGS = [
  { value: "utf-8", label: "UTF-8" },
  { value: "utf-16le", label: "UTF-16 LE" },
  { value: "utf-16be", label: "UTF-16 BE" },
  { value: "windows-1252", label: "Western (Windows-1252)" },
  { value: "iso-8859-15", label: "Western (ISO 8859-15)" },
  { value: "windows-1250", label: "Central European (Windows-1250)" },
  { value: "windows-1251", label: "Cyrillic (Windows-1251)" },
  { value: "macintosh", label: "Western (Macintosh)" },
];
const DELIMITERS = [
  { value: ",", label: "Comma" },
  { value: ";", label: "Semicolon" },
  { value: "\t", label: "Tab" },
  { value: "|", label: "Vertical bar" },
];
const ORDERS: readonly { readonly value: DateOrder; readonly label: string }[] = [
  { value: "dmy", label: "Day first (31/12/2026)" },
  { value: "mdy", label: "Month first (12/31/2026)" },
  { value: "ymd", label: "Year first (2026-12-31)" },
];
const MARKS: readonly { readonly value: DecimalMark; readonly label: string }[] = [
  { value: ".", label: "Point (1,234.56)" },
  { value: ",", label: "Comma (1.234,56)" },
];
const CURRENCIES = ["EUR", "USD", "GBP", "CHF", "AUD", "CAD", "CZK", "DKK", "JPY", "NOK", "PLN", "SEK"];
const HEADER_WORDS = 4;

interface Props {
  readonly draft: ImportDraft;
  readonly onChange: (choices: Partial<ImportChoices>) => void;
}

/** Everything about the reading that a person can change. Choices that a kind of file doesn't have are left out. */
export function ReadingOptions({ draft, onChange }: Props) {
  const { choices, tables, preview } = draft;
  const change = (choice: keyof ImportChoices, value: string | number) => {
    if (choices[choice] !== value) onChange({ [choice]: value });
  };
  return (
    <div className={styles.options}>
      <Choice
        label="It feeds the register"
        options={IMPORTABLE.map((id) => ({ value: id, label: registerOf(id).label }))}
        value={choices.register}
        onChoose={(id) => isRegisterId(id) && change("register", id)}
      />
      {tables.length > 1 ? (
        <Choice
          label="Sheet"
          options={tables.map(({ name, rows, hidden }, i) => ({
            value: String(i),
            label: `${name} (${countText(rows, "row", "rows")}${hidden ? ", hidden" : ""})`,
          }))}
          value={String(choices.sheet)}
          onChoose={(sheet) => change("sheet", Number(sheet))}
        />
      ) : null}
      <Choice
        label="Headings are in"
        options={preview.map((row, i) => ({ value: String(i + 1), label: rowText(i + 1, row) }))}
        value={String(choices.headerRow)}
        onChoose={(row) => change("headerRow", Number(row))}
      />
      {choices.encoding === null ? null : (
        <Choice
          label="Characters"
          options={withOther(ENCODINGS, choices.encoding)}
          value={choices.encoding}
          onChoose={(encoding) => change("encoding", encoding)}
        />
      )}
      {choices.delimiter === null ? null : (
        <Choice
          label="Columns are separated by"
          options={withOther(DELIMITERS, choices.delimiter)}
          value={choices.delimiter}
          onChoose={(delimiter) => change("delimiter", delimiter)}
        />
      )}
      <Choice
        label="Dates"
        options={ORDERS}
        value={choices.dateOrder}
        onChoose={(order) => change("dateOrder", order)}
      />
      <Choice
        label="Decimal mark"
        options={MARKS}
        value={choices.decimalMark}
        onChoose={(mark) => change("decimalMark", mark)}
      />
      <Choice
        label="Amounts without a currency are in"
        options={withOther(
          CURRENCIES.map((code) => ({ value: code, label: code })),
          choices.currency,
        )}
        value={choices.currency}
        onChoose={(currency) => change("currency", currency)}
      />
    </div>
  );
}

interface Option {
  readonly value: string;
  readonly label: string;
}

interface ChoiceProps {
  readonly label: string;
  readonly options: readonly Option[];
  readonly value: string | null;
  readonly onChoose: (value: string) => void;
}

function Choice({ label, options, value, onChoose }: ChoiceProps) {
  return (
    <Select
      label={label}
      data={options.map((option) => ({ ...option }))}
      value={value}
      placeholder="Nothing depends on it"
      allowDeselect={false}
      comboboxProps={{ width: "max-content", position: "bottom-start" }}
      onChange={(chosen) => chosen !== null && onChoose(chosen)}
    />
  );
}

/** The options, with what the file has when it is none of them. */
function withOther(options: readonly Option[], value: string): readonly Option[] {
  return options.some((option) => option.value === value) ? options : [...options, { value, label: value }];
}

function rowText(number: number, row: readonly string[]): string {
  const words = row.filter((cell) => cell !== "");
  const first = words.slice(0, HEADER_WORDS).map((word) => (word.length > 24 ? `${word.slice(0, 23)}…` : word));
  return first.length === 0 ? `Row ${number} (blank)` : `Row ${number}: ${first.join(" · ")}`;
}
