import { MultiSelect, NativeSelect, Textarea, TextInput } from "@mantine/core";
import { DateField } from "../../ui/dates/DateField.tsx";
import { type FieldInputProps, inputId } from "./field-input-props.ts";
import { LinkField } from "./LinkField.tsx";
import { MoneyField } from "./MoneyField.tsx";

/** The input that fits the field's type. */
export function FieldInput(props: FieldInputProps) {
  const { field, text, error, disabled, place, onEnter } = props;
  const shared = {
    id: inputId(field.id, place),
    label: field.label,
    description: field.help,
    error,
    disabled: disabled || field.fixed === true,
    required: field.required === true,
    value: text,
  };
  const onChange = (event: { readonly currentTarget: { readonly value: string } }) =>
    onEnter(field.id, event.currentTarget.value);
  switch (field.type) {
    case "text":
      return <TextInput {...shared} onChange={onChange} spellCheck={false} autoComplete="off" />;
    case "integer":
      return <TextInput {...shared} onChange={onChange} inputMode="numeric" autoComplete="off" />;
    case "decimal":
      return <TextInput {...shared} onChange={onChange} inputMode="decimal" autoComplete="off" />;
    case "date":
      return <DateField {...shared} onChange={(day) => onEnter(field.id, day)} />;
    case "longText":
      return <Textarea {...shared} onChange={onChange} autosize minRows={3} maxRows={12} />;
    case "texts":
      return <Textarea {...shared} onChange={onChange} autosize minRows={2} maxRows={12} spellCheck={false} />;
    case "yesNo":
      return (
        <NativeSelect
          {...shared}
          onChange={onChange}
          data={[
            { value: "", label: "" },
            { value: "yes", label: "Yes" },
            { value: "no", label: "No" },
          ]}
        />
      );
    case "choice":
      return (
        <NativeSelect
          {...shared}
          onChange={onChange}
          data={[{ value: "", label: "" }, ...(field.choices ?? []).map(({ id, label }) => ({ value: id, label }))]}
        />
      );
    case "choices":
      return (
        <MultiSelect
          {...shared}
          value={text === "" ? [] : text.split("\n")}
          data={(field.choices ?? []).map(({ id, label }) => ({ value: id, label }))}
          searchable
          onChange={(ids) => onEnter(field.id, ids.join("\n"))}
        />
      );
    case "money":
      return <MoneyField {...props} />;
    case "link":
      return <LinkField {...props} />;
    // Documents have a panel of their own beside the form.
    case "links":
      return null;
  }
}
