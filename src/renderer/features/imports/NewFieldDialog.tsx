import { Button, Group, Modal, Select, TextInput } from "@mantine/core";
import { useState } from "react";
import type { ImportChoices, ImportColumn } from "../../../domain/intake/draft.ts";
import { registerOf } from "../../../domain/registers/all.ts";
import { customField } from "../../../domain/registers/custom-field.ts";
import { fieldOf } from "../../../domain/registers/register.ts";
import { engine } from "../../engine/client.ts";
import { announceChange } from "../../ui/session.ts";
import { useLeaving } from "../../ui/use-leaving.tsx";
import { withField } from "./import-session.ts";

interface Props {
  readonly column: ImportColumn;
  readonly choices: ImportChoices;
  readonly onChange: (choices: Partial<ImportChoices>) => void;
  readonly onClose: () => void;
}

/** Kinds that need nothing more than a name. Others are made in the settings. */
const NEEDS_MORE: readonly string[] = ["choice", "choices", "link"];
const KINDS = fieldOf(customField, "kind")
  .choices?.filter(({ id }) => !NEEDS_MORE.includes(id))
  .map(({ id, label }) => ({ value: id, label }));

/** Makes a custom field for a column on the spot and lets the column feed it. */
export function NewFieldDialog({ column, choices, onChange, onClose }: Props) {
  const begun = column.header || capitalised(column.holds?.words ?? "");
  const [label, setLabel] = useState(begun);
  const [kind, setKind] = useState<string>("text");
  const [error, setError] = useState("");
  const save = async () => {
    const texts = { label, of: choices.register, kind };
    const answer = await engine.saveForm({ register: "customField", id: null, seq: 0, texts, why: "New custom field" });
    if (!answer.ok) {
      setError(Object.values(answer.problem.fields)[0] ?? answer.problem.sentence);
      return false;
    }
    announceChange();
    onChange({ columns: withField(choices.columns, column.index, `custom:${answer.value.id}`) });
    onClose();
    return true;
  };
  const isFilled = label !== begun && kind !== "text";
  const { close, question } = useLeaving(isFilled, { what: "The new field", save }, onClose);
  return (
    <Modal opened onClose={close} title={`A new field of ${registerOf(choices.register).label}`} size="sm">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextInput
          data-autofocus
          label="Name"
          error={error === "" ? undefined : error}
          value={label}
          onChange={(event) => setLabel(event.currentTarget.value)}
        />
        <Select
          mt="sm"
          label="Kind"
          description={column.samples.length === 0 ? undefined : `First texts: ${column.samples.join(" · ")}`}
          data={KINDS ?? []}
          value={kind}
          allowDeselect={false}
          onChange={(chosen) => setKind(chosen ?? "text")}
        />
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={close}>
            Cancel
          </Button>
          <Button type="submit" disabled={label.trim() === ""}>
            Make the field
          </Button>
        </Group>
      </form>
      {question}
    </Modal>
  );
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
