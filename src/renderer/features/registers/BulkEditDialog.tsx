import { ActionIcon, NativeSelect } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useState } from "react";
import { fieldOf, type Register } from "../../../domain/registers/register.ts";
import type { RecordId } from "../../../domain/value/record-id.ts";
import { engine } from "../../engine/client.ts";
import type { TableEditing } from "../../ui/table/table-editing.ts";
import { useAnswer } from "../../ui/use-answer.ts";
import { FieldInput } from "./FieldInput.tsx";
import { fieldGroups } from "./form-texts.ts";
import styles from "./PreviewedEditsDialog.module.css";
import { PreviewedEditsDialog } from "./PreviewedEditsDialog.tsx";
import { recordsText } from "./use-register-editing.ts";

interface Props {
  readonly register: Register;
  readonly ids: readonly RecordId[];
  readonly editing: TableEditing;
  readonly onClose: () => void;
}

/** Gives many records the same values: fields are chosen, what changes is shown, and all of it is saved as one change. */
export function BulkEditDialog({ register, ids, editing, onClose }: Props) {
  const settings = useAnswer("settings", () => engine.settings());
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({});
  const what = recordsText(register, ids.length);
  const chosen = Object.keys(texts);
  const names = chosen.map((id) => fieldOf(register, id).label).join(", ");
  return (
    <PreviewedEditsDialog
      title={`Change ${what}`}
      back="Back to the values"
      edits={ids.flatMap((id) => chosen.map((field) => ({ id, field, text: texts[field] ?? "" })))}
      why={`Changed ${what}: ${names}`}
      editing={editing}
      onClose={onClose}
    >
      <p className={styles.hint}>Only the fields chosen here change. One that is left empty is blanked.</p>
      {chosen.map((id) => {
        const field = fieldOf(register, id);
        return (
          <div key={id} className={styles.field}>
            <FieldInput
              field={{ ...field, required: false }}
              text={texts[id] ?? ""}
              error={undefined}
              name=""
              currency={settings?.currency ?? ""}
              disabled={false}
              onEnter={(at, text) => setTexts((now) => ({ ...now, [at]: text }))}
            />
            <ActionIcon
              aria-label={`Leave ${field.label.toLowerCase()} as it is`}
              title="Leave as it is"
              onClick={() => setTexts(({ [id]: _left, ...rest }) => rest)}
            >
              <IconX size={15} />
            </ActionIcon>
          </div>
        );
      })}
      <NativeSelect
        label={chosen.length === 0 ? "Field to change" : "Another field"}
        data-autofocus
        value=""
        data={[{ value: "", label: "Choose a field" }, ...choices(register, chosen)]}
        onChange={(event) => {
          const field = event.currentTarget.value;
          if (field !== "") setTexts((now) => ({ ...now, [field]: "" }));
        }}
      />
    </PreviewedEditsDialog>
  );
}

/** The fields not chosen yet, under the headings of the form. */
function choices(register: Register, chosen: readonly string[]) {
  return fieldGroups(register, null).flatMap(({ name, fields }) => {
    const items = fields
      .filter(({ id, fixed }) => !fixed && !chosen.includes(id))
      .map(({ id, label }) => ({ value: id, label }));
    return items.length === 0 ? [] : [{ group: name, items }];
  });
}
