import { Button } from "@mantine/core";
import { useState } from "react";
import type { ImportChoices, ImportColumn, ImportField } from "../../../domain/intake/draft.ts";
import type { Field } from "../../../domain/registers/field.ts";
import { columnNotes, contentsNote } from "./column-notes.ts";
import { NewFieldDialog } from "./NewFieldDialog.tsx";

interface Props {
  readonly column: ImportColumn;
  readonly field: Field | undefined;
  readonly fields: readonly ImportField[];
  readonly choices: ImportChoices;
  readonly onChange: (choices: Partial<ImportChoices>) => void;
}

/** Why a column feeds its field; or what stands in it, with a new field offered where no field is for that. */
export function ColumnReason({ column, field, fields, choices, onChange }: Props) {
  const [adding, setAdding] = useState(false);
  const { holds, how } = column;
  const notes = [how, contentsNote(holds, fields), ...columnNotes(choices, column, field)];
  return (
    <>
      {notes.filter((note) => note !== "").join(" · ")}
      {holds?.fields.length === 0 ? (
        <Button variant="subtle" size="compact-xs" onClick={() => setAdding(true)}>
          Make a field for it…
        </Button>
      ) : null}
      {adding ? (
        <NewFieldDialog column={column} choices={choices} onChange={onChange} onClose={() => setAdding(false)} />
      ) : null}
    </>
  );
}
