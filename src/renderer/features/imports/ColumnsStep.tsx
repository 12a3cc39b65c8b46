import { Button, Select } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { columnLetters } from "../../../domain/intake/cell-text.ts";
import type { ImportChoices, ImportColumn, ImportDraft } from "../../../domain/intake/draft.ts";
import { importFields } from "../../../domain/intake/import-fields.ts";
import { registerOf } from "../../../domain/registers/all.ts";
import { ColumnMenu } from "./ColumnMenu.tsx";
import { ColumnReason } from "./ColumnReason.tsx";
import styles from "./ColumnsStep.module.css";
import { ConstantDialog } from "./ConstantDialog.tsx";
import { columnsUsed } from "./columns-used.ts";
import { fieldGroups } from "./field-groups.ts";
import { withField } from "./import-session.ts";
import { MatchOptions } from "./MatchOptions.tsx";

interface Props {
  readonly draft: ImportDraft;
  readonly onChange: (choices: Partial<ImportChoices>) => void;
}

/** Which column of the file feeds which field, with samples and the reason; and how rows find their records. */
export function ColumnsStep({ draft, onChange }: Props) {
  const { columns, fields, choices } = draft;
  const [adding, setAdding] = useState(false);
  const described = importFields(choices.register);
  const fieldOf = (column: ImportColumn) => described.find(({ id }) => id === column.field);
  const { text, made, leavesOut } = columnsUsed(draft);
  return (
    <div className={styles.scroll}>
      <MatchOptions draft={draft} onChange={onChange} />
      <p className={styles.lead}>
        {text} columns of the file feed a field of {registerOf(choices.register).label}
        {made === "" ? "" : `, and ${made}`}.{leavesOut ? " The others are left out." : ""}
      </p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" colSpan={2}>
              Column of the file
            </th>
            <th scope="col">First texts in it</th>
            <th scope="col">Field</th>
            <th scope="col">Why</th>
            <th scope="col">
              <span className="visually-hidden">More</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {columns.map((column) => (
            <tr key={column.index} data-used={column.field !== null}>
              <td className={styles.letter}>
                {column.index < columns.length - choices.derived.length ? columnLetters(column.index) : "＋"}
              </td>
              <th scope="row" className={styles.header}>
                {column.header === "" ? <em>no heading</em> : column.header}
              </th>
              <td className={styles.samples}>{column.samples.length === 0 ? "empty" : column.samples.join(" · ")}</td>
              <td className={styles.field}>
                <Select
                  aria-label={`Field for ${nameOf(column)}`}
                  data={fieldGroups(fields, column.holds?.fields ?? [])}
                  value={column.field}
                  placeholder="leave out"
                  searchable
                  clearable
                  limit={200}
                  nothingFoundMessage="No field of that name"
                  onChange={(field) => onChange({ columns: withField(choices.columns, column.index, field) })}
                />
              </td>
              <td className={styles.how}>
                <ColumnReason
                  column={column}
                  field={fieldOf(column)}
                  fields={fields}
                  choices={choices}
                  onChange={onChange}
                />
              </td>
              <td className={styles.more}>
                <ColumnMenu
                  column={column}
                  columns={columns}
                  field={fieldOf(column)}
                  choices={choices}
                  onChange={onChange}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Button mt="sm" variant="subtle" leftSection={<IconPlus size={15} aria-hidden />} onClick={() => setAdding(true)}>
        Add the same text to every row…
      </Button>
      {adding ? <ConstantDialog choices={choices} onChange={onChange} onClose={() => setAdding(false)} /> : null}
    </div>
  );
}

function nameOf(column: ImportColumn): string {
  return column.header === "" ? `column ${columnLetters(column.index)}` : column.header;
}
