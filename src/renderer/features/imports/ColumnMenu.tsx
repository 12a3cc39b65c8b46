import { ActionIcon, Menu } from "@mantine/core";
import { IconCheck, IconDots } from "@tabler/icons-react";
import { useState } from "react";
import { columnLetters } from "../../../domain/intake/cell-text.ts";
import type { ImportChoices, ImportColumn } from "../../../domain/intake/draft.ts";
import { registerOf } from "../../../domain/registers/all.ts";
import type { Field } from "../../../domain/registers/field.ts";
import { withBlank, withLookup, withoutDerived } from "./column-changes.ts";
import { JoinDialog } from "./JoinDialog.tsx";
import { lookupFields } from "./lookup-fields.ts";
import { NewFieldDialog } from "./NewFieldDialog.tsx";
import { SplitDialog } from "./SplitDialog.tsx";

interface Props {
  readonly column: ImportColumn;
  readonly columns: readonly ImportColumn[];
  readonly field: Field | undefined;
  readonly choices: ImportChoices;
  readonly onChange: (choices: Partial<ImportChoices>) => void;
}

/** What else a column can be besides feeding one field as it stands. */
export function ColumnMenu({ column, columns, field, choices, onChange }: Props) {
  const [asking, setAsking] = useState<"split" | "parts" | "join" | "field" | null>(null);
  const { index } = column;
  const isOwn = index < choices.columns.length - choices.derived.length;
  const clears = choices.clears.includes(index);
  const close = () => setAsking(null);
  return (
    <>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon variant="subtle" aria-label={`More for ${column.header || `column ${columnLetters(index)}`}`}>
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>Blank cells</Menu.Label>
          <Menu.Item leftSection={<Mark on={!clears} />} onClick={() => onChange(withBlank(choices, index, "keep"))}>
            keep what is on record
          </Menu.Item>
          <Menu.Item leftSection={<Mark on={clears} />} onClick={() => onChange(withBlank(choices, index, "clear"))}>
            clear the field
          </Menu.Item>
          {field?.link ? <Lookups column={index} field={field} choices={choices} onChange={onChange} /> : null}
          <Menu.Divider />
          {isOwn ? (
            <>
              <Menu.Item onClick={() => setAsking("split")}>Split it into columns…</Menu.Item>
              <Menu.Item onClick={() => setAsking("join")}>Join it with others…</Menu.Item>
              {choices.rowsPer?.column === index ? (
                <Menu.Item onClick={() => onChange({ rowsPer: null })}>One record a row again</Menu.Item>
              ) : (
                <Menu.Item onClick={() => setAsking("parts")}>One record for each part…</Menu.Item>
              )}
              <Menu.Item onClick={() => setAsking("field")}>Make a field for it…</Menu.Item>
            </>
          ) : (
            <Menu.Item onClick={() => onChange(withoutDerived(choices, index))}>Take this column away</Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {asking === "split" || asking === "parts" ? (
        <SplitDialog column={column} to={asking} choices={choices} onChange={onChange} onClose={close} />
      ) : null}
      {asking === "join" ? (
        <JoinDialog column={column} columns={columns} choices={choices} onChange={onChange} onClose={close} />
      ) : null}
      {asking === "field" ? (
        <NewFieldDialog column={column} choices={choices} onChange={onChange} onClose={close} />
      ) : null}
    </>
  );
}

/** Fields of a linked register that a file may write instead of the name. */
function Lookups({
  column,
  field,
  choices,
  onChange,
}: Omit<Props, "column" | "columns"> & { readonly column: number }) {
  if (!field?.link) return null;
  const register = registerOf(field.link);
  return (
    <>
      <Menu.Divider />
      <Menu.Label>Its texts are of the {register.one.toLowerCase()} the</Menu.Label>
      <Menu.Item
        leftSection={<Mark on={choices.lookups[column] === undefined} />}
        onClick={() => onChange(withLookup(choices, column, null))}
      >
        name
      </Menu.Item>
      {lookupFields(field.link).map(({ id, label }) => (
        <Menu.Item
          key={id}
          leftSection={<Mark on={choices.lookups[column] === id} />}
          onClick={() => onChange(withLookup(choices, column, id))}
        >
          {label.toLowerCase()}
        </Menu.Item>
      ))}
    </>
  );
}

function Mark({ on }: { readonly on: boolean }) {
  return <IconCheck size={14} aria-hidden style={{ visibility: on ? "visible" : "hidden" }} />;
}
