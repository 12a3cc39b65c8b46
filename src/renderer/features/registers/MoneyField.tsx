import { Input, TextInput } from "@mantine/core";
import { useState } from "react";
import { type FieldInputProps, inputId } from "./field-input-props.ts";
import { type MoneyEntry, moneyEntry, moneyEntryText } from "./money-entry.ts";
import styles from "./RecordForm.module.css";

/** An amount and its currency; the currency of the settings where none was entered. */
export function MoneyField({ field, text, error, currency, disabled, place, onEnter }: FieldInputProps) {
  const [typed, setTyped] = useState<MoneyEntry | null>(null);
  // What was typed stands as it is until something else, such as Discard, has changed the text.
  const shown = typed && moneyEntryText(typed) === text ? typed : moneyEntry(text, currency);
  const enter = (change: Partial<MoneyEntry>) => {
    const entry = { ...shown, ...change };
    setTyped(entry);
    onEnter(field.id, moneyEntryText(entry));
  };
  const id = inputId(field.id, place);
  return (
    <Input.Wrapper id={id} label={field.label} description={field.help} error={error} labelProps={{ htmlFor: id }}>
      <div className={styles.money}>
        <TextInput
          id={id}
          value={shown.amount}
          disabled={disabled}
          error={error !== undefined}
          inputMode="decimal"
          autoComplete="off"
          onChange={(event) => enter({ amount: event.currentTarget.value })}
          // A code typed with the amount moves to its box. A currency chosen before there is an amount stays.
          onBlur={() => text !== "" && setTyped(null)}
        />
        <TextInput
          aria-label={`Currency of ${field.label.toLowerCase()}`}
          value={shown.currency}
          disabled={disabled}
          error={error !== undefined}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => enter({ currency: event.currentTarget.value.toUpperCase() })}
          onBlur={() => text !== "" && setTyped(null)}
        />
      </div>
    </Input.Wrapper>
  );
}
