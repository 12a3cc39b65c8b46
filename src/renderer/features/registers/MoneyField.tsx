import { Input, TextInput } from "@mantine/core";
import { useState } from "react";
import { type FieldInputProps, inputId } from "./field-input-props.ts";
import styles from "./RecordForm.module.css";

/** An amount and its currency; the currency of the settings where none was entered. */
export function MoneyField({ field, text, error, currency, disabled, place, onEnter }: FieldInputProps) {
  const written = /[A-Z]{3}$/.exec(text)?.[0];
  const amount = text.replace(/ ?[A-Z]{3}$/, "");
  const [chosen, setChosen] = useState<string | null>(null);
  const shownCurrency = chosen ?? written ?? currency;
  const enter = (newAmount: string, newCurrency: string) => {
    const blank = newAmount.trim() === "";
    onEnter(field.id, blank ? "" : `${newAmount}${newCurrency === "" ? "" : ` ${newCurrency}`}`);
  };
  const id = inputId(field.id, place);
  return (
    <Input.Wrapper id={id} label={field.label} description={field.help} error={error} labelProps={{ htmlFor: id }}>
      <div className={styles.money}>
        <TextInput
          id={id}
          value={amount}
          disabled={disabled}
          error={error !== undefined}
          inputMode="decimal"
          autoComplete="off"
          onChange={(event) => enter(event.currentTarget.value.replace(/[A-Za-z]/g, ""), shownCurrency)}
        />
        <TextInput
          aria-label={`Currency of ${field.label.toLowerCase()}`}
          value={shownCurrency}
          disabled={disabled}
          maxLength={3}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => {
            const code = event.currentTarget.value.toUpperCase().replace(/[^A-Z]/g, "");
            setChosen(code);
            if (code.length === 3) enter(amount, code);
          }}
          onBlur={() => setChosen(null)}
        />
      </div>
    </Input.Wrapper>
  );
}
