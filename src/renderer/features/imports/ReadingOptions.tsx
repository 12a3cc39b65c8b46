import { Select, TextInput } from "@mantine/core";
import { useState } from "react";
import type { ImportChoices, ImportDraft } from "../../../domain/intake/draft.ts";
import { IMPORTABLE } from "../../../domain/intake/import-fields.ts";
import {
  DELIMITERS,
  ENCODINGS,
  FIXED_WIDTH,
  fixedWidthAt,
  isFixedWidth,
  placesOf,
  QUOTES,
  type TextOption,
} from "../../../domain/intake/text-reading.ts";
import { registerOf } from "../../../domain/registers/all.ts";
import { isRegisterId } from "../../../domain/registers/register-id.ts";
import { countText } from "../../ui/local-text.ts";
import styles from "./ReadingStep.module.css";
import { CURRENCIES, DATE_ORDERS, DECIMAL_MARKS, HIDDEN_CELLS, withOther } from "./reading-choices.ts";

const HEADER_WORDS = 4;

interface Props {
  readonly draft: ImportDraft;
  readonly onChange: (choices: Partial<ImportChoices>) => void;
}

/** Everything about the reading that a person can change. Choices that a kind of file doesn't have are left out. */
export function ReadingOptions({ draft, onChange }: Props) {
  const { choices, tables, preview, previewFrom } = draft;
  const change = (choice: keyof ImportChoices, value: string | number) => {
    if (choices[choice] !== value) onChange({ [choice]: value });
  };
  const isFixed = isFixedWidth(choices.delimiter);
  const lines = preview.map((row, i) => ({
    value: String(previewFrom + i),
    label: rowText(previewFrom + i, row),
  }));
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
        options={lines}
        value={String(choices.headerRow)}
        onChoose={(row) => change("headerRow", Number(row))}
      />
      {choices.headerRow > previewFrom ? (
        <Choice
          label="Headings begin in"
          options={lines.filter(({ value }) => isLineOfHeader(Number(value), choices.headerRow))}
          value={String(choices.headerTop)}
          onChoose={(row) => change("headerTop", Number(row))}
        />
      ) : null}
      {choices.encoding === null ? null : (
        <Choice
          label="Characters"
          options={withOther(ENCODINGS, choices.encoding)}
          value={choices.encoding}
          onChoose={(encoding) => change("encoding", encoding)}
        />
      )}
      {choices.delimiter === null ? null : (
        <>
          <Choice
            label="Columns are separated by"
            options={isFixed ? DELIMITERS : withOther(DELIMITERS, choices.delimiter)}
            value={isFixed ? FIXED_WIDTH : choices.delimiter}
            onChoose={(delimiter) => change("delimiter", delimiter)}
          />
          {isFixed ? (
            <TypedText
              key={choices.delimiter}
              label="They begin at the characters"
              placeholder="1, 12, 40"
              was={placesOf(choices.delimiter)?.join(", ")}
              refused={(text) => (fixedWidthAt(text) ? null : "Enter numbers that rise, such as 1, 12, 40.")}
              onType={(text) => change("delimiter", fixedWidthAt(text) ?? FIXED_WIDTH)}
            />
          ) : (
            <TypedText
              key={choices.delimiter}
              label="Or by another mark"
              maxLength={10}
              onType={(delimiter) => change("delimiter", delimiter)}
            />
          )}
        </>
      )}
      {choices.quote === null || isFixed ? null : (
        <Choice
          label="Around cells stand"
          options={withOther(QUOTES, choices.quote)}
          value={choices.quote}
          onChoose={(quote) => change("quote", quote)}
        />
      )}
      {choices.hiddenRows === null ? null : (
        <Choice
          label="Hidden rows"
          options={HIDDEN_CELLS}
          value={choices.hiddenRows}
          onChoose={(answer) => change("hiddenRows", answer)}
        />
      )}
      {choices.hiddenColumns === null ? null : (
        <Choice
          label="Hidden columns"
          options={HIDDEN_CELLS}
          value={choices.hiddenColumns}
          onChoose={(answer) => change("hiddenColumns", answer)}
        />
      )}
      {choices.device === null ? null : (
        <TypedText
          key={choices.device}
          label="Programs were found on"
          was={choices.device}
          onType={(device) => change("device", device)}
        />
      )}
      <Choice
        label="Dates"
        options={DATE_ORDERS}
        value={choices.dateOrder}
        onChoose={(order) => change("dateOrder", order)}
      />
      <Choice
        label="Decimal mark"
        options={DECIMAL_MARKS}
        value={choices.decimalMark}
        onChoose={(mark) => change("decimalMark", mark)}
      />
      <Choice
        label="Amounts without a currency are in"
        options={withOther(CURRENCIES, choices.currency)}
        value={choices.currency}
        onChoose={(currency) => change("currency", currency)}
      />
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly options: readonly TextOption[];
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

interface TypedProps {
  readonly label: string;
  readonly was?: string | undefined;
  readonly placeholder?: string;
  readonly maxLength?: number;
  /** The sentence for a text that can't be taken; null for one that can. */
  readonly refused?: (text: string) => string | null;
  readonly onType: (text: string) => void;
}

/** What nobody can foresee, such as a mark of several characters. Taken with Enter or on leaving the field. */
function TypedText({ label, was = "", placeholder, maxLength, refused, onType }: TypedProps) {
  const [text, setText] = useState(was);
  const [error, setError] = useState<string | null>(null);
  const take = () => {
    const sentence = text === "" ? null : (refused?.(text) ?? null);
    setError(sentence);
    if (text !== "" && sentence === null) onType(text);
  };
  return (
    <TextInput
      label={label}
      value={text}
      maxLength={maxLength}
      placeholder={placeholder}
      error={error}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={take}
      onKeyDown={(event) => event.key === "Enter" && take()}
    />
  );
}

/** A header has at most four lines. */
function isLineOfHeader(row: number, headerRow: number): boolean {
  return row <= headerRow && row > headerRow - 4;
}

function rowText(number: number, row: readonly string[]): string {
  const words = row.filter((cell) => cell !== "");
  const first = words.slice(0, HEADER_WORDS).map((word) => (word.length > 24 ? `${word.slice(0, 23)}…` : word));
  return first.length === 0 ? `Row ${number} (blank)` : `Row ${number}: ${first.join(" · ")}`;
}
