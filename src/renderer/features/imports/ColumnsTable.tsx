import { Select } from "@mantine/core";
import type { ImportDraft } from "../../../domain/intake/draft.ts";
import styles from "./Imports.module.css";

/** Which column of the file feeds which field. A field is fed by one column: choosing it elsewhere takes it from the first. */
export function ColumnsTable({
  draft,
  onChange,
  disabled,
}: {
  readonly draft: ImportDraft;
  readonly onChange: (columns: readonly (string | null)[]) => void;
  readonly disabled: boolean;
}) {
  const used = draft.columns.filter(({ field }) => field !== null).length;
  const fields = groupsOf(draft.fields);
  return (
    <details className={styles.card} open>
      <summary className={styles.cardTitle}>
        Columns: {used} of {draft.columns.length} are used
      </summary>
      <table className={styles.columns}>
        <thead>
          <tr>
            <th scope="col">In the file</th>
            <th scope="col">For example</th>
            <th scope="col">Goes to</th>
            <th scope="col">Why</th>
          </tr>
        </thead>
        <tbody>
          {draft.columns.map((column) => (
            <tr key={column.index} data-unused={column.field === null || undefined}>
              <th scope="row">{column.header === "" ? <em>no heading</em> : column.header}</th>
              <td className={styles.samples}>{column.samples.join(" · ")}</td>
              <td>
                <Select
                  aria-label={`Field for ${column.header === "" ? `column ${column.index + 1}` : column.header}`}
                  data={fields}
                  value={column.field}
                  placeholder="Leave out"
                  searchable
                  clearable
                  disabled={disabled}
                  onChange={(field) => onChange(chosen(draft.choices.columns, column.index, field))}
                />
              </td>
              <td className={styles.quiet}>{column.how}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

/** The mapping after a choice; the field is taken from the column that had it. */
export function chosen(columns: readonly (string | null)[], index: number, field: string | null): (string | null)[] {
  return columns.map((now, i) => (i === index ? field : now === field ? null : now));
}

function groupsOf(fields: ImportDraft["fields"]): { group: string; items: { value: string; label: string }[] }[] {
  const groups = new Map<string, { value: string; label: string }[]>();
  for (const { id, label, group } of fields) groups.set(group, [...(groups.get(group) ?? []), { value: id, label }]);
  return [...groups].map(([group, items]) => ({ group, items }));
}
