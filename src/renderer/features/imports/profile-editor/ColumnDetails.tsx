import { Checkbox, Select } from "@mantine/core";
import { registerOf } from "../../../../domain/registers/all.ts";
import { lookupFields } from "../lookup-fields.ts";
import { type ColumnProps, ColumnWords } from "./ColumnWords.tsx";
import styles from "./ProfileEditor.module.css";
import { WordsInput } from "./WordsInput.tsx";

const BY_NAME = "-";

/** What the cells of a column mean: blank ones, words, links, and which rows are taken. */
export function ColumnDetails(props: ColumnProps) {
  const { column, name, field, onChange } = props;
  const { id } = column;
  return (
    <>
      {field ? (
        <Checkbox
          label={`Blank cells clear ${field.label}; otherwise they keep what is on record`}
          checked={column.clears}
          onChange={({ currentTarget: { checked } }) => onChange(id, { clears: checked })}
        />
      ) : null}
      {field?.link ? (
        <Select
          className={styles.short}
          label={`Its texts are of the ${registerOf(field.link).one.toLowerCase()} the`}
          data={[
            { value: BY_NAME, label: "name" },
            ...lookupFields(field.link).map((by) => ({ value: by.id, label: by.label.toLowerCase() })),
          ]}
          value={column.lookup ?? BY_NAME}
          allowDeselect={false}
          onChange={(by) => onChange(id, { lookup: by === BY_NAME ? null : by })}
        />
      ) : null}
      {field || column.words.length > 0 ? <ColumnWords {...props} /> : null}
      <div>
        <WordsInput
          label="Only rows with one of these words are taken"
          aria-label={`Words of ${name} with which rows are taken`}
          placeholder={column.only.length === 0 && !column.onlyBlank ? "every row is taken" : undefined}
          value={[...column.only]}
          onChange={(only) => onChange(id, { only })}
        />
        <Checkbox
          mt={8}
          label="Rows in which it is blank as well"
          disabled={column.only.length === 0 && !column.onlyBlank}
          checked={column.onlyBlank}
          onChange={({ currentTarget: { checked } }) => onChange(id, { onlyBlank: checked })}
        />
      </div>
    </>
  );
}
